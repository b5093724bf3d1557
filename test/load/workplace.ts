import type { Browser, Page, Response } from 'playwright-core';
import { openBrowser, visit } from '../browser/workplace.fixture.js';
import { medianOf, p99Of, timed, type BenchOptions, type BenchResult } from './bench-result.js';
import { servedCycle, type ServedCycle } from './served-cycle.js';
import { Stage } from './stage.js';
import { historyCycle } from './year-history.js';

/** How often each is done: of a few schools nothing is learnt by doing it often. */
const turnsFor = (n: number) => {
  const share = Math.min(1, n / 2_000);
  return { openings: Math.max(1, Math.round(20 * share)), searches: Math.max(5, Math.round(200 * share)), loads: Math.max(1, Math.round(5 * share)), frames: Math.max(10, Math.round(200 * share)) };
};
/** Chromium's own figures for it: 150 ms there and back, 1.6 Mbit/s down and 750 kbit/s up. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/**
 * What a coordinator of n schools waits for in a real browser: the cycle's page and its board, a table's rows as it scrolls, what a search
 * finds; and what anybody waits for at the first visit over a slow line. The floor is the page of all cycles: the same application, one row.
 */
export const benchWorkplace = async ({ n, say }: BenchOptions): Promise<BenchResult> => Stage.for(async (stage) => {
  const { openings, searches, loads, frames } = turnsFor(n);
  const served = await servedCycle(stage, { n, say });
  const browser = await openBrowser();
  stage.atEnd(() => browser.close());
  const { page, open, wrongs } = await visit(browser, served.origin, { ...served.account, language: 'en' });
  const [tables, boards, floors]: [number[], number[], number[]] = [[], [], []];
  const firstRow = page.getByRole('table', { name: 'Table' }).getByRole('row').nth(1);
  for (let opening = 0; opening < openings; opening += 1) {
    floors.push(await timed(() => open('/cycles', 'Cycles')));
    const table = await timed(async () => { await page.goto(`${served.origin}/cycles/${historyCycle}`); await firstRow.waitFor(); });
    tables.push(table);
    boards.push(table + await timed(async () => { await page.getByRole('tab', { name: 'Board' }).click(); await page.getByRole('article').first().waitFor(); }));
  }
  await page.getByRole('tab', { name: 'Table' }).click();
  await firstRow.waitFor();
  const frameTimes = await scrollThrough(page, frames);
  const searchTimes = await searchFor(served, searches);
  const first = await firstLoads(browser, served.origin, loads);
  if (wrongs.length > 0) throw new Error(wrongs.join('\n'));
  const [seconds, floorSeconds] = [medianOf(boards) / 1000, medianOf(floors) / 1000];
  return { bench: 'workplace', n, seconds, rate: 1 / seconds, floorRate: 1 / floorSeconds, ratio: floorSeconds / seconds, p99Ms: p99Of(boards),
    more: { tableMs: medianOf(tables), frameMs: medianOf(frameTimes), frameP99Ms: p99Of(frameTimes), searchP99Ms: p99Of(searchTimes), ...first } };
});

/** Milliseconds from frame to frame while the table is scrolled from its beginning to its end. */
const scrollThrough = (page: Page, frames: number): Promise<readonly number[]> => page.getByRole('table', { name: 'Table' }).evaluate((table, count) => new Promise<number[]>((resolve) => {
  const scrolled = table as unknown as { scrollTop: number; scrollHeight: number };
  const { requestAnimationFrame } = globalThis as unknown as { requestAnimationFrame: (next: (at: number) => void) => void };
  const times: number[] = [];
  let before: number | null = null;
  const step = (at: number): void => {
    if (before !== null) times.push(at - before);
    before = at;
    if (times.length === count) { resolve(times); return; }
    scrolled.scrollTop = scrolled.scrollHeight * (times.length + 1) / count;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}), frames);

const searchFor = async ({ get }: ServedCycle, searches: number): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let nth = 0; nth < searches; nth += 1) times.push(await timed(() => get(`/search?q=${encodeURIComponent(String(nth % 97))}0`)));
  return times;
};

/** Until somebody who was never here can sign in, over a slow line, with an empty cache. */
const firstLoads = async (browser: Browser, origin: string, loads: number): Promise<{ readonly firstLoadMs: number; readonly firstLoadKilobytes: number }> => {
  const [times, sizes]: [number[], number[]] = [[], []];
  for (let load = 0; load < loads; load += 1) {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    const line = await context.newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', slow4G);
    const bytes: Promise<number>[] = [];
    const weigh = (response: Response): void => { bytes.push(response.request().sizes().then(({ responseBodySize }) => responseBodySize)); };
    page.on('response', weigh);
    times.push(await timed(async () => { await page.goto(`${origin}/`, { waitUntil: 'commit' }); await page.getByRole('button', { name: /^(Sign in|Войти)$/ }).first().waitFor(); }));
    // What comes while somebody reads the page is no part of it.
    page.off('response', weigh);
    sizes.push((await Promise.all(bytes)).reduce((sum, size) => sum + size, 0) / 1000);
    await context.close();
  }
  return { firstLoadMs: medianOf(times), firstLoadKilobytes: medianOf(sizes) };
};
