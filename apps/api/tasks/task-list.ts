import { Injectable } from '@nestjs/common';
import { Slug } from '@uplift/domain/programme/vocabulary';
import { listTasks } from '@uplift/infra/projections/queries/list-tasks';
import { z } from 'zod';
import type { SignedIn } from '../access/signed-in.js';
import { Flag } from '../cases/case-query.js';
import { pageSchema } from '../http/page.js';
import { Cursor, Limit } from '../http/paging.js';
import { DaysLeft } from '../parts/days-left.js';
import { ReadDatabase } from '../parts/read-database.js';
import { StepRow, stepRows } from './step-row.js';

export const TasksQuery = z.object({ cycle: Slug.optional(), mine: Flag.describe('Leaves out what somebody else was named for.'), cursor: Cursor, limit: Limit });
export const TasksAnswer = pageSchema('tasks', StepRow, 'Tasks');
export type TasksAnswer = z.infer<typeof TasksAnswer>;

/** What waits for a person: steps held now by a role the person has over that place, the earliest due first. */
@Injectable()
export class TaskList {
  constructor(private readonly db: ReadDatabase, private readonly daysLeft: DaysLeft) {}

  async run({ cycle, mine, cursor, limit }: z.output<typeof TasksQuery>, { person, grants }: SignedIn): Promise<TasksAnswer> {
    const { rows, next } = await listTasks(this.db, { person, grants, cycle, mine, limit, cursor });
    return { tasks: await stepRows(rows, this.daysLeft), next };
  }
}
