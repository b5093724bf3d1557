import type { Found } from '@uplift/domain/report/model';
import type { ReportContext } from '../report-context.js';
import { counted, positionColumn } from './counted.js';

/** Schools on the cycle's list, all or those that carry a tag or are of a kind, or the municipalities they lie in. */
export const countListed = async (what: 'schools' | 'municipalities', context: ReportContext, tag: string | null = null): Promise<Found> => {
  const counting = what === 'schools' ? 'count(*)' : 'count(DISTINCT l.municipality)';
  const { rows: [row] } = await context.db.query<{ value: number; position: string }>(
    `
    SELECT ${counting}::int AS value, ${positionColumn} AS position FROM read.cycle_schools l LEFT JOIN read.schools s ON s.school = l.school
    WHERE l.cycle = $1 AND ($2::text IS NULL OR $2 = ANY (l.tags) OR s.kind = $2)`, [context.cycle, tag]);
  return counted(row!.value, `cycle-${what}${tag === null ? '' : ` ${tag}`}`, row!.position, context);
};
