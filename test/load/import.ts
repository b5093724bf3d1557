import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readSheets } from '@uplift/infra/sheets/read-sheets';
import { writeXlsx, type WrittenValue } from '@uplift/infra/sheets/write-sheets';
import { secondsOf, type BenchOptions, type BenchResult } from './bench-result.js';

const columns = ['Код школы', 'Школа', 'Муниципалитет', 'Дата', 'Учеников', 'Из неполных семей', 'На учёте', 'В группе риска', ...Array.from({ length: 32 }, (_, index) => `Графа ${index + 1}`)];

function* schoolRows(n: number): Generator<readonly WrittenValue[]> {
  for (let index = 0; index < n; index += 1) {
    yield [`school-${index}`, `Школа № ${index}`, `Район ${index % 50}`, { date: '2026-10-01' }, 500 + index % 400, index % 200, index % 30, index % 20,
      ...Array.from({ length: 32 }, (_, column): WrittenValue => (column % 2 === 0 ? index * 32 + column : `Значение ${index} в графе ${column + 1}`))];
  }
}

/**
 * n schools by forty columns as a workbook: read cell by cell and checked, in a process of its own. The floor reads the same cells and
 * checks nothing.
 */
export const benchImport = async ({ n, say }: BenchOptions): Promise<BenchResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'uplift-bench-import-'));
  try {
    const file = join(folder, 'schools.xlsx');
    await writeXlsx([{ name: 'Школы', columns: columns.map((title) => ({ title })), rows: schoolRows(n) }], createWriteStream(file));
    const { size } = await stat(file);
    say(`${n} schools by ${columns.length} columns, ${(size / 2 ** 20).toFixed(1)} MB`);
    const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(new URL('./import-child.js', import.meta.url)), file, String(n)]);
    const { rows, seconds, peakMegabytes } = JSON.parse(stdout) as { rows: number; seconds: number; peakMegabytes: number };
    if (rows !== n) throw new Error(`${rows} rows of ${n} were read`);
    const bytes = await readFile(file);
    const floor = await secondsOf(async () => { for await (const _ of readSheets(bytes, () => undefined)) { /* Only read. */ } });
    return { bench: 'import', n, seconds, rate: n / seconds, floorRate: n / floor, ratio: floor / seconds, more: { peakMegabytes, fileMegabytes: size / 2 ** 20 } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
