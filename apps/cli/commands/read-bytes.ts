import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { usageError } from '../cli-error.js';
import type { Cli } from '../cli.js';

/** A file's bytes, or standard input's for `-`. A file that cannot be read is wrong usage. */
export const readBytes = async ({ terminal: { cwd, stdin } }: Cli, file: string): Promise<Buffer> => {
  if (file === '-') return buffer(stdin);
  return readFile(resolve(cwd, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw usageError(`Файла «${file}» нет`, `There is no file “${file}”`);
    throw usageError(`Файл «${file}» не читается (${error.code})`, `The file “${file}” cannot be read (${error.code})`);
  });
};
