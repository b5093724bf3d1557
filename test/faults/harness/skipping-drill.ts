import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { launchOf } from '@uplift/rehearsal/year/year-bounds';
import { RehearsalClock } from '@uplift/rehearsal/stage/rehearsal-clock';
import { Drill, type DrillOptions } from './drill.js';
import { drillProgramme, drillYear } from './drill-programme.js';
import type { Ground } from './ground.js';
import { StickyRelief } from './sticky-relief.js';
import { openLine, type TemporalLine } from './temporal-line.js';

type Given = 'at' | 'client' | 'passTo' | 'temporal' | 'mailUrl' | 'databaseUrl' | 'schools';

export interface SkippingStage {
  readonly temporal: TestWorkflowEnvironment;
  /** Between the parts and Temporal; the drill itself has its own. */
  readonly line: TemporalLine;
  readonly relief: StickyRelief;
  readonly clock: RehearsalClock;
}

/** Temporal's time-skipping server on the first working day of the year. */
export const skippingStage = async (ground: Ground): Promise<SkippingStage> => {
  const temporal = await ground.skippingTemporal();
  const relief = new StickyRelief(temporal.connection, ground.over);
  const line = await openLine(temporal.address, relief.look);
  ground.atEnd(() => line.close());
  const clock = await RehearsalClock.startingAt(launchOf(drillProgramme(), drillYear), {
    currentTimeMs: async () => Number(await temporal.currentTimeMs()),
    sleep: (ms) => temporal.connection.withAbortSignal(ground.over, () => temporal.sleep(ms)),
  });
  return { temporal, line, relief, clock };
};

/** A drill on skipped time, from the launch on. */
export const skippingDrill = async (
  options: Omit<DrillOptions, Given> & Partial<Pick<DrillOptions, Given>>, ground: Ground, stage?: SkippingStage,
): Promise<Drill> => {
  const { temporal, line, relief, clock } = stage ?? await skippingStage(ground);
  return Drill.begin({
    schools: 12, at: clock.now(), mailUrl: (await ground.mails()).url, databaseUrl: options.databaseUrl ?? await ground.database(),
    client: () => temporal.client, passTo: (to) => clock.advanceTo(to), temporal: () => ({ address: line.address, clockAhead: clock.ahead }),
    onWorkerDeath: () => { relief.workerDied(); }, ...options,
  }, ground);
};
