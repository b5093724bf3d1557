import type { PlainDate } from '../core/instant.js';

/** What a cell holds, as far as its file says: a table of text alone has only texts. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** What the office program shows in place of a value it could not compute: `#DIV/0!`. */
  | { readonly kind: 'error'; readonly text: string };

/** A cell that is not empty. `formula` when its value was computed there: a value is then what was computed last. */
export interface SheetCell { readonly column: number; readonly value: CellValue; readonly formula: boolean }

/** A row with its cells from left to right. Rows and columns count from 1, as people see them. */
export interface SheetRow { readonly sheet: string; readonly row: number; readonly cells: readonly SheetCell[] }

/** What was noticed while reading that is no mistake, but that whoever sent the file should know. */
export type SheetNotice =
  | { readonly code: 'sheet-hidden'; readonly sheet: string }
  | { readonly code: 'rows-hidden'; readonly sheet: string; readonly rows: number }
  | { readonly code: 'encoding-assumed'; readonly encoding: string };

/** A cell's content as its reader would say it: `12.5` is «12,5», a date «10.10.2020». */
export const readText = (value: CellValue | null): string => {
  if (value === null) return '';
  switch (value.kind) {
    case 'text': case 'error': return value.text;
    case 'number': return String(value.number).replace('.', ',');
    case 'date': return value.date.split('-').reverse().join('.');
    case 'boolean': return value.boolean ? 'ИСТИНА' : 'ЛОЖЬ';
  }
};

/** Letters of a column: 1 is A, 27 is AA. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + (rest - 1) % 26) + letters;
  return letters;
};
