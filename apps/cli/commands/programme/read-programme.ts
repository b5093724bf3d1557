import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseProgramme, type FileProblem } from '@uplift/infra/programme-files/parse-programme';
import { programmeByName, programmeNames } from '@uplift/infra/programme-files/programme-files';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { CliError, usageError } from '../../cli-error.js';
import type { Cli } from '../../cli.js';
import { exitCodes } from '../../exit-codes.js';
import { readText } from '../read-text.js';
import { problemsText } from './problems-text.js';

export type ReadProgramme =
  | { readonly valid: true; readonly source: string; readonly document: ProgrammeDocument }
  | { readonly valid: false; readonly source: string; readonly problems: readonly FileProblem[] };

/** Reads a programme's file relative to where the command runs; a file that cannot be read is wrong usage. */
export const readProgramme = async (cli: Cli, file: string): Promise<ReadProgramme> => {
  const source = await readText(cli, file);
  return { ...parseProgramme(source), source };
};

/** A file when there is one of that name, else one of the programmes that come with the engine. Throws for an invalid one. */
export const findDocument = async (cli: Cli, nameOrFile: string): Promise<ProgrammeDocument> => {
  const isFile = await stat(resolve(cli.terminal.cwd, nameOrFile)).then((found) => found.isFile(), () => false);
  const shipped = !isFile && (await programmeNames()).includes(nameOrFile);
  if (!isFile && !shipped && /[./\\]/.test(nameOrFile)) throw usageError(`Файла «${nameOrFile}» нет`, `There is no file “${nameOrFile}”`);
  const read = isFile ? await readProgramme(cli, nameOrFile) : { ...await programmeByName(nameOrFile), source: '' };
  if (!read.valid) throw invalidProgramme(nameOrFile, read.source, read.problems);
  return read.document;
};

export const invalidProgramme = (file: string, source: string, problems: readonly FileProblem[]): CliError =>
  new CliError(exitCodes.refused, { ru: `Программа содержит ошибки: ${problems.length}`, en: `The programme has errors: ${problems.length}` }, {
    ru: problemsText(file, source, problems, 'ru'), en: problemsText(file, source, problems, 'en'),
  }, { code: 'programme-invalid', problems });
