import { jest } from '@jest/globals';
import { drillEnd } from './harness/drill-programme.js';
import { examine, noFaults } from './harness/examine.js';
import { Ground } from './harness/ground.js';
import { randomKills } from './harness/random-failpoints.js';
import { skippingDrill } from './harness/skipping-drill.js';

jest.setTimeout(300_000);

describe('the relay', () => {
  it('may die between reading and signalling, and between signalling and ticking off: nothing is skipped', () => Ground.for(async (ground) => {
    const times = 5;
    const failpoints = { relay: randomKills({ seed: 12, times, between: [1, 20], places: ['before', 'before', 'after'] }) };
    const drill = await skippingDrill({ seed: 12, failpoints, leaseMs: 1_000 }, ground);
    await drill.launch();
    await drill.live(drillEnd);
    const { faults, expected } = await examine(drill);
    expect(faults).toStrictEqual(noFaults);
    expect(drill.parts.relays[0]!.deaths).toBe(times);
    expect(expected).toBeGreaterThan(50);
  }));
});
