import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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

/** Sets a dead launcher's lock aside; puts it back when meanwhile somebody else did the same and holds it alive. */
const setAside = async (file: string, own: string): Promise<void> => {
  const aside = `${own}.stale`;
  await rename(file, aside).catch(() => undefined);
  const text = await readFile(aside, 'utf8').catch(() => '');
  if (await holderOf(text) !== null) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
};

/**
 * Holds a data directory for this process. A lock whose process is gone, even by SIGKILL, counts for nothing.
 * @throws {DataDirectoryInUse}
 */
export const lockDataDirectory = async (dataDir: string): Promise<DataLock> => {
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, 'launcher.lock');
  const own = `${file}.${randomBytes(6).toString('hex')}`;
  const text = `${process.pid} ${await processIdentity(process.pid) ?? ''}\n`;
  await writeFile(own, text);
  try {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      if (await link(own, file).then(() => true, () => false)) return { release: () => rm(file, { force: true }) };
      const holder = await holderOf(await readFile(file, 'utf8').catch(() => ''));
      if (holder !== null) throw new DataDirectoryInUse(dataDir, holder);
      await setAside(file, own);
    }
    throw new Error(`The lock ${file} could not be taken`);
  } finally {
    await rm(own, { force: true });
  }
};
