import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endServer, findRunning } from './embedded-postgres.js';
import { isAlive } from './postmaster-file.js';

/** A run's servers have their data in folders of this name and the worker's number. */
export const serverFolder = 'postgres-';

const ownerOf = (name: string): number => Number.parseInt(/^uplift-tests-(\d+)-/.exec(name)?.[1] ?? '', 10);

/** Ends the servers and removes the folders of runs that were killed before their tear-down. */
export const sweepAbandonedRuns = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const owner = ownerOf(name);
    if (!Number.isInteger(owner) || await isAlive(owner)) continue;
    const folder = join(tmpdir(), name);
    for (const inside of await readdir(folder).catch(() => [])) {
      const running = inside.startsWith(serverFolder) ? await findRunning(join(folder, inside)) : null;
      if (running) await endServer(running.pid);
    }
    await rm(folder, { recursive: true, force: true });
  }
};
