import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const isRoot = (folder: string): boolean => {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return false;
  return (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'uplift';
};

/** The folder of the whole project, whether this runs from source or from `dist`. */
export const projectRoot = (): string => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder))
    if (isRoot(folder)) return folder;
  throw new Error('The package.json of the project "uplift" is in none of the folders above this file.');
};

/** What the project installs for itself beside node_modules: server binaries and, unless told otherwise, data. */
export const upliftFolder = (): string => join(projectRoot(), '.uplift');
