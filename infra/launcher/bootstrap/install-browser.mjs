import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './terminal.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe'];

const isOnPath = () => process.env.CHROMIUM_PATH !== undefined
  || (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && names.some((name) => existsSync(join(folder, name))));

const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

const apt = (...args) => spawnSync('apt-get', ['-qq', '-y', ...args], { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

/** Debian's chromium where there is none and it may be installed. Without one the browser tests are skipped for all to see, and fail with CI=true. */
export const installBrowser = () => {
  if (isOnPath()) return;
  if (mayInstall()) {
    say('Устанавливаю chromium для проверок в браузере…', 'Installing chromium for the browser tests…');
    if (apt('install', '--no-install-recommends', 'chromium') || (apt('update') && apt('install', '--no-install-recommends', 'chromium'))) return;
  }
  say('Нет chromium: проверки в браузере будут пропущены (при CI=true — не пройдены). Установите chromium и повторите.',
    'There is no chromium: the browser tests are skipped (with CI=true they fail). Install chromium and try again.');
};
