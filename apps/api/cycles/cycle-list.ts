import { Injectable } from '@nestjs/common';
import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { CycleYear, Text } from '@uplift/domain/programme/vocabulary';
import { listCycles } from '@uplift/infra/projections/queries/list-cycles';
import { z } from 'zod';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import { ReadDatabase } from '../parts/read-database.js';
import { CycleStatus } from './cycle-answer.js';

const Order = z.object({ number: z.string(), date: PlainDate, appendixDate: PlainDate.nullable(), title: z.string() });
export const CycleRow = z.object({
  cycle: z.string(), region: z.string(), programme: z.string(), edition: z.int(), title: Text, year: CycleYear, firstDay: PlainDate, lastDay: PlainDate,
  zone: z.string(), status: CycleStatus, order: Order.nullable(),
  disagreement: z.string().nullable().describe('The order’s date and its appendix’s, where they differ.'),
  schools: z.int(), plannedAt: Instant, launchedAt: Instant.nullable(), endedAt: Instant.nullable(), endReason: z.string().nullable(), version: z.int(),
}).meta({ id: 'Cycle' });
export const CyclesAnswer = z.object({ cycles: z.array(CycleRow) }).meta({ id: 'Cycles' });
export type CyclesAnswer = z.infer<typeof CyclesAnswer>;

/** Cycles of the regions in which a person holds a role, the newest first. */
@Injectable()
export class CycleList {
  constructor(private readonly db: ReadDatabase, private readonly access: Access) {}

  async run(reader: SignedIn): Promise<CyclesAnswer> {
    const regions = [...new Set(this.access.grantsFor(reader, 'cycle.read').map(({ place }) => place.region))];
    return { cycles: [...await listCycles(this.db, { regions })] };
  }
}
