import type { FoundTable } from '@uplift/domain/report/found-table';
import type { ReportContext } from '../report-context.js';
import { counted, positionColumn } from './counted.js';
import { stepConditions } from './step-figures.js';

interface Row { readonly school: string; readonly name: string; readonly municipality: string; readonly opened: number; readonly done: number; readonly late: number; readonly overdue: number; readonly position: string }

/** The schools of the list by municipality, with how their steps stand. */
export const schoolsTable = async (context: ReportContext): Promise<FoundTable> => {
  const { rows } = await context.db.query<Row>(`
    SELECT l.school, coalesce(s.name, l.school) AS name, coalesce(m.name, l.municipality) AS municipality, count(t.step)::int AS opened,
      count(t.step) FILTER (WHERE ${stepConditions.done})::int AS done, count(t.step) FILTER (WHERE ${stepConditions.late})::int AS late,
      count(t.step) FILTER (WHERE ${stepConditions.overdue.replace('$3', '$2')})::int AS overdue, ${positionColumn} AS position
    FROM read.cycle_schools l LEFT JOIN read.schools s ON s.school = l.school LEFT JOIN read.municipalities m ON m.municipality = l.municipality
    LEFT JOIN read.steps t ON t.cycle = l.cycle AND t.kind = 'school' AND t.subject = l.school
    WHERE l.cycle = $1 AND $2::text IS NOT NULL GROUP BY l.school, s.name, m.name, l.municipality ORDER BY 3, 2, 1`, [context.cycle, context.now]);
  return {
    columns: [
      { id: 'school', title: { ru: 'Школа', en: 'School' }, numeric: false }, { id: 'municipality', title: { ru: 'Муниципалитет', en: 'Municipality' }, numeric: false },
      { id: 'opened', title: { ru: 'Шагов открыто', en: 'Steps opened' }, numeric: true }, { id: 'done', title: { ru: 'Выполнено', en: 'Done' }, numeric: true },
      { id: 'late', title: { ru: 'С опозданием', en: 'Late' }, numeric: true }, { id: 'overdue', title: { ru: 'Просрочено', en: 'Overdue' }, numeric: true },
    ],
    rows: rows.map(({ school, name, municipality, position, ...numbers }) => ({ id: school, title: { ru: name, en: name }, cells: [
      { plain: name }, { plain: municipality },
      ...(['opened', 'done', 'late', 'overdue'] as const).map((column) => ({ found: counted(numbers[column], `steps-${column} of ${school}`, position, context) })),
    ] })),
  };
};
