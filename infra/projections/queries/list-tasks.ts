import type { Grant } from '@uplift/domain/person/events';
import type { Queryable } from '../../lease/lease-table.js';
import { stepColumns, stepNames, type StepRow } from './case-steps.js';
import { Conditions, heldByGrants } from './conditions.js';
import { keyFrom, pageOf, type Page } from './page.js';

export interface ListTasks {
  readonly person: string; readonly grants: readonly Grant[]; readonly cycle?: string | undefined; readonly limit: number; readonly cursor?: string | null | undefined;
  /** Only what is nobody else's by name; left out: also what others were named for. */
  readonly mine?: boolean | undefined;
}

/** What waits for a person: steps held now by a role the person has over that place, the earliest due first. Throws `InvalidCursorError`. */
export const listTasks = async (db: Queryable, { person, grants, cycle, mine = false, limit, cursor }: ListTasks): Promise<Page<StepRow>> => {
  const conditions = heldByGrants(new Conditions().add('t.status IN (\'open\', \'in-review\')'), grants).equal('t.cycle', cycle);
  // What was given to the one I stand in for is mine as well.
  const own = [person, ...grants.flatMap(({ through }) => (through?.insteadOf == null ? [] : [through.insteadOf]))];
  if (mine) conditions.add(`(t.assignee IS NULL OR t.assignee = ANY (${conditions.value(own)}))`);
  conditions.add('NOT EXISTS (SELECT FROM read.cases c WHERE c.case_id = t.case_id AND c.status = \'set-aside\')');
  const after = keyFrom(cursor, 3);
  if (after !== null) conditions.add(`(t.due, t.case_id, t.step) > (${after.map((part) => conditions.value(part)).join(', ')})`);
  const { rows } = await db.query<StepRow>(`
    SELECT ${stepColumns} FROM read.steps t ${stepNames} ${conditions.where} ORDER BY t.due, t.case_id, t.step LIMIT ${conditions.value(limit + 1)}`, conditions.values);
  return pageOf(rows, limit, (row) => [row.due, row.case, row.step]);
};
