import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { startTestApi, type TestApi } from '@uplift/api/test-api.fixture';
import { browserSuite } from './find-browser.fixture.js';
import { openBrowser, visit } from './workplace.fixture.js';

const school = 'smolensk-2026.school.vyazma-1';

/** A busy machine takes its time over three pages and their checks. */
const patience = 240_000;

browserSuite('an auditor in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  beforeAll(async () => {
    api = await startTestApi({ now: '2026-09-01T06:00:00.000Z' });
    await api.as('coordinator').post(`/cycles/${api.cycle}/launch`, {});
    await api.work(api.cycle);
    api.now = '2026-10-09T06:00:00.000Z';
    await api.work(api.cycle);
    api.now = '2026-10-12T06:00:00.000Z';
    await api.as('school-1').post(`/cases/${school}/steps/transition-programme/submit`, { note: '', attachments: [] });
    await api.as('coordinator').post(`/cases/${school}/steps/school-plan/extend`, { to: '2026-12-01', reason: 'карантин', order: '12-ОД' });
    api.now = '2026-11-20T06:00:00.000Z';
    await api.work(api.cycle);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await api.close();
  }, 60_000);

  it('goes back to the day before and sees the earlier state, what changed and why', async () => {
    const { page, context, wrongs, violations, open, picture } = await visit(browser, api.origin, { login: 'auditor' });
    await open(`/cases/${school}`, /./);
    await page.getByRole('link', { name: 'История и проверка' }).click();
    const extended = page.getByRole('article', { name: /Срок шага .* продлён: срок 1 декабря 2026 года/ });
    await extended.getByText('Почему').click();
    await extended.getByText(/приказ № 12-ОД/).waitFor();
    await extended.getByRole('cell', { name: '23 ноября 2026 года' }).waitFor();
    const reminder = page.getByRole('article', { name: /^Напоминание о шаге/ }).first();
    await reminder.getByText('Почему').click();
    await reminder.getByText(/План назначил это напоминание на/).waitFor();
    expect(await violations()).toStrictEqual([]);
    await picture('auditor-timeline');

    await extended.getByRole('button', { name: 'Показать на этот момент' }).click();
    const plan = page.getByRole('row', { name: /Сдать план повышения/ });
    await plan.getByRole('cell', { name: '01.12.2026' }).waitFor();
    await page.getByRole('button', { name: 'Днём раньше' }).click();
    await plan.getByRole('cell', { name: '23.11.2026' }).waitFor();
    const slider = page.getByRole('slider', { name: 'Момент по ходу событий' });
    const moment = () => slider.getAttribute('aria-valuetext');
    const before = await moment();
    await page.getByRole('button', { name: 'Шаг вперёд' }).click();
    await plan.getByRole('cell', { name: '01.12.2026' }).waitFor();
    expect(await moment()).not.toBe(before);
    await slider.press('ArrowLeft');
    await plan.getByRole('cell', { name: '23.11.2026' }).waitFor();
    await slider.press('Shift+ArrowRight');
    await plan.getByRole('cell', { name: '01.12.2026' }).waitFor();
    expect(await violations()).toStrictEqual([]);
    await picture('auditor-state');

    await page.getByText('что было тогда', { exact: true }).click();
    await page.getByText('Всё, что на этот момент было верно').waitFor();
    await plan.getByRole('cell', { name: '01.12.2026' }).waitFor();
    await page.getByRole('tab', { name: 'Что изменилось' }).click();
    await page.getByRole('row', { name: /Срок: Сдать план повышения.* 23 ноября 2026 года 1 декабря 2026 года/ }).waitFor();
    expect(await violations()).toStrictEqual([]);
    await picture('auditor-difference');
    expect(wrongs).toStrictEqual([]);
    await context.close();
  }, patience);

  it('checks the chain, takes the log along, and finds a school by the beginning of a word', async () => {
    const { page, context, wrongs, violations, open, picture } = await visit(browser, api.origin, { login: 'auditor' });
    await open('/replay', 'Проверка');
    await page.getByRole('button', { name: 'Проверить журнал' }).click();
    await page.getByText('Журнал цел').waitFor();
    expect(await violations()).toStrictEqual([]);
    await picture('auditor-check');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Скачать JSON Lines' }).click()]);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n').map((line) => JSON.parse(line) as { type: string });
    expect(lines.filter(({ type }) => type === 'CycleLaunched')).toHaveLength(1);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Поиск' });
    await dialog.getByLabel('Что найти').fill('школа 1, вязьм');
    await dialog.getByRole('link', { name: 'Школа 1, Вязьма' }).waitFor();
    expect(await violations()).toStrictEqual([]);
    await picture('auditor-search');
    await dialog.getByLabel('Что найти').press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Школа 1, Вязьма' }).waitFor();
    expect(wrongs).toStrictEqual([]);
    await context.close();
  }, patience);

  it('does the same in English, on a phone in the dark', async () => {
    const { page, context, wrongs, violations, open } = await visit(browser, api.origin, { login: 'auditor', language: 'en', width: 390, dark: true });
    const pages: readonly (readonly [string, string | RegExp, RegExp])[] = [['/replay', 'Audit', /Integrity of the log/], ['/replay/schools/vyazma-1', /^School: /, /events fit/],
      ['/replay/schools/vyazma-1?view=state&at=2026-10-11T06:00:00.000Z', /^School: /, /events count/], [`/replay/cycles/${api.cycle}?view=difference&from=2026-09-02T06:00:00.000Z`, /^Cycle /, /Before .* → after/]];
    for (const [path, heading, text] of pages) {
      await open(path, heading);
      await page.getByText(text).first().waitFor();
      expect([path, await violations()]).toStrictEqual([path, []]);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect([path, overflow]).toStrictEqual([path, 0]);
    }
    expect(wrongs).toStrictEqual([]);
    await context.close();
  }, patience);
});
