import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { DomainError } from '@uplift/domain/core/domain-error';
import { readText, type SheetNotice, type SheetRow } from '@uplift/domain/sheet/cell';
import { readSheets } from './read-sheets.js';
import { workbookOf, workbookParts } from './workbook.fixture.js';
import { zipOf } from './zip.fixture.js';

const read = async (file: Buffer): Promise<{ rows: SheetRow[]; notices: SheetNotice[] }> => {
  const [rows, notices]: [SheetRow[], SheetNotice[]] = [[], []];
  for await (const row of readSheets(file, (notice) => { notices.push(notice); })) rows.push(row);
  return { rows, notices };
};
const texts = ({ rows }: { rows: readonly SheetRow[] }) => rows.map(({ cells }) => cells.map(({ value }) => readText(value)));
const refusal = async (file: Buffer): Promise<string> => {
  try {
    await read(file);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'none';
};
const values = async (made: Parameters<typeof workbookOf>[0]) => (await read(workbookOf(made))).rows.flatMap(({ cells }) => cells.map(({ value }) => value));
const dateStyles = '<numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy;@"/><numFmt numFmtId="171" formatCode="0.0&quot; дней&quot;"/></numFmts>'
  + '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';

describe('a workbook', () => {
  it('as an office program writes it comes with sheet, row, column and type of every cell', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Школы');
    sheet.addRow(['Школа', 'Учеников', 'Дата', 'Интернет']);
    sheet.getRow(3).values = ['Школа № 3', 120.5, new Date('2020-10-10T00:00:00Z'), true];
    sheet.getCell('A4').value = { richText: [{ text: 'Школа ' }, { font: { bold: true }, text: '№ 5' }] };
    const { rows, notices } = await read(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(notices).toStrictEqual([]);
    expect(rows.slice(1)).toStrictEqual([
      { sheet: 'Школы', row: 3, cells: [
        { column: 1, value: { kind: 'text', text: 'Школа № 3' }, formula: false }, { column: 2, value: { kind: 'number', number: 120.5 }, formula: false },
        { column: 3, value: { kind: 'date', date: '2020-10-10' }, formula: false }, { column: 4, value: { kind: 'boolean', boolean: true }, formula: false }] },
      { sheet: 'Школы', row: 4, cells: [{ column: 1, value: { kind: 'text', text: 'Школа № 5' }, formula: false }] }]);
  });

  it('keeps a formula’s last value and says that it is one; one never computed, and one that failed, are errors', async () => {
    const { rows } = await read(workbookOf({ sheet: `<sheetData><row r="1"><c r="A1"><f>1+2</f><v>3</v></c><c r="B1" t="str"><f>"а"</f><v>а</v></c>
      <c r="C1"><f t="shared" si="0"/></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>` }));
    expect(rows[0]!.cells).toStrictEqual([
      { column: 1, value: { kind: 'number', number: 3 }, formula: true }, { column: 2, value: { kind: 'text', text: 'а' }, formula: true },
      { column: 3, value: { kind: 'error', text: '=…' }, formula: true }, { column: 4, value: { kind: 'error', text: '#DIV/0!' }, formula: true }]);
  });

  it('reads days by the workbook’s own count, of 1900 or of 1904, with any format that shows a date', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1" s="1"><v>44114</v></c><c r="B1" s="2"><v>42652.75</v></c><c r="C1" s="3"><v>44114</v></c><c r="D1"><v>44114</v></c></row></sheetData>';
    expect(await values({ sheet, styles: dateStyles })).toStrictEqual([
      { kind: 'date', date: '2020-10-10' }, { kind: 'date', date: '2016-10-09' }, { kind: 'number', number: 44114 }, { kind: 'number', number: 44114 }]);
    expect(await values({ sheet, styles: dateStyles, workbookPr: '<workbookPr date1904="1"/>' })).toMatchObject([{ date: '2024-10-11' }, { date: '2020-10-10' }, {}, {}]);
  });

  it('knows the days around the 29 February 1900 that never was, a time alone, and what is no day', async () => {
    const cells = ['1', '59', '60', '61', '0.604166667', '-1', '2958466'].map((serial) => `<c s="1"><v>${serial}</v></c>`).join('');
    expect(await values({ sheet: `<sheetData><row>${cells}</row></sheetData>`, styles: dateStyles })).toStrictEqual([
      { kind: 'date', date: '1900-01-01' }, { kind: 'date', date: '1900-02-28' }, { kind: 'number', number: 60 }, { kind: 'date', date: '1900-03-01' },
      { kind: 'text', text: '14:30' }, { kind: 'number', number: -1 }, { kind: 'number', number: 2958466 }]);
  });

  it('leaves hidden sheets out and says so; hidden rows are read, and said', async () => {
    const sheets = '<sheet name="Видимый" sheetId="1" r:id="rId1"/><sheet name="Скрытый" sheetId="2" state="veryHidden" r:id="rId2"/>';
    const sheet = '<sheetData><row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row></sheetData>';
    const answer = await read(workbookOf({ sheet, sheets, more: [{ name: 'xl/worksheets/sheet2.xml', content: '<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>' }] }));
    expect(texts(answer)).toStrictEqual([['1'], ['2']]);
    expect(answer.notices).toStrictEqual([{ code: 'rows-hidden', sheet: 'Видимый', rows: 1 }, { code: 'sheet-hidden', sheet: 'Скрытый' }]);
  });

  it('reads texts shared and inline, prefixed elements, cells without references, and skips readings for phonetics', async () => {
    const sheet = '<x:sheetData xmlns:x="x"><x:row><x:c t="s"><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>а</x:t><x:r><x:t>б</x:t></x:r><x:rPh><x:t>в</x:t></x:rPh></x:is></x:c></x:row></x:sheetData>';
    expect(texts(await read(workbookOf({ sheet, strings: '<si><t>нет</t></si><si><r><t>да</t></r><rPh><t>х</t></rPh></si>' })))).toStrictEqual([['да', 'аб']]);
  });
});

describe('a dangerous or damaged workbook is refused', () => {
  const rows = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

  it('when its directory unfolds beyond the limits, before anything is unpacked', async () => {
    const parts = workbookParts({ sheet: rows });
    expect(await refusal(zipOf([...parts, { name: 'xl/bomb.xml', content: 'x', declared: 300 * 2 ** 20 }]))).toBe('sheet-archive-too-large');
    expect(await refusal(zipOf([...parts, { name: 'xl/bomb.xml', content: Buffer.alloc(20 * 2 ** 20) }]))).toBe('sheet-archive-too-large');
    expect(await refusal(zipOf(Array.from({ length: 2001 }, (_, index) => ({ name: `p${index}`, content: '' }))))).toBe('sheet-archive-too-large');
  });

  it('when a part is larger than its directory says, or a name stands twice', async () => {
    const [first, ...others] = workbookParts({ sheet: rows }).toReversed();
    expect(await refusal(zipOf([...others, { ...first!, declared: 20 }]))).toBe('sheet-archive-broken');
    expect(await refusal(zipOf([first!, first!, ...others]))).toBe('sheet-archive-broken');
  });

  it('when a part declares a document type: no entity is expanded, nothing is fetched', async () => {
    const evil = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&e;&b;</t></is></c></row></sheetData></worksheet>';
    const parts = workbookParts({ sheet: rows }).map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, content: evil } : part));
    expect(await refusal(zipOf(parts))).toBe('sheet-xml-forbidden');
    expect(await refusal(workbookOf({ sheet: '<sheetData><row><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData>' }))).toBe('sheet-archive-broken');
  });

  it('when a million cells are merged, or rows, columns or a cell go beyond any table', async () => {
    const merges = Array.from({ length: 1_000_000 }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`).join('');
    expect(await refusal(workbookOf({ sheet: `${rows}<mergeCells>${merges}</mergeCells>` }))).toBe('sheet-too-large');
    expect(await refusal(workbookOf({ sheet: '<sheetData><row r="1048576"><c><v>1</v></c></row></sheetData>' }))).toBe('sheet-too-large');
    expect(await refusal(workbookOf({ sheet: '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>' }))).toBe('sheet-too-large');
    expect(await refusal(workbookOf({ sheet: `<sheetData><row><c t="str"><v>${'а'.repeat(32_768)}</v></c></row></sheetData>` }))).toBe('sheet-too-large');
  });

  it('when it was cut off anywhere, or its bytes were changed', async () => {
    const whole = workbookOf({ sheet: `<sheetData>${Array.from({ length: 500 }, (_, index) => `<row><c><v>${index * 7919}</v></c></row>`).join('')}</sheetData>` });
    for (const part of [0.1, 0.5, 0.9, 0.99]) expect(await refusal(whole.subarray(0, Math.floor(whole.length * part)))).toBe('sheet-archive-broken');
    const changed = Buffer.from(whole);
    for (let at = whole.length / 2 | 0, bytes = 0; bytes < 8; bytes += 1) changed[at + bytes]! ^= 0x55;
    expect(await refusal(changed)).toBe('sheet-archive-broken');
    expect(await refusal(workbookOf({ sheet: '<sheetData><row>' }))).toBe('sheet-archive-broken');
  });

  it('when it is under a password, no workbook, or nothing', async () => {
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('sheet-encrypted');
    expect(await refusal(zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]))).toBe('sheet-kind-unknown');
    expect(await refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toBe('sheet-kind-unknown');
    expect(await refusal(Buffer.alloc(0))).toBe('sheet-empty');
    expect(await refusal(Buffer.alloc(16 * 2 ** 20 + 1, 'a'))).toBe('sheet-too-large');
  });
});

describe('a table of text', () => {
  const table = 'Школа;Учеников\r\n"Школа ""Росток""\nстарая";12,5\r\n\r\nШкола № 3;7\r\n';
  const cells = [['Школа', 'Учеников'], ['Школа "Росток"\nстарая', '12,5'], ['Школа № 3', '7']];

  it.each([['UTF-8', Buffer.from(table)], ['UTF-8 with its mark', Buffer.from(`\uFEFF${table}`)], ['UTF-16', Buffer.from(`\uFEFF${table}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${table}`, 'utf16le').swap16()], ['commas', Buffer.from(table.replaceAll('12,5', '"12,5"').replaceAll(';', ','))],
    ['tabs', Buffer.from(table.replaceAll(';', '\t'))], ['a separator it names', Buffer.from(`sep=;\r\n${table}`)]])('in %s', async (_, file) => {
    const answer = await read(file);
    expect(texts(answer)).toStrictEqual(cells);
    expect(answer.notices).toStrictEqual([]);
  });

  it('names the line a row begins on', async () => {
    expect((await read(Buffer.from(table))).rows.map(({ row }) => row)).toStrictEqual([1, 2, 5]);
    expect((await read(Buffer.from(`sep=;\r\n${table}`))).rows.map(({ row }) => row)).toStrictEqual([2, 3, 6]);
  });

  it.each(['windows-1251', 'cp866', 'koi8-r'])('in %s is read right, and its reader is told', async (encoding) => {
    const answer = await read(iconv.encode('Школа;Муниципалитет;Учеников\r\nСредняя общеобразовательная школа № 3;Вязьма;120\r\n'.replace('№', 'N'), encoding));
    expect(texts(answer)[1]).toStrictEqual(['Средняя общеобразовательная школа N 3', 'Вязьма', '120']);
    expect(answer.notices).toStrictEqual([{ code: 'encoding-assumed', encoding }]);
  });

  it('in an encoding nobody can tell, or with a quote that never ends, is refused', async () => {
    expect(await refusal(iconv.encode('École;Élèves\r\nÉcole élémentaire;12\r\n', 'latin1'))).toBe('sheet-encoding-unknown');
    expect(await refusal(Buffer.from([0x61, 0x3b, 0xff, 0xfd, 0x81, 0x0a]))).toBe('sheet-encoding-unknown');
    expect(await refusal(Buffer.from('Школа;Район\n"Школа;Вязьма\n'))).toBe('sheet-csv-broken');
    expect(await refusal(Buffer.from(`Школа\n${'а'.repeat(40_000)}\n`))).toBe('sheet-too-large');
    expect(await refusal(Buffer.from(`${'а;'.repeat(1001)}\n`))).toBe('sheet-too-large');
  });
});
