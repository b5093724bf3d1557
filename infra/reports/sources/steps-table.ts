import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { FoundTable } from '@uplift/domain/report/found-table';
import type { ReportContext } from '../report-context.js';
import { counted, positionColumn } from './counted.js';
import { stepConditions } from './step-figures.js';

interface Row { readonly step: string; readonly ru: string; readonly en: string; readonly opened: number; readonly done: number; readonly late: number; readonly overdue: number; readonly position: string }

/** The programme's steps in their order, with how many cases have them opened, done, late and overdue. */
export const stepsTable = async (subject: SubjectKind | undefined, context: ReportContext): Promise<FoundTable> => {
  const { rows } = await context.db.query<Row>(`
    SELECT named.step, named.title_ru AS ru, named.title_en AS en, count(*)::int AS opened, count(*) FILTER (WHERE ${stepConditions.done})::int AS done,
      count(*) FILTER (WHERE ${stepConditions.late})::int AS late, count(*) FILTER (WHERE ${stepConditions.overdue})::int AS overdue, ${positionColumn} AS position
    FROM read.steps t JOIN read.cycle_steps named ON named.cycle = t.cycle AND named.step = t.step
    WHERE t.cycle = $1 AND ($2::text IS NULL OR t.kind = $2)
    GROUP BY named.step, named.title_ru, named.title_en, named.stage_order, named.step_order ORDER BY named.stage_order, named.step_order`,
  [context.cycle, subject ?? null, context.now]);
  return {
    columns: [
      { id: 'step', title: { ru: 'Шаг программы', en: 'Step of the programme' }, numeric: false }, { id: 'opened', title: { ru: 'Открыт', en: 'Opened' }, numeric: true },
      { id: 'done', title: { ru: 'Выполнен', en: 'Done' }, numeric: true }, { id: 'late', title: { ru: 'С опозданием', en: 'Late' }, numeric: true },
      { id: 'overdue', title: { ru: 'Просрочен', en: 'Overdue' }, numeric: true },
    ],
    rows: rows.map(({ step, ru, en, position, ...numbers }) => ({ id: step.replace('@', '-'), title: occurrenceTitle({ ru, en }, step), cells: [
      { text: occurrenceTitle({ ru, en }, step) },
      ...(['opened', 'done', 'late', 'overdue'] as const).map((name) => ({ found: counted(numbers[name], `steps-${name} ${step}`, position, context) })),
    ] })),
  };
};

const occurrenceTitle = (title: { ru: string; en: string }, step: string): { ru: string; en: string } => {
  const day = step.split('@')[1];
  return day === undefined ? title : { ru: `${title.ru} (${day.split('-').reverse().join('.')})`, en: `${title.en} (${day})` };
};
