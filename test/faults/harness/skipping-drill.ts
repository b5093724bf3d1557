import { launchOf } from '@uplift/rehearsal/year/year-bounds';
import { RehearsalClock } from '@uplift/rehearsal/stage/rehearsal-clock';
import { Drill, type DrillOptions } from './drill.js';
import { drillProgramme, drillYear } from './drill-programme.js';
import type { Ground } from './ground.js';
import { StickyRelief } from './sticky-relief.js';
import { openLine } from './temporal-line.js';

type Given = 'at' | 'client' | 'passTo' | 'temporal' | 'mailUrl' | 'databaseUrl' | 'schools';

/** A drill on Temporal's time-skipping server, from the first working day of the year. */
export const skippingDrill = async (options: Omit<DrillOptions, Given> & Partial<Pick<DrillOptions, Given>>, ground: Ground): Promise<Drill> => {
  const [temporal, mails] = [await ground.skippingTemporal(), await ground.mails()];
  const relief = new StickyRelief(temporal.connection, ground.over);
  const line = await openLine(temporal.address, relief.look);
  ground.atEnd(() => line.close());
  const at = launchOf(drillProgramme(), drillYear);
  const clock = await RehearsalClock.startingAt(at, {
    currentTimeMs: async () => Number(await temporal.currentTimeMs()), sleep: (ms) => temporal.connection.withAbortSignal(ground.over, () => temporal.sleep(ms)) });
  return Drill.begin({
    schools: 12, at, mailUrl: mails.url, databaseUrl: options.databaseUrl ?? await ground.database(), client: () => temporal.client,
    passTo: (to) => clock.advanceTo(to), temporal: () => ({ address: line.address, clockAhead: clock.ahead }),
    onWorkerDeath: () => { relief.workerDied(); }, ...options,
  }, ground);
};
