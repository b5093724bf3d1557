import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { instantOf } from '@uplift/domain/core/instant';
import { isSha256, type FileStore, type KeptFile } from '../file-store.js';
import { allFileTypes } from '../file-type.js';
import { receiveFile } from '../receive-file.js';

/**
 * Files in a folder, `ab/abcdef….pdf`: the name is the hash of the content and ends with what the content is, so that one rename
 * puts both in place. Half-written files lie in `incoming` and are never found.
 */
export const openLocalFileStore = async ({ folder, limit }: { readonly folder: string; readonly limit: number }): Promise<FileStore> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const shelfOf = (sha256: string): string => join(folder, sha256.slice(0, 2));
  const pathOf = ({ sha256, type }: Pick<KeptFile, 'sha256' | 'type'>): string => join(shelfOf(sha256), `${sha256}.${type}`);

  const find = async (sha256: string): Promise<KeptFile | null> => {
    if (!isSha256(sha256)) return null;
    for (const type of allFileTypes) {
      const found = await stat(pathOf({ sha256, type })).catch(missing);
      if (found !== null) return { sha256, bytes: found.size, type };
    }
    return null;
  };
  return {
    limit,
    find,
    put: (content, declared = {}) => receiveFile(content, declared, { folder: join(folder, 'incoming'), limit }, async ({ path, ...file }) => {
      await mkdir(shelfOf(file.sha256), { recursive: true, mode: 0o700 });
      await rename(path, pathOf(file));
      await syncFolder(shelfOf(file.sha256));
      return file;
    }),
    open: async (sha256) => {
      const file = await find(sha256);
      return file === null ? null : { ...file, content: createReadStream(pathOf(file)) };
    },
    keptBefore: async function* (moment) {
      for (const shelf of (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
        for (const name of await readdir(join(folder, shelf))) {
          const sha256 = name.slice(0, 64);
          const found = isSha256(sha256) ? await stat(join(folder, shelf, name)).catch(missing) : null;
          if (found !== null && found.mtimeMs < Date.parse(moment)) yield { sha256, bytes: found.size, keptAt: instantOf(found.mtimeMs) };
        }
      }
    },
    forget: async (sha256, keptBefore) => {
      const file = await find(sha256);
      const found = file === null ? null : await stat(pathOf(file)).catch(missing);
      if (file === null || found === null || found.mtimeMs >= Date.parse(keptBefore)) return false;
      await rm(pathOf(file), { force: true });
      return true;
    },
    close: async () => undefined,
  };
};

const missing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

/** The new name, too, survives a power cut. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
};
