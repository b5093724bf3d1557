import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const endServerIn = async (dataDir: string): Promise<void> => {
  const file = join(dataDir, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  if (!Number.isInteger(pid)) return;
  try { process.kill(pid, 'SIGINT'); } catch { return; }
  for (let waited = 0; existsSync(file) && waited < 30_000; waited += 10) await sleep(10);
};

/** Ends the run's server and removes its folder. Node's own modules only, as in the set-up. */
export default async (): Promise<void> => {
  const folder = process.env.UPLIFT_TEST_RUN;
  if (!folder) return;
  await endServerIn(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
};
