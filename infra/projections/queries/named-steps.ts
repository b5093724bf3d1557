import type { Queryable } from '../../lease/lease-table.js';
import { stepColumns, stepNames, type StepRow } from './case-steps.js';

/** Steps of a cycle by their ids, in the order of their due days; those that have not been opened are left out. */
export const namedSteps = async (db: Queryable, { cycle, steps }: { readonly cycle: string; readonly steps: readonly string[] }): Promise<readonly StepRow[]> => {
  if (steps.length === 0) return [];
  const { rows } = await db.query<StepRow>(
    `SELECT ${stepColumns} FROM read.steps t ${stepNames} WHERE t.cycle = $1 AND t.step = ANY ($2) ORDER BY t.due, t.case_id, t.step`, [cycle, steps]);
  return rows;
};
