import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirectoryInUse, lockDataDirectory } from './data-lock.js';

describe('the lock of a data directory', () => {
  let dataDir: string;
  beforeEach(async () => { dataDir = await mkdtemp(join(tmpdir(), 'uplift-lock-')); });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));
  const stale = async (text: string): Promise<void> => {
    await mkdir(join(dataDir, 'lock'), { recursive: true });
    await writeFile(join(dataDir, 'lock', '7'), text);
  };

  it('is held by one launcher, and by the next when released', async () => {
    const lock = await lockDataDirectory(dataDir);
    const refusal = await lockDataDirectory(dataDir).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataDirectoryInUse);
    expect((refusal as Error).message).toBe(`${dataDir} is in use by another launcher (process ${process.pid}). Nothing was started. `
      + 'Stop that one, or set UPLIFT_DATA_DIR to another folder.');
    await lock.release();
    await (await lockDataDirectory(dataDir)).release();
    expect(await readdir(join(dataDir, 'lock'))).toStrictEqual(['2']);
  });

  it.each([['2147483 x 1\n'], [''], [`${process.pid} another boot 1\n`], ['nonsense']])('counts for nothing when its launcher is gone (%j)', async (text) => {
    await stale(text);
    const lock = await lockDataDirectory(dataDir);
    expect((await readFile(join(dataDir, 'lock', '8'), 'utf8')).split(' ')[0]).toBe(String(process.pid));
    await lock.release();
  });

  it('goes to exactly one of many that find a stale one', async () => {
    await stale('2147483 x 1\n');
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataDirectory(dataDir)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(join(dataDir, 'lock'))).toStrictEqual(['8']);
  });
});
