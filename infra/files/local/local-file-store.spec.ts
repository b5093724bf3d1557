import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileStoreContract } from '../contract/file-store.contract.js';
import { pdf } from '../contract/sample-files.js';
import { openLocalFileStore } from './local-file-store.js';

fileStoreContract('local disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'uplift-files-'));
  return {
    fresh: (limit) => openLocalFileStore({ folder, limit }),
    beside: () => openLocalFileStore({ folder, limit: 1_048_576 }),
    leftovers: async () => (await readdir(join(folder, 'incoming')).catch(() => [])).length,
    end: () => rm(folder, { recursive: true, force: true }),
  };
});

describe('files on the local disk', () => {
  it('are the owner’s to read, and never executable', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'uplift-files-'));
    const store = await openLocalFileStore({ folder, limit: 1_048_576 });
    const { sha256 } = await store.put(pdf());
    expect((await stat(join(folder, sha256.slice(0, 2), `${sha256}.pdf`))).mode & 0o777).toBe(0o600);
    await rm(folder, { recursive: true, force: true });
  });
});
