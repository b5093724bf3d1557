import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

// `node --import` this file runs TypeScript sources in a process of their own, as the tests see them.
if (isMainThread && process.env.UPLIFT_TS_HOOKS !== 'registered') {
  process.env.UPLIFT_TS_HOOKS = 'registered';
  register(import.meta.url);
}

export const resolve = async (specifier, context, next) => {
  if (!specifier.startsWith('.') || !specifier.endsWith('.js')) return next(specifier, context);
  return next(specifier, context).catch(() => next(`${specifier.slice(0, -3)}.ts`, context));
};

export const load = async (url, context, next) => {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const { code } = await transform(await readFile(new URL(url), 'utf8'), {
    filename: fileURLToPath(url), swcrc: false, module: { type: 'es6' }, sourceMaps: 'inline',
    jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } },
  });
  return { format: 'module', source: code, shortCircuit: true };
};
