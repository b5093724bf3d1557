import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Attachment } from '@uplift/domain/case/events';
import { usageError } from '../../cli-error.js';
import type { Cli } from '../../cli.js';

/** Reads `KIND=PATH`: what the document is, and where. */
export const namedFile = (cli: Cli, word: string): { readonly kind: string; readonly path: string } => {
  const at = word.indexOf('=');
  if (at < 1 || at === word.length - 1) {
    throw usageError(`«${word}»: напишите вид документа и файл, например year-plan=план.pdf`, `“${word}”: write the kind of document and its file, such as year-plan=plan.pdf`);
  }
  return { kind: word.slice(0, at), path: resolve(cli.terminal.cwd, word.slice(at + 1)) };
};

/** Each `--file` as a document known by the hash of its content. */
export const attachmentsFrom = (cli: Cli, given: readonly string[]): Promise<readonly Attachment[]> => Promise.all(given.map(async (word) => {
  const { kind, path } = namedFile(cli, word);
  return { kind, name: basename(path), ...await contentOf(path) };
}));

const contentOf = async (file: string): Promise<Pick<Attachment, 'sha256' | 'bytes'>> => {
  try {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
    const { size } = await stat(file);
    if (size === 0) throw usageError(`Файл «${basename(file)}» пуст`, `The file “${basename(file)}” is empty`);
    return { sha256: hash.digest('hex'), bytes: size };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw usageError(`Файл «${basename(file)}» не читается (${code})`, `The file “${basename(file)}” cannot be read (${code})`);
  }
};
