import { DomainError } from '@uplift/domain/core/domain-error';
import type { SheetNotice, SheetRow } from '@uplift/domain/sheet/cell';
import { csvRows } from './csv/csv-rows.js';
import { sheetLimits } from './sheet-limits.js';
import { openArchive } from './xlsx/archive.js';
import { sheetRows } from './xlsx/sheet-rows.js';
import { readWorkbook } from './xlsx/workbook.js';

/** Reads a file of tables row by row. What it is told by its bytes, never by its name. */
export type ReadSheets = (file: Buffer, notice: (notice: SheetNotice) => void) => AsyncIterable<SheetRow>;

const zip = Buffer.from([0x50, 0x4b]);
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * XLSX or CSV. Hidden sheets are left out and told of; hidden rows are read and told of. Throws a `DomainError` with a code `sheet-…`
 * for what is no table, or a dangerous one: nothing of it was carried out, expanded or fetched.
 */
export async function* readSheets(file: Buffer, notice: (notice: SheetNotice) => void): AsyncGenerator<SheetRow> {
  if (file.length === 0) throw new DomainError('sheet-empty');
  if (file.length > sheetLimits.fileBytes) throw new DomainError('sheet-too-large', { what: 'MB', limit: sheetLimits.fileBytes / 2 ** 20 });
  // Both a workbook under a password and one of before 2007 come in a compound file.
  if (file.subarray(0, 4).equals(compoundFile)) throw new DomainError('sheet-encrypted');
  if (!file.subarray(0, 2).equals(zip)) {
    yield* csvRows(file, notice);
    return;
  }
  const archive = await openArchive(file);
  const workbook = await readWorkbook(archive);
  for (const sheet of workbook.sheets) {
    if (sheet.hidden) notice({ code: 'sheet-hidden', sheet: sheet.name });
    else yield* sheetRows(archive, workbook, sheet, notice);
  }
}
