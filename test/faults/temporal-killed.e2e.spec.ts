import { jest } from '@jest/globals';
import { instantOf, type Instant } from '@uplift/domain/core/instant';
import { examine, noFaults } from './harness/examine.js';
import { Ground } from './harness/ground.js';
import { MortalTemporal } from './harness/mortal-temporal.js';
import { handle, notAbout, realTimeDrill, settle, standAt } from './harness/real-time-drill.js';

jest.setTimeout(600_000);

/** Nine in the morning: the second reminder for the package and the first for the visit. */
const moment: Instant = '2026-09-24T06:00:00.000Z';
/** Until then Temporal starts three times and people act twice: a slow machine, known by how long it took to begin, needs longer for it. */
const leadFor = (beganMs: number): number => 15_000 + Math.min(2 * beganMs, 75_000);

describe('Temporal', () => {
  it('may die at the launch, among commands, and as reminders fall due: it goes on from its file', () => Ground.for(async (ground) => {
    const began = Date.now();
    const temporal = await MortalTemporal.start(ground, instantOf(Date.parse(moment) - leadFor(0)));
    const drill = await realTimeDrill(temporal, { seed: 18, leaseMs: 2_000 }, ground);
    const dieDuring = async (work: Promise<unknown>): Promise<void> => {
      await temporal.kill();
      await work;
      await temporal.restart();
    };
    await standAt(instantOf(Date.parse(moment) - leadFor(Date.now() - began)), drill, temporal);
    await drill.launch();
    await dieDuring(Promise.resolve());
    await settle(drill, temporal);
    await notAbout(moment, temporal);
    await dieDuring(handle(drill, temporal, 'submit', 'package', [0, 1, 2, 3]));
    await settle(drill, temporal);
    await notAbout(moment, temporal);
    await handle(drill, temporal, 'submit', 'visit', [3, 4]);
    await temporal.passTo(instantOf(Date.parse(moment) - 500));
    await dieDuring(temporal.passTo(instantOf(Date.parse(moment) + 500)));
    await settle(drill, temporal);
    await dieDuring(handle(drill, temporal, 'approve', 'package', [0, 1]));
    await handle(drill, temporal, 'return', 'package', [2]);
    await settle(drill, temporal);

    await drill.setTime(temporal.now());
    const { faults, expected } = await examine(drill);
    expect(faults).toStrictEqual(noFaults);
    // Twelve schools, two reminders each, less four packages and two visits that were handed in.
    expect(expected).toBeGreaterThanOrEqual(18);
  }));
});
