import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAddress } from '@uplift/infra/launcher/address-file';
import type { Terminal } from '../terminal.js';
import { addressOf } from './address.js';

describe('the address of the server', () => {
  let dataDir: string;
  beforeEach(async () => { dataDir = await mkdtemp(join(tmpdir(), 'uplift-data-')); });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));
  const found = (given: NodeJS.ProcessEnv, url?: string) => {
    const env: NodeJS.ProcessEnv = { UPLIFT_DATA_DIR: dataDir, ...given };
    return addressOf({ options: () => ({ ...url !== undefined && { url } }), terminal: { env } as Terminal });
  };

  it('is what is said, else what the environment says, else where this machine’s engine serves, else the usual one', async () => {
    expect(await found({})).toBe('http://127.0.0.1:3000');
    await writeAddress(dataDir, 'http://127.0.0.1:3001');
    expect(await found({})).toBe('http://127.0.0.1:3001');
    expect(await found({ UPLIFT_URL: 'https://uplift.example.org/' })).toBe('https://uplift.example.org');
    expect(await found({ UPLIFT_URL: 'https://uplift.example.org' }, 'http://localhost:8080//')).toBe('http://localhost:8080');
  });

  it.each(['uplift.example.org', 'ftp://uplift.example.org'])('is no %s', async (url) => {
    await expect(found({}, url)).rejects.toMatchObject({ exitCode: 2, message: `The address “${url}” is wrong: write it like http://127.0.0.1:3000` });
  });
});
