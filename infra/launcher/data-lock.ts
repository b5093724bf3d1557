import { randomBytes } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processIdentity } from './process-identity.js';

/** Another launcher works on the data directory. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';
  constructor(readonly dataDir: string, readonly pid: number) {
    super(`${dataDir} is in use by another launcher (process ${pid}). Nothing was started. Stop that one, or set UPLIFT_DATA_DIR to another folder.`);
  }
}

export interface DataLock { release(): Promise<void> }

const holderOf = async (text: string): Promise<number | null> => {
  const [pid = '', ...identity] = text.trim().split(' ');
  const number = Number.parseInt(pid, 10);
  return number > 0 && await processIdentity(number) === identity.join(' ') ? number : null;
};

const numbersIn = async (folder: string): Promise<readonly number[]> =>
  (await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number).sort((a, b) => b - a);

/**
 * Holds a data directory for this process. The holder's name stands in the file with the highest number; whoever finds its
 * process gone, even by SIGKILL, or the file empty, writes the next number, which the file system grants to one only.
 * @throws {DataDirectoryInUse}
 */
export const lockDataDirectory = async (dataDir: string): Promise<DataLock> => {
  const folder = join(dataDir, 'lock');
  await mkdir(folder, { recursive: true });
  const own = join(folder, `taking-${randomBytes(6).toString('hex')}`);
  await writeFile(own, `${process.pid} ${await processIdentity(process.pid) ?? ''}\n`);
  try {
    for (;;) {
      const [highest = 0] = await numbersIn(folder);
      const holder = highest === 0 ? null : await holderOf(await readFile(join(folder, String(highest)), 'utf8').catch(() => ''));
      if (holder !== null) throw new DataDirectoryInUse(dataDir, holder);
      const file = join(folder, String(highest + 1));
      if (!await link(own, file).then(() => true, () => false)) continue;
      const [first, ...lower] = await numbersIn(folder);
      if (first !== highest + 1) {
        // What was seen is long past: others have come and gone since.
        await rm(file, { force: true });
        continue;
      }
      await Promise.all(lower.map((number) => rm(join(folder, String(number)), { force: true })));
      return { release: () => writeFile(file, '') };
    }
  } finally {
    await rm(own, { force: true });
  }
};
