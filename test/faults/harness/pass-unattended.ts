import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { msToTs, tsToMs } from '@temporalio/common/lib/time.js';

const glanceMs = 50;
/** Skipped time jumps; time that a waiting task holds passes as it always does. */
const isJump = (passed: number): boolean => passed > 20 * glanceMs;

/**
 * Lets so much of the time-skipping server's time pass while nobody works. The server stops skipping for each task that somebody
 * should do: these stops are lifted for the while, and put back before anybody comes and ends them.
 */
export const passUnattended = async (connection: Connection, milliseconds: number, over: AbortSignal): Promise<void> => {
  const server = connection.testService!;
  const now = async (): Promise<number> => tsToMs((await server.getCurrentTime({})).time);
  let lifted = 0;
  let passed = false;
  const passing = connection.withAbortSignal(over, () => server.unlockTimeSkippingWithSleep({ duration: msToTs(milliseconds) })).then(() => { passed = true; });
  passing.catch(() => undefined);
  while (!over.aborted) {
    const before = await now();
    await sleep(glanceMs);
    if (passed) break;
    if (isJump(await now() - before)) continue;
    await server.unlockTimeSkipping({});
    lifted += 1;
  }
  await passing;
  for (; lifted > 0; lifted -= 1) await server.lockTimeSkipping({});
};
