import { readdir, readFile, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomainError } from '@uplift/domain/core/domain-error';
import { parseProgramme, type ParsedProgramme } from './parse-programme.js';

/** The programmes that come with the engine. */
const shippedFolder = (): string => {
  // Compiled files lie one folder deeper than sources, so the folder is looked for upwards.
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'domain', 'programmes');
    if (existsSync(candidate)) return candidate;
  }
  throw new Error('the folder domain/programmes is missing from this installation');
};

const extension = '.yaml';

/** Names of the programmes of a folder, by default those that come with the engine. */
export const programmeNames = async (folder = shippedFolder()): Promise<readonly string[]> =>
  (await readdir(folder)).filter((file) => file.endsWith(extension)).map((file) => file.slice(0, -extension.length)).sort();

/** Reads a programme's file. A file that cannot be read throws Node's error (`ENOENT`, `EACCES`, `EISDIR`). */
export const loadProgramme = async (file: string): Promise<ParsedProgramme> => parseProgramme(await readFile(file, 'utf8'));

/** A programme of the folder by its name; throws `programme-unknown` for any other word. */
export const programmeByName = async (name: string, folder = shippedFolder()): Promise<ParsedProgramme> => {
  const names = await programmeNames(folder);
  if (!names.includes(name)) throw new DomainError('programme-unknown', { programme: name, known: names.join(', ') });
  return loadProgramme(join(folder, name + extension));
};

/** A programme by its name or by the path of its file; throws `programme-unknown` when it is neither. */
export const findProgramme = async (nameOrFile: string): Promise<ParsedProgramme> => {
  if ((await programmeNames()).includes(nameOrFile)) return programmeByName(nameOrFile);
  return await isFile(nameOrFile) ? loadProgramme(nameOrFile) : programmeByName(nameOrFile);
};

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};
