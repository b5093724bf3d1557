import { jest } from '@jest/globals';
import { drillEnd } from './harness/drill-programme.js';
import { examine, noFaults } from './harness/examine.js';
import { Ground } from './harness/ground.js';
import { skippingDrill } from './harness/skipping-drill.js';

jest.setTimeout(180_000);

describe('every message of the relay', () => {
  it('may be delivered twice: what it leads to happens once', () => Ground.for(async (ground) => {
    const drill = await skippingDrill({ seed: 14, twice: true }, ground);
    await drill.launch();
    await drill.live(drillEnd);
    const { faults, expected } = await examine(drill);
    expect(faults).toStrictEqual(noFaults);
    expect(expected).toBeGreaterThan(50);
  }));
});
