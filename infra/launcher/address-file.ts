import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileOf = (dataDir: string): string => join(dataDir, 'address.json');

/** Tells programs on this machine where the engine of a data directory serves, while it does. */
export const writeAddress = async (dataDir: string, url: string): Promise<void> => {
  await mkdir(dataDir, { recursive: true });
  await writeFile(`${fileOf(dataDir)}.new`, `${JSON.stringify({ url })}\n`);
  await rename(`${fileOf(dataDir)}.new`, fileOf(dataDir));
};

export const removeAddress = (dataDir: string): Promise<void> => rm(fileOf(dataDir), { force: true });

/** `null` when nobody has said so, or what was said cannot be read. */
export const readAddress = async (dataDir: string): Promise<string | null> => {
  try {
    const { url } = JSON.parse(await readFile(fileOf(dataDir), 'utf8')) as { url?: unknown };
    return typeof url === 'string' ? url : null;
  } catch {
    return null;
  }
};
