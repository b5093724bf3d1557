import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const endServerIn = async (dataDir: string): Promise<void> => {
  const file = join(dataDir, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  if (!Number.isInteger(pid)) return;
  try { process.kill(pid, 'SIGINT'); } catch { return; }
  for (let waited = 0; existsSync(file) && waited < 30_000; waited += 10) await sleep(10);
};

/** Ends the run's servers, one a worker, and removes its folder. Node's own modules only, as in the set-up. */
export default async (): Promise<void> => {
  const folder = process.env.UPLIFT_TEST_RUN;
  if (!folder) return;
  for (const inside of await readdir(folder)) if (inside.startsWith('postgres-')) await endServerIn(join(folder, inside));
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
};
