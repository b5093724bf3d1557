import ExcelJS from 'exceljs';
import { parse } from 'csv-parse/sync';
import { readText, type SheetRow } from '@uplift/domain/sheet/cell';
import { readSheets } from './read-sheets.js';
import { plainText, safeCell } from './safe-cell.js';
import { csvText, xlsxBytes, type WrittenValue } from './write-sheets.js';

const dangerous = ['=1+1', '+7 900', '-2+3', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', "=cmd|' /C calc'!A0"];

describe('a safe cell', () => {
  it.each(dangerous)('%j is text, and plain again when read', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
    expect(plainText(safeCell(text))).toBe(text);
  });
  it.each(['Школа № 3', "'в кавычках'", '1=1', 'а-б', '«=»', ''])('%j stays as it is', (text) => {
    expect(safeCell(text)).toBe(text);
    expect(plainText(text)).toBe(text);
  });
  it('drops what no file may hold and cuts what no cell can', () => {
    expect(safeCell('а\u0000б\u001b\ud800в')).toBe('абв');
    expect(safeCell('😀')).toBe('😀');
    expect(safeCell('я'.repeat(40_000))).toHaveLength(32_767);
  });
});

const rows: WrittenValue[][] = [...dangerous.map((text): WrittenValue[] => [text, 1.5, { date: '2020-10-10' }, true]), ['обычный', -3, null, false]];
const columns = [{ title: '=Школа', width: 30 }, { title: 'Число' }, { title: 'Дата' }, { title: 'Да', choices: ['да', 'нет'] }];

describe('what leaves in a sheet', () => {
  it('as a workbook holds texts, numbers and dates, and no formula', async () => {
    const bytes = await xlsxBytes([{ name: 'Лист/1', columns, rows }, { name: 'Лист:1', columns: [], rows: [] }]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    expect(workbook.worksheets.map(({ name }) => name)).toStrictEqual(['Лист 1', 'Лист 1 2']);
    const sheet = workbook.worksheets[0]!;
    const types = new Set<ExcelJS.ValueType>();
    sheet.eachRow((row) => { row.eachCell(({ type }) => { types.add(type); }); });
    expect(types.has(ExcelJS.ValueType.Formula)).toBe(false);
    expect(sheet.getCell('A1').value).toBe("'=Школа");
    expect(sheet.getCell('C2').value).toStrictEqual(new Date('2020-10-10T00:00:00Z'));
    expect(sheet.getCell('B11').value).toBe(-3);
  });

  it('comes back as it went, from a workbook and from CSV', async () => {
    const read = async (file: Buffer) => {
      const found: SheetRow[] = [];
      for await (const row of readSheets(file, () => undefined)) found.push(row);
      return found.map(({ cells }) => cells.map(({ value }) => readText(value)));
    };
    const wanted = [['=Школа', 'Число', 'Дата', 'Да'], ...dangerous.map((text) => [text, '1,5', '10.10.2020', 'ИСТИНА']), ['обычный', '-3', 'ЛОЖЬ']];
    expect((await read(await xlsxBytes([{ name: 'а', columns, rows }]))).map((row) => row.map((text) => text.replace('\r', '\n')))).toStrictEqual(wanted.map((row) => row.map((text) => text.replace('\r', '\n'))));
    expect(await read(Buffer.from(await csvText({ columns, rows })))).toStrictEqual(wanted);
  });

  it('as CSV has a mark, semicolons, decimal commas and no formula', async () => {
    const text = await csvText({ columns, rows });
    expect(text.startsWith('\uFEFF')).toBe(true);
    const records = parse(text, { bom: true, delimiter: ';' });
    expect(records.slice(0, 2)).toStrictEqual([["'=Школа", 'Число', 'Дата', 'Да'], ["'=1+1", '1,5', '10.10.2020', 'ИСТИНА']]);
    expect(records.flatMap(([first]) => first!).filter((field) => /^[=+\-@\t\r]/.test(field))).toStrictEqual([]);
  });
});
