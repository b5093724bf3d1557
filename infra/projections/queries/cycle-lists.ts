import type { Queryable } from '../../lease/lease-table.js';
import type { CycleOrder } from './list-cycles.js';

/** A school on a cycle's confirmed list, and how far it got there: its case's status and steps; `null` before the launch. */
export interface CycleListSchool {
  readonly cycle: string; readonly year: string; readonly title: string; readonly order: CycleOrder; readonly school: string; readonly municipality: string;
  readonly status: string | null; readonly done: number; readonly steps: number; readonly late: number;
}

/** The confirmed lists of a region's cycles, a row for each school. */
export const listCycleLists = async (db: Queryable, { region }: { readonly region: string }): Promise<readonly CycleListSchool[]> => {
  const { rows } = await db.query<CycleListSchool>(`
    SELECT c.cycle, c.year, p.document -> 'title' ->> 'ru' AS title, cs.school, cs.municipality, k.status,
      json_build_object('number', c.order_number, 'date', c.order_date, 'appendixDate', c.order_appendix_date, 'title', c.order_title) AS "order",
      coalesce(s.done, 0)::int AS done, coalesce(s.steps, 0)::int AS steps, coalesce(s.late, 0)::int AS late
    FROM read.cycles c JOIN read.programmes p ON p.programme = c.programme AND p.edition = c.edition JOIN read.cycle_schools cs ON cs.cycle = c.cycle
    LEFT JOIN read.cases k ON k.cycle = c.cycle AND k.kind = 'school' AND k.subject = cs.school
    LEFT JOIN (
      SELECT cycle, subject, count(*) AS steps, count(*) FILTER (WHERE status = 'done') AS done, count(*) FILTER (WHERE late) AS late
      FROM read.steps WHERE kind = 'school' GROUP BY cycle, subject) s ON s.cycle = c.cycle AND s.subject = cs.school
    WHERE c.region = $1 AND c.order_number IS NOT NULL ORDER BY c.first_day, c.cycle, cs.school`, [region]);
  return rows;
};
