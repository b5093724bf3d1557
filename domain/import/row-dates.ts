import { cycleYearOf, type CycleYearSpan } from '../core/cycle-year.js';
import type { PlainDate } from '../core/instant.js';
import { importColumns } from './columns.js';
import type { ImportContext } from './context.js';
import type { ImportKind } from './kinds.js';
import type { Report, TableRow } from './table.js';

const dateTitle = importColumns.indicators.find(({ id }) => id === 'date')!.title;
const usualStart = '09-01';

/** Whether a row's date lies in its year. One that does not is asked about; a person's settlement answers. */
export class RowDates {
  private readonly spans = new Map<string, CycleYearSpan>();

  constructor(private readonly kind: ImportKind, private readonly context: ImportContext, private readonly report: Report) {}

  /** The year a row belongs to; results of no year at all belong nowhere. */
  yearOf(row: TableRow): string | null {
    const { defaultYear, cycleYear } = this.context;
    const year = row.values.year as string | undefined ?? defaultYear ?? (this.kind === 'results' ? null : cycleYear);
    if (year === null) {
      this.report({ severity: 'error', code: 'year-missing', sheet: row.sheet, row: row.row, column: row.columnOf.year ?? null, title: null, read: '',
        expected: { ru: 'столбец «Учебный год» или год для всего файла', en: 'a column “School year”, or a year for the whole file' } });
    }
    return year;
  }

  /** The row's date, `null` where it has none; `leave-out` when the row is not to be stored, `open` while nobody has settled it. */
  dateOf(row: TableRow, year: string): PlainDate | null | 'leave-out' | 'open' {
    const read = row.values.date as PlainDate | undefined;
    if (read === undefined) return null;
    const { firstDay, lastDay } = this.spanOf(year);
    if (read >= firstDay && read <= lastDay) return read;
    const column = row.columnOf.date!;
    const settled = this.context.settled(row.sheet, row.row, column, read);
    if (settled !== undefined) return settled.stored ?? 'leave-out';
    const [written, from, to] = [read, firstDay, lastDay].map((day) => day.split('-').reverse().join('.'));
    this.report({ severity: 'question', code: 'date-outside-year', sheet: row.sheet, row: row.row, column, title: dateTitle, read: written!,
      expected: { ru: `дата с ${from} по ${to} (${year}); или решение человека`, en: `a date from ${from} to ${to} (${year}); or a person’s decision` } });
    return 'open';
  }

  private spanOf(year: string): CycleYearSpan {
    const { yearStarts } = this.context;
    const known = this.spans.get(year) ?? cycleYearOf(year, year.length === 4 ? '01-01' : yearStarts === '01-01' ? usualStart : yearStarts);
    this.spans.set(year, known);
    return known;
  }
}
