import { DomainError } from '@uplift/domain/core/domain-error';
import type { CellValue, SheetCell, SheetNotice, SheetRow } from '@uplift/domain/sheet/cell';
import { sheetLimits } from '../sheet-limits.js';
import { plainText } from '../safe-cell.js';
import type { Archive } from './archive.js';
import { readXml, type XmlHandlers } from './read-xml.js';
import { valueOfSerial } from './serial-date.js';
import type { SheetPart, Workbook } from './workbook.js';

/** A sheet's rows as they are unpacked; only those with something in them. */
export async function* sheetRows(archive: Archive, workbook: Workbook, { name, part }: SheetPart, notice: (notice: SheetNotice) => void): AsyncGenerator<SheetRow> {
  const reader = new RowReader(name, workbook);
  for await (const _ of readXml(part, archive.bytes(part), reader)) yield* reader.taken();
  if (reader.hiddenRows > 0) notice({ code: 'rows-hidden', sheet: name, rows: reader.hiddenRows });
}

interface OpenCell { readonly type: string; readonly style: number; formula: boolean; text: string; filled: boolean }

/** Collects a sheet's rows from its elements. */
class RowReader implements XmlHandlers {
  hiddenRows = 0;
  private ready: SheetRow[] = [];
  private cells: SheetCell[] = [];
  private cell: OpenCell | null = null;
  private row = 0;
  private rowHidden = false;
  private column = 0;
  private merged = 0;
  private phonetic = false;
  private collecting = false;

  constructor(private readonly sheet: string, private readonly workbook: Workbook) {}

  taken(): readonly SheetRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row': this.startRow(attributes); break;
      case 'c': this.startCell(attributes); break;
      case 'f': if (this.cell !== null) this.cell.formula = true; break;
      case 'rPh': this.phonetic = true; break;
      case 'v': this.collecting = this.cell !== null; break;
      case 't': this.collecting = this.cell !== null && !this.phonetic; break;
      case 'mergeCell':
        this.merged += 1;
        if (this.merged > sheetLimits.mergedCells) throw new DomainError('sheet-too-large', { what: 'merged cells', limit: sheetLimits.mergedCells });
        break;
    }
  }

  text(text: string): void {
    if (!this.collecting || this.cell === null) return;
    this.cell.text += text;
    this.cell.filled = true;
    if (this.cell.text.length > sheetLimits.cellCharacters) throw new DomainError('sheet-too-large', { what: 'characters in a cell', limit: sheetLimits.cellCharacters });
  }

  close(name: string): void {
    switch (name) {
      case 'v': case 't': this.collecting = false; break;
      case 'rPh': this.phonetic = false; break;
      case 'c': this.endCell(); break;
      case 'row':
        if (this.cells.length === 0) break;
        if (this.rowHidden) this.hiddenRows += 1;
        this.ready.push({ sheet: this.sheet, row: this.row, cells: this.cells.sort((a, b) => a.column - b.column) });
        break;
    }
  }

  private startRow({ r, hidden }: Readonly<Record<string, string>>): void {
    this.row = r === undefined ? this.row + 1 : Number(r);
    this.rowHidden = hidden === '1' || hidden === 'true';
    this.column = 0;
    this.cells = [];
    if (!Number.isSafeInteger(this.row) || this.row < 1) throw new DomainError('sheet-archive-broken', { reason: `row ${r}` });
    if (this.row > sheetLimits.rows) throw new DomainError('sheet-too-large', { what: 'rows', limit: sheetLimits.rows });
  }

  private startCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    if (this.column > sheetLimits.columns) throw new DomainError('sheet-too-large', { what: 'columns', limit: sheetLimits.columns });
    this.cell = { type: t, style: Number(s), formula: false, text: '', filled: false };
  }

  private endCell(): void {
    const cell = this.cell;
    this.cell = null;
    if (cell === null || (!cell.filled && !cell.formula)) return;
    // A formula nobody has ever computed has no value to read.
    const value: CellValue | null = cell.filled ? this.valueOf(cell) : { kind: 'error', text: '=…' };
    if (value !== null) this.cells.push({ column: this.column, value, formula: cell.formula });
  }

  private valueOf({ type, style, text }: OpenCell): CellValue | null {
    switch (type) {
      case 's': return textValue(this.workbook.strings[Number(text)] ?? '');
      case 'str': case 'inlineStr': return textValue(text);
      case 'b': return { kind: 'boolean', boolean: text === '1' || text === 'true' };
      case 'e': return { kind: 'error', text };
      case 'd': return /^\d{4}-\d{2}-\d{2}/.test(text) ? { kind: 'date', date: text.slice(0, 10) } : { kind: 'error', text };
    }
    const number = Number(text);
    if (text.trim() === '') return null;
    if (!Number.isFinite(number)) return { kind: 'error', text };
    return this.workbook.dated[style] === true ? valueOfSerial(number, this.workbook.dates) : { kind: 'number', number };
  }
}

const textValue = (text: string): CellValue | null => (text.trim() === '' ? null : { kind: 'text', text: plainText(text) });

/** The column of a reference such as `AB12`. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (column === 0) throw new DomainError('sheet-archive-broken', { reason: `cell ${reference}` });
  return column;
};
