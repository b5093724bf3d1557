import { type Writable, PassThrough } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { PlainDate } from '@uplift/domain/core/instant';
import { safeCell } from './safe-cell.js';

export type WrittenValue = string | number | boolean | { readonly date: PlainDate } | null;
export interface WrittenColumn { readonly title: string; /** In characters. */ readonly width?: number; /** The only values the office program lets through. */ readonly choices?: readonly string[] }
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: Iterable<readonly WrittenValue[]> | AsyncIterable<readonly WrittenValue[]>;
}

const usualWidth = 18;
const rowsPerTurn = 500;
/** What a choice list may hold inside a cell's own rule. */
const longestChoices = 255;

/** Writes sheets as a workbook, row by row; every text is safe from being taken for a formula. Titles stay in view. */
export const writeXlsx = async (sheets: Iterable<WrittenSheet>, out: Writable): Promise<void> => {
  // Large, and wanted only by those who export.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const used = new Set<string>();
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(nameOf(name, used), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ width = usualWidth }) => ({ width }));
    const title = sheet.addRow(columns.map((column) => safeCell(column.title)));
    title.font = { bold: true };
    title.commit();
    let count = 0;
    for await (const values of rows) {
      const row = sheet.addRow(values.map(cellOf));
      for (const [index, value] of values.entries()) if (isDate(value)) row.getCell(index + 1).numFmt = 'dd.mm.yyyy';
      columns.forEach(({ choices }, index) => {
        const list = choices === undefined ? '' : `"${choices.join(',')}"`;
        if (list !== '' && list.length <= longestChoices) row.getCell(index + 1).dataValidation = { type: 'list', allowBlank: true, formulae: [list] };
      });
      row.commit();
      count += 1;
      if (count % rowsPerTurn === 0) await new Promise((resolve) => { setImmediate(resolve); });
    }
    sheet.commit();
  }
  await workbook.commit();
};

export const xlsxBytes = async (sheets: Iterable<WrittenSheet>): Promise<Buffer> => {
  const through = new PassThrough();
  const chunks: Buffer[] = [];
  through.on('data', (chunk: Buffer) => { chunks.push(chunk); });
  await writeXlsx(sheets, through);
  return Buffer.concat(chunks);
};

/** A sheet as CSV for a Russian office program: semicolons, decimal commas, a byte order mark. */
export const csvText = async ({ columns, rows }: Omit<WrittenSheet, 'name'>): Promise<string> => {
  const records: string[][] = [columns.map(({ title }) => safeCell(title))];
  for await (const values of rows) records.push(values.map(fieldOf));
  return `\uFEFF${stringify(records, { delimiter: ';', record_delimiter: 'windows' })}`;
};

const isDate = (value: WrittenValue): value is { readonly date: PlainDate } => typeof value === 'object' && value !== null;
const cellOf = (value: WrittenValue): string | number | boolean | Date | null => {
  if (isDate(value)) return new Date(`${value.date}T00:00:00Z`);
  return typeof value === 'string' ? safeCell(value) : value;
};
const fieldOf = (value: WrittenValue): string => {
  if (value === null) return '';
  if (isDate(value)) return value.date.split('-').reverse().join('.');
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? safeCell(value) : value ? 'ИСТИНА' : 'ЛОЖЬ';
};

/** A sheet's name as an office program takes it, and never one twice. */
const nameOf = (name: string, used: Set<string>): string => {
  const clean = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, 28) || 'Лист';
  let unique = clean;
  for (let count = 2; used.has(unique.toLowerCase()); count += 1) unique = `${clean} ${count}`;
  used.add(unique.toLowerCase());
  return unique;
};
