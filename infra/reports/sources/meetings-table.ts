import type { FoundCell, FoundTable } from '@uplift/domain/report/found-table';
import { dayText } from '../../documents/report-words.js';
import type { ReportContext } from '../report-context.js';
import { counted, positionColumn } from './counted.js';

interface Row {
  readonly name: string; readonly day: string; readonly ru: string; readonly en: string; readonly municipality: string | null; readonly visit: string | null;
  readonly attended: number | null; readonly decisions: number | null; readonly position: string;
}

/** Meetings that were held by their day: at which school, how many were there, how many decisions they took. */
export const meetingsTable = async (series: string | undefined, context: ReportContext): Promise<FoundTable> => {
  const { rows } = await context.db.query<Row>(`
    SELECT substr(t.meeting, length(t.cycle) + 2) AS name, t.day, t.title_ru AS ru, t.title_en AS en, t.municipality, coalesce(s.name, t.visit) AS visit, t.attended, t.decisions,
      ${positionColumn} AS position
    FROM read.meetings t LEFT JOIN read.schools s ON s.school = t.visit
    WHERE t.cycle = $1 AND ($2::text IS NULL OR t.series = $2) AND (t.status = 'signed' OR (t.status = 'planned' AND t.attended IS NOT NULL)) ORDER BY t.day, t.meeting`,
  [context.cycle, series ?? null]);
  const visits = rows.some(({ visit }) => visit !== null);
  return {
    columns: [
      { id: 'day', title: { ru: 'Дата', en: 'Date' }, numeric: false }, { id: 'meeting', title: { ru: 'Встреча', en: 'Meeting' }, numeric: false },
      ...visits ? [{ id: 'visit', title: { ru: 'Где', en: 'Where' }, numeric: false }] : [],
      { id: 'attended', title: { ru: 'Присутствовало', en: 'Attended' }, numeric: true }, { id: 'decisions', title: { ru: 'Решений', en: 'Decisions' }, numeric: true },
    ],
    rows: rows.map(({ name, day, ru, en, visit, attended, decisions, position }) => {
      const number = (value: number | null, what: string): FoundCell => (value === null ? { plain: '—' } : { found: counted(value, `meeting-${what} ${name}`, position, context) });
      return { id: name, title: { ru: `${ru} ${dayText(day, 'ru')}`, en: `${en} ${day}` }, cells: [
        { text: { ru: dayText(day, 'ru'), en: dayText(day, 'en') } }, { text: { ru, en } }, ...visits ? [{ plain: visit ?? '—' }] : [],
        number(attended, 'attended'), number(decisions, 'decisions')] };
    }),
  };
};
