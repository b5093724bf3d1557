import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { SheetCell, SheetNotice, SheetRow } from '@uplift/domain/sheet/cell';
import { plainText } from '../safe-cell.js';
import { sheetLimits } from '../sheet-limits.js';
import { decodeText } from './decode-text.js';

const pieceLength = 64 * 1024;
const delimiters = [';', ',', '\t', '|'] as const;

/** The rows of a table of text; its one sheet has no name. Throws `sheet-csv-broken`, `sheet-encoding-unknown`, `sheet-too-large`. */
export async function* csvRows(file: Buffer, notice: (notice: SheetNotice) => void): AsyncGenerator<SheetRow> {
  const decoded = decodeText(file);
  if (!decoded.certain) notice({ code: 'encoding-assumed', encoding: decoded.encoding });
  const { text, delimiter, skipped } = withoutPreamble(decoded.text);
  const parser = Readable.from(piecesOf(text)).pipe(parse({
    delimiter, relax_column_count: true, skip_empty_lines: false, info: true, max_record_size: sheetLimits.cellCharacters * 100 }));
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const row = info.lines + skipped - record.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
      if (row > sheetLimits.rows) throw new DomainError('sheet-too-large', { what: 'rows', limit: sheetLimits.rows });
      if (record.length > sheetLimits.columns) throw new DomainError('sheet-too-large', { what: 'columns', limit: sheetLimits.columns });
      const cells = record.flatMap((field, index): SheetCell[] => {
        if (field.length > sheetLimits.cellCharacters) throw new DomainError('sheet-too-large', { what: 'characters in a cell', limit: sheetLimits.cellCharacters });
        return field.trim() === '' ? [] : [{ column: index + 1, value: { kind: 'text', text: plainText(field) }, formula: false }];
      });
      if (cells.length > 0) yield { sheet: '', row, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DomainError('sheet-csv-broken', { line: (typeof error.lines === 'number' ? error.lines : 1) + skipped });
  }
}

/** Leaves out the byte order mark and the line `sep=;` by which an office program was told its separator. */
const withoutPreamble = (whole: string): { readonly text: string; readonly delimiter: string; readonly skipped: number } => {
  const text = whole.startsWith('\uFEFF') ? whole.slice(1) : whole;
  const told = /^sep=(.)\r?\n/i.exec(text);
  if (told !== null) return { text: text.slice(told[0].length), delimiter: told[1]!, skipped: 1 };
  return { text, delimiter: delimiterOf(text), skipped: 0 };
};

/** The separator there is most of in the first line, outside of quotes. */
const delimiterOf = (text: string): string => {
  const firstLine = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  return delimiters.reduce((best, one) => (firstLine.split(one).length > firstLine.split(best).length ? one : best));
};

function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += pieceLength) yield text.slice(from, from + pieceLength);
}
