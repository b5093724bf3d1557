import { AxeBuilder } from '@axe-core/playwright';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { projectRoot } from '@uplift/infra/config/project-root';
import { browserOnPath } from './find-browser.fixture.js';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const demoPassword = 'uplift-demo';

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: browserOnPath()!, headless: true, args: flags });

export interface Visit {
  readonly page: Page; readonly context: BrowserContext;
  /** Everything a page must not do: errors it logged, requests that failed or left for another host. */
  readonly wrongs: string[];
  /** Rules of WCAG 2.2 AA that the page breaks. */
  violations(): Promise<readonly string[]>;
  open(path: string, heading: string | RegExp): Promise<void>;
  /** Kept in docs/guide/images when SCREENSHOTS=true. */
  picture(name: string): Promise<void>;
}

interface Who { readonly login: string | null; readonly password?: string; readonly language?: 'ru' | 'en'; readonly width?: number; readonly dark?: boolean }

/** A browser of one's own, signed in through the real pages. */
export const visit = async (browser: Browser, origin: string, { login, password = demoPassword, language = 'ru', width = 1280, dark = false }: Who): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light', locale: language === 'ru' ? 'ru-RU' : 'en-GB', timezoneId: 'Europe/Moscow', reducedMotion: 'reduce' });
  await context.addInitScript(`localStorage.setItem('uplift.language', '${language}')`);
  context.setDefaultTimeout(40_000);
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') wrongs.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => { wrongs.push(`page: ${error.message}`); });
  page.on('request', (request) => { if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) wrongs.push(`elsewhere: ${request.url()}`); });
  await page.goto(`${origin}/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (login !== null) {
    await page.getByRole('button', { name: language === 'ru' ? 'Войти' : 'Sign in', exact: true }).first().click();
    await page.locator('#login').fill(login);
    await page.locator('#password').fill(password);
    await page.locator('button[value=sign-in]').click();
    await page.getByRole('navigation').first().waitFor();
  }
  const violations = async (): Promise<readonly string[]> => {
    // What passes is not described, and nothing is framed from elsewhere: a look at a long page costs a seventh of the usual one.
    const { violations: found } = await new AxeBuilder({ page }).setLegacyMode()
      .options({ resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } }).analyze();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  };
  return {
    page, context, wrongs, violations,
    open: async (path, heading) => {
      await page.goto(`${origin}${path}`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.locator('[role=status][aria-label]').filter({ has: page.locator('.mantine-Loader-root') }).first().waitFor({ state: 'detached' });
    },
    picture: async (name) => {
      if (process.env['SCREENSHOTS'] !== 'true') return;
      const folder = join(projectRoot(), 'docs/guide/images');
      await mkdir(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
  };
};
