import { Injectable } from '@nestjs/common';
import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { SubjectKind } from '@uplift/domain/programme/vocabulary';
import { listCases } from '@uplift/infra/projections/queries/list-cases';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { reachOf } from '../access/reach.js';
import type { SignedIn } from '../access/signed-in.js';
import { pageSchema } from '../http/page.js';
import { Clock } from '../parts/clock.js';
import { ReadDatabase } from '../parts/read-database.js';
import { CaseStatus } from './case-answer.js';
import type { CasesQuery } from './case-query.js';

export const CasesAnswer = pageSchema('cases', z.object({
  case: z.string(), cycle: z.string(), kind: SubjectKind, subject: z.string(), name: z.string().nullable(), region: z.string(), municipality: z.string().nullable(),
  status: CaseStatus, stage: z.string().nullable(), openSteps: z.int(), stepsInReview: z.int(), doneSteps: z.int(), closedSteps: z.int(), returns: z.int(),
  doneLate: z.int(), overdueSteps: z.int(), nextDue: PlainDate.nullable(), setAside: z.string().nullable(), tags: z.array(z.string()), version: z.int(), changedAt: Instant, endedAt: Instant.nullable(),
}).meta({ id: 'CaseRow' }), 'Cases');
export type CasesAnswer = z.infer<typeof CasesAnswer>;

@Injectable()
export class CaseList {
  constructor(private readonly db: ReadDatabase, private readonly access: Access, private readonly clock: Clock) {}

  async run({ cursor, limit, ...filter }: z.output<typeof CasesQuery>, reader: SignedIn): Promise<CasesAnswer> {
    const scopes = reachOf(this.access, reader, 'case.read');
    const { rows, next } = await listCases(this.db, { filter, scopes, now: this.clock.now(), limit, cursor });
    return { cases: rows.map((row) => ({ ...row, tags: [...row.tags] })), next };
  }
}
