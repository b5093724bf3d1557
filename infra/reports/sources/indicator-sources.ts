import { percentText } from '@uplift/domain/indicator/figure';
import { indicatorTable, type IndicatorRow } from '@uplift/domain/indicator/indicator-table';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { FoundCell, FoundTable } from '@uplift/domain/report/found-table';
import { nothingFound, type Found } from '@uplift/domain/report/model';
import { indicatorStandings } from '../../projections/queries/indicator-standings.js';
import type { ReportContext } from '../report-context.js';
import { positionColumn } from './counted.js';

/** Whose indicators a report shows: the region's, or its one municipality's. A report of many municipalities or schools sums them in the region. */
const subjectAt = (level: SubjectKind, { region, document }: ReportContext): { readonly level: SubjectKind; readonly subject: string } => {
  const [only, ...others] = document.municipalities;
  return level === 'municipality' && only !== undefined && others.length === 0 ? { level, subject: only.id } : { level: 'region', subject: region };
};

const rowsAt = async (level: SubjectKind, context: ReportContext): Promise<{ readonly rows: readonly IndicatorRow[]; readonly position: string }> => {
  const { db, cycle, document } = context;
  const standings = await indicatorStandings(db, { cycle, ...subjectAt(level, context) });
  const { rows: [row] } = await db.query<{ position: string }>(`SELECT ${positionColumn} AS position`);
  return { rows: indicatorTable(document.indicatorSet, document.indicators, standings, []), position: row!.position };
};

const found = (value: number | null, shown: string | null, { indicator, actual }: IndicatorRow, position: string): Found => value === null || actual === null ? nothingFound
  : { known: true, value, shown, from: { kind: 'query', query: `indicator-${indicator.id}`, position }, trueOn: actual.date };

/** One number of an indicator: its part, its whole, or its percentage (of a count, the count itself). */
export const indicatorFigure = async (id: string, value: 'numerator' | 'denominator' | 'value', level: SubjectKind, context: ReportContext): Promise<Found> => {
  const { rows, position } = await rowsAt(level, context);
  const row = rows.find(({ indicator }) => indicator.id === id);
  if (row === undefined || row.actual === null) return nothingFound;
  const { numerator, denominator, percent } = row.actual;
  if (value === 'numerator') return found(numerator, null, row, position);
  if (value === 'denominator') return found(denominator, null, row, position);
  return found(percent ?? numerator, percent === null ? null : percentText(percent).ru, row, position);
};

/** The table of indicators as notes print it: what is measured, the percentage, the count. */
export const indicatorsTable = async (wanted: readonly string[] | undefined, level: SubjectKind, context: ReportContext): Promise<FoundTable> => {
  const { rows, position } = await rowsAt(level, context);
  return {
    columns: [
      { id: 'indicator', title: { ru: 'Показатель', en: 'Indicator' }, numeric: false }, { id: 'percent', title: { ru: '%', en: '%' }, numeric: true },
      { id: 'count', title: { ru: 'Кол-во', en: 'Count' }, numeric: true },
    ],
    rows: rows.filter(({ indicator }) => wanted === undefined || wanted.includes(indicator.id)).map((row) => ({
      id: row.indicator.id, title: row.indicator.title, cells: [{ text: row.indicator.title }, percentCell(row, position), countCell(row, position)] })),
  };
};

const dash: FoundCell = { plain: '—' };

const percentCell = (row: IndicatorRow, position: string): FoundCell => row.actual?.percent == null ? dash
  : { found: found(row.actual.percent, percentText(row.actual.percent).ru, row, position) };

const countCell = (row: IndicatorRow, position: string): FoundCell => {
  if (row.actual === null) return { found: nothingFound };
  if (row.indicator.kind === 'present' && row.actual.percent === null) return { text: row.actual.numerator > 0 ? { ru: 'имеется', en: 'present' } : { ru: 'отсутствует', en: 'absent' } };
  return { found: found(row.actual.numerator, null, row, position) };
};
