import type { PlainDate } from '@uplift/domain/core/instant';
import type { Scope } from '@uplift/domain/person/events';
import type { Queryable } from '../../lease/lease-table.js';
import { stepColumns, stepNames, type StepRow } from './case-steps.js';
import { Conditions, withinScopes } from './conditions.js';
import { keyFrom, pageOf, type Page } from './page.js';

export interface ListDeadlines {
  readonly cycle?: string | undefined; readonly scopes: readonly Scope[]; readonly from?: PlainDate | undefined; readonly to?: PlainDate | undefined;
  readonly limit: number; readonly cursor?: string | null | undefined;
}

/** Steps under way that are due within a window of days, both inclusive. Throws `InvalidCursorError`. */
export const listDeadlines = async (db: Queryable, { cycle, scopes, from, to, limit, cursor }: ListDeadlines): Promise<Page<StepRow>> => {
  const conditions = withinScopes(new Conditions().add('t.status IN (\'open\', \'in-review\')'), scopes).equal('t.cycle', cycle);
  if (from !== undefined) conditions.add(`t.due >= ${conditions.value(from)}`);
  if (to !== undefined) conditions.add(`t.due <= ${conditions.value(to)}`);
  const after = keyFrom(cursor, 3);
  if (after !== null) conditions.add(`(t.due, t.case_id, t.step) > (${after.map((part) => conditions.value(part)).join(', ')})`);
  const { rows } = await db.query<StepRow>(`
    SELECT ${stepColumns} FROM read.steps t ${stepNames} ${conditions.where} ORDER BY t.due, t.case_id, t.step LIMIT ${conditions.value(limit + 1)}`, conditions.values);
  return pageOf(rows, limit, (row) => [row.due, row.case, row.step]);
};
