import { percentText } from '@uplift/domain/indicator/figure';
import type { IndicatorRow } from '@uplift/domain/indicator/indicator-table';
import type { TableSource } from '@uplift/domain/programme/report-sources';
import type { FoundCell, FoundRow, FoundTable } from '@uplift/domain/report/found-table';
import { nothingFound } from '@uplift/domain/report/model';
import type { ReportContext } from '../report-context.js';
import { foundOf, indicatorRows } from './indicator-sources.js';
import { quoteNotes } from './quote-notes.js';

type IndicatorsSource = Extract<TableSource, { of: 'indicators' }>;

/** The table of indicators as notes print it: what is measured, the percentage, the count; under it the figures that documents print otherwise. */
export const indicatorsTable = async ({ indicators: wanted, level, sections, counted }: IndicatorsSource, context: ReportContext): Promise<FoundTable> => {
  const { rows, position } = await indicatorRows(level, context);
  const shown = rows.filter(({ indicator }) => wanted === undefined || wanted.includes(indicator.id));
  const rowOf = (row: IndicatorRow): FoundRow => ({ id: row.indicator.id, title: row.indicator.title, cells: [
    { text: row.indicator.title }, percentCell(row, position), countCell(row, position),
    ...counted ? [row.indicator.counted === undefined ? nothing : { text: row.indicator.counted }] : []] });
  const ofSections = context.document.indicatorSet.sections.flatMap(({ id, title: { ru, en } }, at) => {
    const within = shown.filter(({ indicator }) => indicator.section === id);
    return within.length === 0 ? [] : [{ section: `section-${id}`, title: { ru: `${at + 1}. ${ru}`, en: `${at + 1}. ${en}` } }, ...within.map(rowOf)];
  });
  const without = shown.filter(({ indicator }) => !context.document.indicatorSet.sections.some(({ id }) => id === indicator.section));
  return {
    columns: [
      { id: 'indicator', title: { ru: 'Показатель', en: 'Indicator' }, numeric: false }, { id: 'percent', title: { ru: '%', en: '%' }, numeric: true },
      { id: 'count', title: { ru: 'Кол-во', en: 'Count' }, numeric: true },
      ...counted ? [{ id: 'counted', title: { ru: 'Что посчитано', en: 'What is counted' }, numeric: false }] : [],
    ],
    rows: sections ? [...ofSections, ...without.map(rowOf)] : shown.map(rowOf),
    notes: await quoteNotes(shown, level, position, context),
  };
};

const nothing: FoundCell = { plain: '' };

/** What is there or not has no percentage, a count has nothing to stand there. */
const percentCell = (row: IndicatorRow, position: string): FoundCell => {
  if (row.actual?.percent != null) return { found: foundOf(row.actual.percent, percentText(row.actual.percent).en, row, position) };
  return row.indicator.kind === 'count' ? nothing : { plain: '-' };
};

const countCell = (row: IndicatorRow, position: string): FoundCell => {
  if (row.actual === null) return { found: nothingFound };
  if (row.indicator.kind === 'present' && row.actual.percent === null) return { text: row.actual.numerator > 0 ? { ru: 'имеется', en: 'present' } : { ru: 'отсутствует', en: 'absent' } };
  return { found: foundOf(row.actual.numerator, null, row, position) };
};
