import type { Found } from '@uplift/domain/report/model';
import type { ReportContext } from '../report-context.js';
import { counted, positionColumn } from './counted.js';

/** Schools on the cycle's list, or the municipalities they lie in. */
export const countListed = async (what: 'schools' | 'municipalities', context: ReportContext): Promise<Found> => {
  const counting = what === 'schools' ? 'count(*)' : 'count(DISTINCT municipality)';
  const { rows: [row] } = await context.db.query<{ value: number; position: string }>(
    `SELECT ${counting}::int AS value, ${positionColumn} AS position FROM read.cycle_schools WHERE cycle = $1`, [context.cycle]);
  return counted(row!.value, `cycle-${what}`, row!.position, context);
};
