import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from './config-error.js';
import { loadMasterKey } from './master-key.js';

describe('the key of personal data', () => {
  let dataDir: string;
  beforeEach(async () => { dataDir = await mkdtemp(join(tmpdir(), 'uplift-key-')); });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));
  const local = () => ({ masterKey: undefined, dataDir, databaseUrl: undefined });

  it('is made once, for its owner only', async () => {
    const keys = await Promise.all([loadMasterKey(local()), loadMasterKey(local())]);
    expect(keys[0]).toHaveLength(32);
    expect(keys[1]).toStrictEqual(keys[0]);
    expect(await loadMasterKey(local())).toStrictEqual(keys[0]);
    expect((await stat(join(dataDir, 'master.key'))).mode & 0o777).toBe(0o600);
    expect(await readdir(dataDir)).toStrictEqual(['master.key']);
  });

  it('comes from the environment as hex or base64', async () => {
    const key = Buffer.alloc(32, 7);
    expect(await loadMasterKey({ ...local(), masterKey: key.toString('hex') })).toStrictEqual(key);
    expect(await loadMasterKey({ ...local(), masterKey: key.toString('base64') })).toStrictEqual(key);
    expect(await readdir(dataDir)).toStrictEqual([]);
  });

  it('is not made anew for a database of one’s own, unless asked', async () => {
    const own = { ...local(), databaseUrl: 'postgres://u:p@db/uplift' };
    await expect(loadMasterKey(own)).rejects.toBeInstanceOf(ConfigError);
    const key = await loadMasterKey(own, { create: true });
    expect(await loadMasterKey(own)).toStrictEqual(key);
  });
});
