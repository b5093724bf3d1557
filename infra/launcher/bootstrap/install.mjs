import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inLanguage, Refusal, say, whileWaiting } from './terminal.mjs';

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
};

/** npm leaves out what is meant for other machines. */
const mayBeAbsent = (entry) => entry.optional === true || entry.devOptional === true || entry.os !== undefined || entry.cpu !== undefined;

/**
 * Whether node_modules holds what the lockfile names. npm writes the list of what it installed last of all, so an installation
 * broken off counts as none.
 */
export const isInstalled = (root) => {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    if (entry.link === true) return existsSync(join(root, path));
    const installed = present[path];
    return installed === undefined ? mayBeAbsent(entry) : installed.version === entry.version;
  });
};

const npm = () => (process.env.npm_execpath?.endsWith('.js')
  ? { command: process.execPath, first: [process.env.npm_execpath], shell: false }
  : { command: 'npm', first: [], shell: process.platform === 'win32' });

const runNpm = (root, args) => new Promise((resolve, reject) => {
  const { command, first, shell } = npm();
  // What npm prints goes to standard error as well; NODE_ENV=production must not leave out the tools that build.
  const child = spawn(command, [...first, ...args], { cwd: root, shell, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: '' } });
  child.once('error', reject);
  child.once('exit', (code) => { resolve(code ?? 1); });
});

/** Brings node_modules to what the lockfile says, when it is not there yet. */
export const install = async (root) => {
  if (isInstalled(root)) return;
  say('Устанавливаю пакеты (npm ci)…', 'Installing packages (npm ci)…');
  const began = Date.now();
  const code = await whileWaiting('установка идёт', 'still installing', () => runNpm(root, ['ci', '--include=dev', '--no-audit', '--no-fund']));
  if (code !== 0)
    throw new Refusal(inLanguage(`npm ci завершился с кодом ${code}, см. сообщения выше. Исправьте причину и повторите команду.`,
      `npm ci ended with code ${code}, see above. Remove the cause and repeat the command.`));
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  say(`Пакеты установлены (${seconds} с)`, `Packages installed (${seconds} s)`);
};
