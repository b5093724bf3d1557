import { columnLetters, readText, type SheetRow } from '../sheet/cell.js';
import { wordKey } from '../school-record/subjects.js';
import type { Text } from '../programme/vocabulary.js';
import { importColumns, type ImportColumn } from './columns.js';
import type { ImportKind } from './kinds.js';
import type { ImportProblem, ProblemCode } from './problem.js';
import { readValue } from './read-value.js';

/** A row whose cells were read by their columns; `columnOf` says where a value stood. `whole` is false when one of them could not be read. */
export interface TableRow {
  readonly sheet: string; readonly row: number; readonly values: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly columnOf: Readonly<Record<string, number>>; readonly texts: Readonly<Record<string, string | undefined>>; readonly whole: boolean;
}
export type Report = (problem: ImportProblem) => void;

/** Titles are looked for in this many rows: people put a heading above their table. */
const headerWithin = 20;
const fewestTitles = 2;

/** Finds a kind's table on every sheet by its titles and reads its rows one by one; sheets without one are passed over. */
export class Table {
  private sheet: string | null = null;
  private header: ReadonlyMap<number, ImportColumn> | null = null;
  private passedOver = false;
  private seenRows = 0;
  private anyHeader = false;

  constructor(private readonly kind: ImportKind, private readonly report: Report) {}

  /** The next row of the file; `null` for one that is no data. */
  read(row: SheetRow): TableRow | null {
    if (row.sheet !== this.sheet) Object.assign(this, { sheet: row.sheet, header: null, passedOver: false, seenRows: 0 });
    if (this.passedOver) return null;
    if (this.header === null) {
      this.lookForHeader(row);
      return null;
    }
    return this.readRow(row, this.header);
  }

  /** When the file has ended: a file without any table is a mistake. */
  end(): void {
    if (this.anyHeader) return;
    const titles = (language: 'ru' | 'en') => importColumns[this.kind].filter(({ required }) => required).map(({ title }) => title[language]).join(', ');
    this.report({ severity: 'error', code: 'header-missing', sheet: this.sheet ?? '', row: 1, column: null, title: null, read: '',
      expected: { ru: `строка заголовков со столбцами: ${titles('ru')}`, en: `a row of titles with the columns: ${titles('en')}` } });
  }

  private lookForHeader(row: SheetRow): void {
    const columns = importColumns[this.kind];
    const found = new Map<number, ImportColumn>();
    const repeated: { column: ImportColumn; at: number }[] = [];
    for (const { column: at, value } of row.cells) {
      const title = wordKey(readText(value)).replace(/[*:]+$/, '').trim();
      const column = columns.find(({ words }) => words.some((word) => wordKey(word) === title));
      if (column === undefined) continue;
      if ([...found.values()].includes(column)) repeated.push({ column, at });
      else found.set(at, column);
    }
    this.seenRows += 1;
    if (found.size < fewestTitles) {
      this.passedOver = this.seenRows >= headerWithin;
      return;
    }
    this.header = found;
    this.anyHeader = true;
    const has = new Set([...found.values()].map(({ id }) => id));
    const place = { severity: 'error', sheet: row.sheet, row: row.row } as const;
    for (const { column, at } of repeated) this.report({ ...place, code: 'column-repeated', column: at, title: column.title, read: column.title.ru, expected: { ru: 'один такой столбец', en: 'one such column' } });
    for (const { id, required, title } of columns) {
      if (required && !has.has(id)) this.report({ ...place, code: 'column-missing', column: null, title, read: '', expected: { ru: `столбец «${title.ru}»`, en: `a column “${title.en}”` } });
    }
  }

  private readRow({ sheet, row, cells }: SheetRow, header: ReadonlyMap<number, ImportColumn>): TableRow | null {
    const [values, texts, columnOf]: [Record<string, string | number | boolean>, Record<string, string>, Record<string, number>] = [{}, {}, {}];
    const filled = new Set<number>();
    let whole = true;
    const wrong = (column: number, { title }: ImportColumn, code: ProblemCode, read: string, expected: Text): void => {
      whole = false;
      this.report({ severity: 'error', code, sheet, row, column, title, read, expected });
    };
    for (const { column: at, value, formula } of cells) {
      const column = header.get(at);
      if (column === undefined) continue;
      filled.add(at);
      if (value.kind === 'error') {
        wrong(at, column, 'value-failed', value.text, formula
          ? { ru: 'значение: формула не вычислена или дала ошибку', en: 'a value: the formula was not computed, or failed' } : { ru: 'значение без ошибки', en: 'a value that is no error' });
        continue;
      }
      texts[column.id] = readText(value).trim();
      columnOf[column.id] = at;
      const read = readValue(value, column.expects);
      if (read.ok) values[column.id] = read.value;
      else wrong(at, column, 'value-wrong', readText(value), read.expected);
    }
    if (filled.size === 0) return null;
    for (const [at, column] of header) {
      columnOf[column.id] ??= at;
      if (column.required && !filled.has(at)) wrong(at, column, 'value-missing', '', { ru: `значение в столбце «${column.title.ru}»`, en: `a value in the column “${column.title.en}”` });
    }
    return { sheet, row, values, texts, columnOf, whole };
  }
}

/** Where a problem is, as people look for it: лист «Школы», C7. */
export const placeText = ({ sheet, row, column }: Pick<ImportProblem, 'sheet' | 'row' | 'column'>): Text => {
  const cell = column === null ? String(row) : `${columnLetters(column)}${row}`;
  return sheet === '' ? { ru: `строка ${row}${column === null ? '' : `, столбец ${column}`}`, en: `line ${row}${column === null ? '' : `, column ${column}`}` }
    : { ru: `«${sheet}», ${cell}`, en: `“${sheet}”, ${cell}` };
};
