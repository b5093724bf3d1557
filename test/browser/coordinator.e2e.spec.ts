import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { startTestApi, type TestApi } from '@uplift/api/test-api.fixture';
import { browserSuite } from './find-browser.fixture.js';
import { openBrowser, visit } from './workplace.fixture.js';

const running = 'smolensk-2026';
const next = 'smolensk-2027';
type Row = readonly (string | number)[];

browserSuite('a coordinator in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'uplift-coordinator-'));
    api = await startTestApi({ now: '2026-09-01T06:00:00.000Z' });
    await api.as('coordinator').post(`/cycles/${running}/launch`, {});
    await api.work(running);
    api.now = '2026-11-10T06:00:00.000Z';
    await api.work(running);
    browser = await openBrowser();
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await api.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  const workbook = async (name: string, rows: readonly Row[]): Promise<string> => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet(name).addRows(rows.map((row) => [...row]));
    const file = join(folder, `${randomUUID()}.xlsx`);
    await book.xlsx.writeFile(file);
    return file;
  };
  const upload = async (page: Page, button: string, file: string): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button }).click()]);
    await chooser.setFiles(file);
  };
  const choose = async (page: Page, field: string, option: string | RegExp): Promise<void> => {
    await page.getByRole('combobox', { name: field }).click();
    await page.getByRole('option', { name: option }).click();
  };

  it('goes from a spreadsheet to a year that has begun', async () => {
    const { page, context, wrongs, violations, open, picture } = await visit(browser, api.origin, { login: 'coordinator' });
    const { schools } = (await api.as('coordinator').get<{ schools: { school: string; name: string; municipalityName: string }[] }>('/registry/schools?limit=8')).body;
    const known = schools.map(({ school, name, municipalityName }): Row => [name, municipalityName, school]);
    const heads: Row = ['Школа', 'Муниципалитет', 'Код школы'];
    const district = schools[0]!.municipalityName;

    await open('/launch', 'Начать год');
    await choose(page, 'Программа', /Смоленская область/);
    await page.getByLabel('Год', { exact: true }).fill('2027/28');
    await page.getByRole('button', { name: 'Запланировать' }).click();

    await upload(page, 'Выбрать файл', await workbook('Школы', [heads, ...known, ['Школа 40, новая', '', '']]));
    const problems = page.getByRole('table', { name: 'Что исправить' });
    await problems.getByRole('row').filter({ hasText: 'Школы' }).filter({ hasText: '10' }).filter({ hasText: 'Муниципалитет' }).waitFor();
    expect(await page.getByRole('button', { name: 'Сохранить', exact: true }).isDisabled()).toBe(true);
    expect(await violations()).toStrictEqual([]);
    await picture('coordinator-import');
    await upload(page, 'Загрузить исправленный файл', await workbook('Школы', [heads, ...known, ['Школа 40, новая', district, '']]));
    await page.getByText('Исправлено с прошлой проверки: 1.').waitFor();
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.getByText('В списке цикла 9 школ.').waitFor();

    await page.getByRole('button', { name: 'Загрузить ещё таблицу' }).click();
    await choose(page, 'Что в таблице', /^Результаты/);
    const results = schools.slice(0, 5).flatMap(({ school, name, municipalityName }, at) => ['2024/25', '2025/26', '2026/27'].map((year): Row =>
      [name, municipalityName, school, year, at === 0 && year === '2026/27' ? '10.10.2029' : '', 'ОГЭ', 'математика', 9, 40, at < 3 ? 20 : 1]));
    await upload(page, 'Выбрать файл', await workbook('ОГЭ', [['Школа', 'Муниципалитет', 'Код школы', 'Учебный год', 'Дата', 'Экзамен', 'Предмет', 'Класс', 'Участников', 'Ниже порога'], ...results]));
    await page.getByRole('button', { name: /^Решить:/ }).click();
    await page.getByText('Не сохранять строку').click();
    await page.getByLabel('Почему так решено').fill('Дата из другого года');
    await page.getByRole('button', { name: 'Решено' }).click();
    await page.getByText('Строк не будет сохранено по решению: 1.').waitFor();
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.getByText('Результаты ВПР, ОГЭ, ЕГЭ: сохранено').waitFor();
    await page.getByRole('button', { name: 'Дальше' }).click();

    await page.getByRole('button', { name: 'Применить критерии' }).click();
    await page.getByText('Включить: 0, не включать: 0, без решения: 3').waitFor();
    await page.getByRole('button', { name: /^Почему:/ }).first().click();
    const why = page.getByRole('dialog');
    await why.getByText(/20 из 40 \(50,0 %\)/).first().waitFor();
    await why.getByText('Похожие школы вне списка').waitFor();
    expect(await violations()).toStrictEqual([]);
    await picture('coordinator-identification');
    await why.getByRole('button', { name: 'Закрыть' }).click();
    await page.getByRole('checkbox', { name: 'Выбрать все показанные' }).check();
    await page.getByLabel('Причина', { exact: true }).fill('Низкие результаты не первый год');
    await page.getByRole('button', { name: 'Решить', exact: true }).click();
    await page.getByText('Включить: 3, не включать: 0, без решения: 0').waitFor();
    await page.getByRole('button', { name: 'Дальше' }).click();

    await page.getByLabel('Номер приказа').fill('500-ОД');
    await page.getByLabel('Дата приказа').fill('2027-09-01');
    await page.getByRole('button', { name: 'Утвердить список' }).click();

    await page.getByText('Лента', { exact: true }).click();
    await page.getByRole('region', { name: /ноябрь 2027/ }).getByText(/^Напоминание:/).first().waitFor();
    await page.getByText('Месяцы', { exact: true }).click();
    await page.getByRole('button', { name: /^23 ноября 2027/ }).click();
    await page.getByText(/^Срок: /).first().waitFor();
    expect(await violations()).toStrictEqual([]);
    await picture('coordinator-year');
    await page.getByRole('button', { name: 'Дальше' }).click();

    await page.getByLabel('Сколько школ').fill('1');
    await page.getByRole('button', { name: 'Репетировать', exact: true }).click();
    await page.getByRole('progressbar', { name: 'Сколько года прожито' }).waitFor();
    expect(await violations()).toStrictEqual([]);
    await page.getByText(/^✓ Год прожит/).waitFor({ timeout: 300_000 });
    await page.getByText(/^Школ: 1, редакция программы 1, событий [1-9]/).waitFor();
    const plan = page.getByRole('table', { name: 'По шагам' }).getByRole('row').filter({ hasText: 'Сдать план повышения образовательных результатов' });
    expect(await plan.getByRole('cell').first().innerText()).toBe('1');
    expect(await violations()).toStrictEqual([]);
    await picture('coordinator-rehearsal');
    await page.getByRole('button', { name: 'Дальше', exact: true }).click();

    await page.getByRole('button', { name: 'Начать год' }).click();
    await page.getByText('Открыто школ: 0 из 9').waitFor();
    await api.work(next);
    await page.getByText('Открыто школ: 9 из 9').waitFor();
    expect(wrongs).toStrictEqual([]);
    await context.close();
  }, 600_000);

  it('acts on many, keeps a view and takes the table away', async () => {
    const { page, context, wrongs, violations, open, picture } = await visit(browser, api.origin, { login: 'coordinator' });
    await open(`/cycles/${running}`, /Смоленская область/);
    const table = page.getByRole('table', { name: 'Таблица' });
    await page.getByLabel('Найти').fill('Гагарин');
    await choose(page, 'Сгруппировать', 'по муниципалитету');
    await table.getByText('Гагарин (3)').waitFor();
    await page.getByLabel('Название вида').fill('Гагаринские');
    await page.getByRole('button', { name: 'Сохранить вид' }).click();
    await table.getByRole('checkbox', { name: 'Выбрать все показанные' }).check();
    await page.getByRole('button', { name: 'Напомнить' }).click();
    await page.getByText(/Сделано: [1-9]\d*, отказано: 0/).waitFor();
    expect(await violations()).toStrictEqual([]);
    await picture('coordinator-cycle');
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Скачать Excel' }).click()]);
    const file = join(folder, 'cycle.xlsx');
    await saved.saveAs(file);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await readFile(file) as unknown as ArrayBuffer);
    const [head, ...rows] = book.worksheets[0]!.getSheetValues().slice(1) as (readonly unknown[])[];
    const names = rows.map((row) => row[head!.indexOf('Название')]);
    expect([...names].sort()).toStrictEqual(['Школа 4, Гагарин', 'Школа 5, Гагарин', 'Школа 6, Гагарин']);

    await page.reload();
    await table.waitFor();
    await choose(page, 'Мои виды', 'Гагаринские');
    await table.getByText('Гагарин (3)').waitFor();
    expect(await page.getByLabel('Найти').inputValue()).toBe('Гагарин');
    await page.getByRole('tab', { name: 'Доска' }).click();
    await page.getByRole('article').first().waitFor();
    expect(await violations()).toStrictEqual([]);
    await picture('coordinator-board');
    await page.getByRole('tab', { name: 'Задержки по муниципалитетам' }).click();
    await page.getByRole('region', { name: 'Где опаздывают' }).waitFor();
    expect(await violations()).toStrictEqual([]);
    await picture('coordinator-delays');
    expect(wrongs).toStrictEqual([]);
    await context.close();
  }, 600_000);

  it('reads every page in English on a phone, in the dark', async () => {
    const { page, context, wrongs, violations, open, picture } = await visit(browser, api.origin, { login: 'coordinator', language: 'en', width: 390, dark: true });
    const pages: readonly (readonly [string, string | RegExp])[] = [[`/cycles/${running}`, /Smolensk/], [`/cycles/${running}/indicators`, 'Indicators'],
      [`/cycles/${running}/training`, 'Teachers\' training'], [`/cycles/${running}/effect`, 'Effect of the programme'], [`/cycles/${running}/amend`, 'Amend the programme'],
      ['/registry', 'Registry of schools'], [`/cases/${running}.municipality.gagarin`, 'Гагарин'], [`/cases/${running}.school.gagarin-4`, 'Школа 4, Гагарин']];
    for (const [path, heading] of pages) {
      await open(path, heading);
      expect([path, await violations()]).toStrictEqual([path, []]);
      expect([path, await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')]).toStrictEqual([path, 0]);
    }
    for (const part of ['Roadmap', 'Documents', 'Dossier', 'Earlier years']) await page.getByRole('tab', { name: part }).click();
    await page.getByRole('link', { name: 'The school in the registry' }).waitFor();
    expect(await violations()).toStrictEqual([]);
    await picture('coordinator-school');
    expect(wrongs).toStrictEqual([]);
    await context.close();
  }, 600_000);
});
