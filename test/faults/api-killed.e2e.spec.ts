import { jest } from '@jest/globals';
import { skippingDrill } from './harness/skipping-drill.js';
import { drillEnd } from './harness/drill-programme.js';
import { examine, noFaults } from './harness/examine.js';
import { Ground } from './harness/ground.js';
import { randomKills } from './harness/random-failpoints.js';

jest.setTimeout(300_000);

describe('the API', () => {
  it('may die between commit and reply: what is asked again was done once', () => Ground.for(async (ground) => {
    const times = 5;
    const drill = await skippingDrill({ seed: 11, failpoints: { api: randomKills({ seed: 11, times, between: [3, 20], places: ['after'] }) } }, ground);
    await drill.launch();
    await drill.live(drillEnd);
    const { faults, expected } = await examine(drill);
    expect(faults).toStrictEqual(noFaults);
    expect(drill.parts.apis[0]!.deaths).toBe(times);
    expect(drill.repeated).toBeGreaterThanOrEqual(times);
    expect(expected).toBeGreaterThan(50);
  }));
});
