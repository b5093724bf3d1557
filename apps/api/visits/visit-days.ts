import { Injectable } from '@nestjs/common';
import { PlainDate } from '@uplift/domain/core/instant';
import { VisitKind } from '@uplift/domain/visit/events';
import { listVisitDays } from '@uplift/infra/projections/queries/list-visit-days';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { reachOf } from '../access/reach.js';
import type { SignedIn } from '../access/signed-in.js';
import { CycleFacts } from '../cycles/cycle-facts.js';
import { SubjectId } from '../http/ids.js';
import { pageSchema } from '../http/page.js';
import { Cursor, Limit } from '../http/paging.js';
import { ReadDatabase } from '../parts/read-database.js';
import { VisitDayStatus } from './visit-answer.js';

export const VisitDaysQuery = z.object({
  kind: VisitKind.optional(), status: VisitDayStatus.optional(), school: SubjectId.optional(), municipality: SubjectId.optional(),
  from: PlainDate.optional().describe('Inclusive.'), to: PlainDate.optional().describe('Inclusive.'), cursor: Cursor, limit: Limit,
});
export const VisitDaysAnswer = pageSchema('days', z.object({
  visit: z.string(), day: PlainDate, kind: VisitKind, school: z.string(), name: z.string().nullable(), municipality: z.string().nullable(), subject: z.string().nullable(),
  guests: z.array(z.string()), visitors: z.array(z.string()), status: VisitDayStatus, reason: z.string().nullable(), agreed: z.int().describe('Recommendations agreed on that day.'),
}).meta({ id: 'VisitDay' }), 'VisitDays');
export type VisitDaysAnswer = z.infer<typeof VisitDaysAnswer>;

/** A cycle's visits, consultations and lessons by day, as far as one's roles reach; a guest school sees the lessons it comes to. */
@Injectable()
export class VisitDays {
  constructor(private readonly db: ReadDatabase, private readonly access: Access, private readonly cycles: CycleFacts) {}

  /** Throws `cycle-unknown`. */
  async run(cycle: string, query: z.output<typeof VisitDaysQuery>, reader: SignedIn): Promise<VisitDaysAnswer> {
    await this.cycles.of(cycle);
    const { rows, next } = await listVisitDays(this.db, { cycle, scopes: reachOf(this.access, reader, 'visit.read'), ...query });
    return { next, days: rows.map((row) => ({ ...row, guests: [...row.guests], visitors: [...row.visitors] })) };
  }
}
