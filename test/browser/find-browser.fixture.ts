import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe'];

/** The browser on PATH, or the one CHROMIUM_PATH names; `null` without any. */
export const browserOnPath = (env: NodeJS.ProcessEnv = process.env): string | null => {
  if (env['CHROMIUM_PATH'] !== undefined) return existsSync(env['CHROMIUM_PATH']) ? env['CHROMIUM_PATH'] : null;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file)) ?? null;
};

/** Where builds are checked for others a missing browser is a failure; on a person's machine it is a visible skip. */
export const browserSuite = (name: string, tests: () => void): void => {
  if (browserOnPath() !== null) { describe(name, tests); return; }
  if (process.env['CI'] === 'true') describe(name, () => { it('finds a browser', () => { throw new Error('no chromium on PATH'); }); });
  else describe.skip(`${name} (no chromium on PATH)`, tests);
};
