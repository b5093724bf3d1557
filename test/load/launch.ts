import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { BenchCycle } from './bench-cycle.js';
import type { BenchOptions, BenchResult } from './bench-result.js';
import { startEngine, type Engine } from './engine.js';
import { withBareTemporal } from './floor/bare-temporal.js';
import { shippedProgramme } from './shipped-programme.js';
import { Stage } from './stage.js';
import { assertTimersStored, eventCounter, untilCohorts, untilCount } from './watch.js';

/** A Monday in October of the programme's year: the first steps are open, later ones still to come. */
const launchedAt = '2026-10-05T06:00:00.000Z';

const warmUpSchools = 400;

/** From the launch command until every school of the Smolensk programme stands at its first waiting step, events and timers stored. */
export const benchLaunch = async ({ n, floorN, say }: BenchOptions): Promise<BenchResult> => {
  const floor = await withBareTemporal({ n: floorN ?? Math.ceil(n / 10), say }, (bare) => bare.launch());
  return Stage.for(async (stage) => {
    const engine = await startEngine(stage, launchedAt, { projector: false });
    const document = await shippedProgramme('smolensk');
    await warmUp(engine, document, n);
    const cycle = new BenchCycle(engine, document, 'launch', n);
    await cycle.confirm();
    say('launching');
    const seconds = await launchCycle(engine, cycle);
    say(`launched in ${seconds.toFixed(2)} s`);
    return { bench: 'launch', n, seconds, rate: n / seconds, floorRate: floor.rate, ratio: n / seconds / floor.rate, more: { floorN: floor.n } };
  });
};

/** A small cycle first, so that nothing is measured that happens only once. */
export const warmUp = async (engine: Engine, document: ProgrammeDocument, n: number): Promise<void> => {
  const cycle = new BenchCycle(engine, document, 'warm-up', Math.min(warmUpSchools, n));
  await cycle.confirm();
  await launchCycle(engine, cycle);
};

/** Seconds until all stand and wait. */
export const launchCycle = async (engine: Engine, cycle: BenchCycle): Promise<number> => {
  const opened = eventCounter(engine, 'CaseOpened', null, await engine.store.head());
  const start = performance.now();
  await cycle.launch();
  // Counting new rows disturbs least; asking the workflows before they are done would slow them down.
  await untilCount('schools opened', cycle.n, opened);
  await untilCohorts(engine, cycle, (one) => one.status === 'open' && one.stage !== null && one.nextInstant !== null);
  const seconds = (performance.now() - start) / 1000;
  await assertTimersStored(engine, cycle);
  return seconds;
};
