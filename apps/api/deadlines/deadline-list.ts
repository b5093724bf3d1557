import { Injectable } from '@nestjs/common';
import { PlainDate } from '@uplift/domain/core/instant';
import { Slug } from '@uplift/domain/programme/vocabulary';
import { listDeadlines } from '@uplift/infra/projections/queries/list-deadlines';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { reachOf } from '../access/reach.js';
import type { SignedIn } from '../access/signed-in.js';
import { pageSchema } from '../http/page.js';
import { Cursor, Limit } from '../http/paging.js';
import { DaysLeft } from '../parts/days-left.js';
import { ReadDatabase } from '../parts/read-database.js';
import { StepRow, stepRows } from '../tasks/step-row.js';

export const DeadlinesQuery = z.object({
  cycle: Slug.optional(), from: PlainDate.optional(), to: PlainDate.optional().describe('Both days are inclusive.'), cursor: Cursor, limit: Limit,
});
export const DeadlinesAnswer = pageSchema('deadlines', StepRow, 'Deadlines');
export type DeadlinesAnswer = z.infer<typeof DeadlinesAnswer>;

/** Steps under way by the day on which they are due, as far as a person's roles reach. */
@Injectable()
export class DeadlineList {
  constructor(private readonly db: ReadDatabase, private readonly access: Access, private readonly daysLeft: DaysLeft) {}

  async run({ cycle, from, to, cursor, limit }: z.output<typeof DeadlinesQuery>, reader: SignedIn): Promise<DeadlinesAnswer> {
    const { rows, next } = await listDeadlines(this.db, { cycle, scopes: reachOf(this.access, reader, 'case.read'), from, to, limit, cursor });
    return { deadlines: await stepRows(rows, this.daysLeft), next };
  }
}
