import mammoth from 'mammoth';
import { reportDocx } from './docx/report-docx.js';
import { reportPdf } from './pdf/report-pdf.js';
import { partsOf, readXlsx } from './read-xlsx.fixture.js';
import { readPdf } from './read-pdf.fixture.js';
import { sampleReport } from './sample-report.fixture.js';
import { reportXlsx } from './xlsx/report-xlsx.js';

describe('a report as DOCX', () => {
  it('is read by another library with its headings, lists, tables and sheets', async () => {
    const buffer = await reportDocx(sampleReport(), 'ru');
    const { value: html, messages } = await mammoth.convertToHtml({ buffer });
    expect(messages.filter(({ type }) => type === 'error')).toStrictEqual([]);
    for (const heading of ['Итоги', 'Задачи', 'Школы', 'Рекомендации', 'Лист согласования', 'Источники чисел']) expect(html).toContain(`<h1>${heading}</h1>`);
    expect(html).toContain('<p>В программе школ: 1\u00a0234,5.</p><p>Неизвестно: нет данных</p>');
    expect(html).toContain('<ol><li>Первая</li><li>Вторая</li></ol>');
    expect(html).toContain('<thead><tr><th><p><strong>Школа</strong></p></th><th><p><strong>Шагов</strong></p></th></tr></thead>');
    expect(html).toContain('<td><p>Школа № 1</p></td><td><p>11,2</p></td>');
    expect(html).toContain('<h1>Пустая таблица</h1><p>Данных не зарегистрировано.</p>');
    expect(html).toContain('<td><p>1.</p></td><td><p>Центр</p></td><td><p>Директор</p></td><td></td><td></td><td></td>');
    expect(html).toContain('<h1>Источники чисел</h1><p>Все запросы прочитали журнал событий до 742:19.</p>');
    expect(html).toContain('<td><p>запрос cycle-schools</p></td><td><p>29.01.2021</p></td>');
  });

  it('has page numbers, a repeated head and its language', async () => {
    const parts = await partsOf(await reportDocx(sampleReport(), 'ru'));
    const footer = [...parts].find(([name]) => /^word\/footer\d+\.xml$/.test(name))![1];
    expect(footer).toContain('PAGE');
    expect(footer).toContain('NUMPAGES');
    expect(parts.get('word/document.xml')).toContain('<w:tblHeader/>');
    expect(parts.get('word/styles.xml')).toContain('ru-RU');
  });
});

describe('a report as PDF', () => {
  it('is tagged, says its language and its title, and holds every word', async () => {
    const { pages, info, marked, language, roles } = await readPdf(await reportPdf(sampleReport(), 'ru'));
    expect([marked, language, info['Title']]).toStrictEqual([true, 'ru-RU', 'Отчёт за полугодие']);
    const text = pages.join('\n').replace(/\s+/g, ' ');
    for (const words of ['В программе школ: 1 234,5.', 'Неизвестно: нет данных', '1. Первая', 'Школа № 1', '11,2', 'Данных не зарегистрировано.', 'Методистам', 'Лист согласования', 'Стр. 1 из']) {
      expect(text).toContain(words);
    }
    const tags = new Set(roles.flat());
    for (const role of ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD']) expect([role, tags.has(role)]).toStrictEqual([role, true]);
  });

  it('repeats the head of a long table on every page and numbers every page', async () => {
    const { pages } = await readPdf(await reportPdf(sampleReport(120), 'en'));
    expect(pages.length).toBeGreaterThan(5);
    const inTable = pages.filter((page) => /Школа № \d+/.test(page));
    expect(inTable.length).toBeGreaterThan(2);
    for (const page of inTable) expect(page).toContain('Steps');
    pages.forEach((page, at) => { expect(page).toContain(`Page ${at + 1} of ${pages.length}`); });
  });

  it('shows a row higher than a page to its last word', async () => {
    const report = sampleReport(1);
    const long = Array.from({ length: 3000 }, (_, at) => `слово${at}`).join(' ');
    const table = report.blocks.find(({ id }) => id === 'schools')!;
    if (table.kind !== 'table') throw new Error('not a table');
    table.rows[0]!.cells[0] = [{ plain: long }];
    const { pages } = await readPdf(await reportPdf(report, 'ru'));
    expect(pages.join(' ')).toContain('слово2999');
  });
});

describe('a report as XLSX', () => {
  it('is read with numbers as numbers and no formula in it', async () => {
    const sheets = await readXlsx(await reportXlsx(sampleReport(), 'ru'));
    expect(sheets.map(({ name }) => name)).toStrictEqual(['Отчёт за полугодие', 'Школы', 'Пустая таблица', 'Лист согласования', 'Источники чисел']);
    expect(sheets[1]!.rows).toStrictEqual([['Школа', 'Шагов'], ['\'=1+1 школа', 7], ['Школа № 1', '11,2'], ['Школа № 2', 9], ['6 = 1 + 5.']]);
    expect(sheets[2]!.rows).toStrictEqual([['Данные'], ['Данных не зарегистрировано.']]);
    expect(sheets.flatMap(({ formulas }) => formulas)).toStrictEqual([]);
    expect(sheets[4]!.rows.slice(0, 3)).toStrictEqual([
      ['Число', 'Значение', 'Откуда', 'Верно на'], ['Школ в программе', 1234.5, 'запрос cycle-schools, журнал до 742:19', '29.01.2021'],
      ['Неизвестное', 'нет данных', 'Данных не зарегистрировано.', '—']]);
  });
});

describe('the same report', () => {
  it.each([['docx', reportDocx], ['pdf', reportPdf], ['xlsx', reportXlsx]] as const)('gives the same bytes as %s, another report others', async (_, render) => {
    const [first, again, other] = [await render(sampleReport(), 'ru'), await render(sampleReport(), 'ru'), await render(sampleReport(4), 'ru')];
    expect(again.equals(first)).toBe(true);
    expect(other.equals(first)).toBe(false);
  });
});

describe('a report with a wide table of sections', () => {
  const wide = () => {
    const report = sampleReport(2);
    const table = report.blocks.find(({ id }) => id === 'schools')!;
    if (table.kind !== 'table') throw new Error('not a table');
    const more = Array.from({ length: 5 }, (_, at) => ({ title: { ru: `Столбец ${at}`, en: `Column ${at}` }, numeric: true }));
    const [percent] = report.figures.slice(-1);
    const rows = table.rows.map((row) => ({ ...row, cells: [...row.cells, ...more.map(() => [{ figure: percent!.id }])] }));
    const section = { id: 'part', section: true as const, cells: [[{ text: { ru: '1. Раздел', en: '1. Part' } }]] };
    return { ...report,
      figures: report.figures.map((one) => (one === percent && one.found.known ? { ...one, found: { ...one.found, value: 38.9, shown: '38.9%' } } : one)),
      blocks: report.blocks.map((block) => (block === table ? { ...table, columns: [...table.columns, ...more], rows: [section, ...rows] } : block)) };
  };

  it('has the section across the table in a Word document laid across', async () => {
    const buffer = await reportDocx(wide(), 'ru');
    expect((await mammoth.convertToHtml({ buffer })).value).toContain('<tr><td colspan="7"><p><strong>1. Раздел</strong></p></td></tr>');
    expect((await partsOf(buffer)).get('word/document.xml')).toContain('w:orient="landscape"');
  });

  it('is laid across in PDF, with every column on the page', async () => {
    const bytes = await reportPdf(wide(), 'ru');
    const { pages } = await readPdf(bytes);
    expect(pages[0]).toContain('1. Раздел');
    expect(pages[0]!.replace(/\s+/g, ' ')).toContain('Столбец 4');
    expect(bytes.toString('latin1')).toContain('/MediaBox [0 0 841.89 595.28]');
  });

  it('keeps percentages as numbers in the workbook', async () => {
    const [, schools] = await readXlsx(await reportXlsx(wide(), 'ru'));
    expect(schools!.rows.slice(1, 3)).toStrictEqual([['1. Раздел'], ['\'=1+1 школа', 7, ...Array<number>(5).fill(38.9)]]);
    const parts = await partsOf(await reportXlsx(wide(), 'ru'));
    expect(parts.get('xl/styles.xml')).toContain('formatCode="0.0&quot;%&quot;"');
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<mergeCell ref="A2:G2"/>');
  });
});
