import { percentText } from '@uplift/domain/indicator/figure';
import { indicatorTable, type IndicatorRow } from '@uplift/domain/indicator/indicator-table';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import { nothingFound, type Found } from '@uplift/domain/report/model';
import { indicatorStandings, quotedFigures } from '../../projections/queries/indicator-standings.js';
import type { ReportContext } from '../report-context.js';
import { positionColumn } from './counted.js';

/** Whose indicators a report shows: the region's, or its one municipality's. A report of many municipalities or schools sums them in the region. */
export const subjectAt = (level: SubjectKind, { region, document }: ReportContext): { readonly level: SubjectKind; readonly subject: string } => {
  const [only, ...others] = document.municipalities;
  return level === 'municipality' && only !== undefined && others.length === 0 ? { level, subject: only.id } : { level: 'region', subject: region };
};

/** The indicators as they stand, with the figures that documents quote of them. */
export const indicatorRows = async (level: SubjectKind, context: ReportContext): Promise<{ readonly rows: readonly IndicatorRow[]; readonly position: string }> => {
  const { db, cycle, document } = context;
  const of = { cycle, ...subjectAt(level, context) };
  const [standings, quotes] = await Promise.all([indicatorStandings(db, of), quotedFigures(db, of)]);
  const { rows: [row] } = await db.query<{ position: string }>(`SELECT ${positionColumn} AS position`);
  return { rows: indicatorTable(document.indicatorSet, document.indicators, standings, quotes), position: row!.position };
};

/** A number of an indicator's present value, true on the day of the value. */
export const foundOf = (value: number | null, shown: string | null, { indicator, actual }: IndicatorRow, position: string): Found => value === null || actual === null ? nothingFound
  : { known: true, value, shown, from: { kind: 'query', query: `indicator-${indicator.id}`, position }, trueOn: actual.date };

/** One number of an indicator: its part, its whole, or its percentage (of a count, the count itself). */
export const indicatorFigure = async (id: string, value: 'numerator' | 'denominator' | 'value', level: SubjectKind, context: ReportContext): Promise<Found> => {
  const { rows, position } = await indicatorRows(level, context);
  const row = rows.find(({ indicator }) => indicator.id === id);
  if (row === undefined || row.actual === null) return nothingFound;
  const { numerator, denominator, percent } = row.actual;
  if (value === 'numerator') return foundOf(numerator, null, row, position);
  if (value === 'denominator') return foundOf(denominator, null, row, position);
  return foundOf(percent ?? numerator, percent === null ? null : percentText(percent).en, row, position);
};
