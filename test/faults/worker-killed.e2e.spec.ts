import { jest } from '@jest/globals';
import { drillEnd } from './harness/drill-programme.js';
import { examine, noFaults } from './harness/examine.js';
import { Ground } from './harness/ground.js';
import { randomKills } from './harness/random-failpoints.js';
import { skippingDrill } from './harness/skipping-drill.js';

jest.setTimeout(300_000);

describe('the worker', () => {
  it('may die inside an activity, before or after it appended: what is done again changes nothing', () => Ground.for(async (ground) => {
    const times = 3;
    const failpoints = { worker: randomKills({ seed: 13, times, between: [3, 25], places: ['before', 'after', 'after'] }) };
    const drill = await skippingDrill({ seed: 13, failpoints }, ground);
    await drill.launch();
    await drill.live(drillEnd);
    const { faults, expected } = await examine(drill);
    expect(faults).toStrictEqual(noFaults);
    expect(drill.parts.workers[0]!.deaths).toBe(times);
    expect(expected).toBeGreaterThan(50);
  }));
});
