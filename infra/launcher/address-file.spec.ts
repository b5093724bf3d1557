import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAddress, removeAddress, writeAddress } from './address-file.js';

describe('the address of a data directory', () => {
  let dataDir: string;
  beforeEach(async () => { dataDir = join(await mkdtemp(join(tmpdir(), 'uplift-address-')), 'data'); });
  afterEach(() => rm(join(dataDir, '..'), { recursive: true, force: true }));

  it('is there while it is said, and nothing otherwise', async () => {
    expect(await readAddress(dataDir)).toBeNull();
    await writeAddress(dataDir, 'http://127.0.0.1:3001');
    expect(await readAddress(dataDir)).toBe('http://127.0.0.1:3001');
    await removeAddress(dataDir);
    await removeAddress(dataDir);
    expect(await readAddress(dataDir)).toBeNull();
  });

  it('is none when the file says something else', async () => {
    await writeAddress(dataDir, 'http://127.0.0.1:3001');
    for (const text of ['{"url":3}', '{"url']) {
      await writeFile(join(dataDir, 'address.json'), text);
      expect(await readAddress(dataDir)).toBeNull();
    }
  });
});
