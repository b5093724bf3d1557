import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { inLanguage, Refusal, say, whileWaiting } from './terminal.mjs';

const skipped = new Set(['node_modules', 'dist', 'coverage', 'deploy']);
const compiled = new Set(['.ts', '.tsx']);
/** Read at run time from beside the code that reads them. */
const carried = new Set(['.yaml', '.yml', '.json', '.sql', '.html', '.css', '.ttf', '.svg', '.txt']);
const notCarried = /^(package|tsconfig.*|project)\.json$|\.fixtures\.json$/;

const packagesOf = (root) => JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).references.map(({ path }) => join(root, path));

const filesIn = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
  if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesIn(join(folder, entry.name));
  return entry.isFile() ? [join(folder, entry.name)] : [];
});

const isCarried = (file) => carried.has(extname(file)) && !notCarried.test(file.split(/[\\/]/).at(-1));

/** Sizes and times of all sources: the same as at the last build means the same build. */
const fingerprint = (root, sources) => {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...sources, join(root, 'package-lock.json'), join(root, 'tsconfig.base.json')].sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}:${size}:${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const compile = (root) => new Promise((resolve, reject) => {
  const child = spawn(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b'], { cwd: root, stdio: ['ignore', 2, 2] });
  child.once('error', reject);
  child.once('exit', (code) => { resolve(code ?? 1); });
});

const carry = (folder) => {
  for (const file of filesIn(folder).filter(isCarried)) {
    const target = join(folder, 'dist', relative(folder, file));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
};

/** Builds all packages, unless nothing changed since the last time. */
export const build = async (root) => {
  const packages = packagesOf(root);
  const sources = packages.flatMap(filesIn).filter((file) => compiled.has(extname(file)) || carried.has(extname(file)));
  const stamp = join(root, '.uplift', 'build-stamp');
  const current = fingerprint(root, sources);
  const isBuilt = packages.every((folder) => existsSync(join(folder, 'dist', '.tsbuildinfo')));
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  say('Собираю (tsc -b)…', 'Building (tsc -b)…');
  const began = Date.now();
  const code = await whileWaiting('сборка идёт', 'still building', () => compile(root));
  if (code !== 0) throw new Refusal(inLanguage('Сборка не удалась, ошибки перечислены выше.', 'The build failed; the errors stand above.'));
  for (const folder of packages) carry(folder);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, current);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  say(`Собрано (${seconds} с)`, `Built (${seconds} s)`);
};
