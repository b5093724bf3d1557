import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createRequire } from 'node:module';
import { inLanguage, Refusal, say, whileWaiting } from './terminal.mjs';

const skipped = new Set(['node_modules', 'dist', 'coverage']);

const filesIn = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
  if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesIn(join(folder, entry.name));
  return entry.isFile() ? [join(folder, entry.name)] : [];
});

/** Sizes and times of what the workplace is made of. Of the domain it takes titles of roles and little else, but any of it may be next. */
const fingerprint = (root) => {
  const hash = createHash('sha256').update(process.version);
  const files = [...filesIn(join(root, 'apps/web')), ...filesIn(join(root, 'domain')).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts')), join(root, 'package-lock.json')];
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}:${size}:${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const bundle = (folder) => new Promise((resolve, reject) => {
  const program = join(dirname(createRequire(join(folder, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');
  const child = spawn(process.execPath, [program, 'build', '--logLevel', 'warn'], { cwd: folder, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'production' } });
  child.once('error', reject);
  child.once('exit', (code) => { resolve(code ?? 1); });
});

/** Builds the workplace, unless nothing changed since the last time. */
export const buildWeb = async (root) => {
  const folder = join(root, 'apps/web');
  const stamp = join(root, '.uplift', 'web-stamp');
  const current = fingerprint(root);
  if (existsSync(join(folder, 'dist/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  say('Собираю рабочее место (vite)…', 'Building the workplace (vite)…');
  const began = Date.now();
  const code = await whileWaiting('сборка идёт', 'still building', () => bundle(folder));
  if (code !== 0) throw new Refusal(inLanguage('Рабочее место не собралось, ошибки перечислены выше.', 'The workplace could not be built; the errors stand above.'));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, current);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  say(`Рабочее место собрано (${seconds} с)`, `The workplace is built (${seconds} s)`);
};
