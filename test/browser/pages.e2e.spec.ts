import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { startTestApi, type TestApi } from '@uplift/api/test-api.fixture';
import { browserSuite } from './find-browser.fixture.js';
import { openBrowser, visit } from './workplace.fixture.js';

const school = 'smolensk-2026.school.gagarin-4';
const step = `/cases/${school}/steps/document-package`;

browserSuite('the workplace in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  beforeAll(async () => {
    api = await startTestApi({ now: '2026-09-01T06:00:00.000Z' });
    await api.as('coordinator').post(`/cycles/${api.cycle}/launch`, {});
    await api.work(api.cycle);
    api.now = '2026-11-10T06:00:00.000Z';
    await api.work(api.cycle);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await api.close();
  }, 60_000);

  it('shows an account of every role before anybody has signed in', async () => {
    const { page, context, wrongs, violations } = await visit(browser, api.origin, { login: null });
    for (const role of ['координатор института', 'департамент', 'муниципальный центр', 'эксперт', 'команда школы', 'куратор', 'проверяющий']) {
      await page.getByRole('cell', { name: role, exact: true }).waitFor();
    }
    expect(await violations()).toStrictEqual([]);
    expect(wrongs).toStrictEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    // The same look finds what is wrong with a page.
    await page.evaluate('document.querySelector("main").append(document.createElement("img"))');
    expect(await violations()).toStrictEqual(['image-alt: <img>']);
    await context.close();
  }, 180_000);

  it('reminds many at once and says what came of each', async () => {
    const { page, context, wrongs, violations, open } = await visit(browser, api.origin, { login: 'coordinator' });
    await open('/cycles/smolensk-2026', /Смоленская область/);
    await page.getByRole('tab', { name: 'Сроки' }).click();
    await page.getByLabel('Найти').fill('Школа 5, Гагарин');
    await page.getByRole('checkbox', { name: 'Выбрать все показанные' }).check();
    await page.getByRole('button', { name: 'Напомнить' }).click();
    await page.getByText(/Сделано: [1-9]\d*, отказано: 0/).waitFor();
    expect(await violations()).toStrictEqual([]);
    expect(wrongs).toStrictEqual([]);
    await context.close();
  }, 180_000);

  it('speaks English, and fits a phone in the dark', async () => {
    const { page, context, wrongs, violations, open } = await visit(browser, api.origin, { login: 'school-4', language: 'en', width: 390, dark: true });
    const pages: readonly (readonly [string, string | RegExp])[] = [['/', 'What needs attention'], ['/tasks', 'My tasks'], ['/inbox', 'Notices'], ['/schools', 'Schools'],
      ['/cycles', 'Cycles'], [`/cases/${school}`, /./], [step, /./]];
    for (const [path, heading] of pages) {
      await open(path, heading);
      expect([path, await violations()]).toStrictEqual([path, []]);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect([path, overflow]).toStrictEqual([path, 0]);
    }
    await page.getByText('Uplift', { exact: true }).waitFor();
    expect(wrongs).toStrictEqual([]);
    await context.close();
  }, 180_000);

  it('comes with less than 250 kB, with all that follows while one reads the sign-in page', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    let [asked, quietSince] = [0, Date.now()];
    page.on('request', () => { asked += 1; });
    const over = (): void => { asked -= 1; quietSince = Date.now(); };
    page.on('requestfailed', over);
    page.on('requestfinished', (request) => { over(); sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)); });
    const rest = page.waitForResponse(/\/assets\/workplace-/);
    await page.goto(`${api.origin}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await rest;
    while (asked > 0 || Date.now() - quietSince < 1000) await delay(100);
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThan(250_000);
    await context.close();
  }, 180_000);

  it('answers addresses of other parts itself, and never with the page', async () => {
    const html = { headers: { accept: 'text/html' } };
    const kind = async (path: string) => {
      const answer = await fetch(`${api.origin}${path}`, html);
      return { status: answer.status, isPage: (await answer.text()).includes('id="root"') };
    };
    expect(await kind('/cases/any.school.x/steps/y')).toStrictEqual({ status: 200, isPage: true });
    for (const path of ['/api/v1/nothing', '/oidc/nothing', '/calendar/nothing', '/assets/nothing.js']) expect([path, await kind(path)]).toStrictEqual([path, { status: 404, isPage: false }]);
    expect(await kind('/health/live')).toStrictEqual({ status: 200, isPage: false });
    const page = await fetch(`${api.origin}/`, html);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(await page.text()).not.toMatch(/<script(?![^>]*\bsrc=)/);
  }, 180_000);
});
