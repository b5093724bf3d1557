import { jest } from '@jest/globals';
import { drillEnd } from './harness/drill-programme.js';
import { examine, noFaults } from './harness/examine.js';
import { Ground } from './harness/ground.js';
import { skippingDrill } from './harness/skipping-drill.js';

jest.setTimeout(600_000);

describe('PostgreSQL', () => {
  it('may die under everybody, commands under way: what was acknowledged is there, and nobody else ends', () => Ground.for(async (ground) => {
    const postgres = await ground.mortalPostgres();
    const deaths: Promise<void>[] = [];
    const dieAt = new Set([5, 30, 60, 90]);
    const onCommand = (nth: number): void => {
      // A moment later, when the command has begun and is not over.
      if (dieAt.has(nth)) setTimeout(() => { deaths.push(postgres.killAndRestart()); }, nth % 7);
    };
    const drill = await skippingDrill({ seed: 15, databaseUrl: postgres.url, leaseMs: 2_000, onCommand }, ground);
    await drill.launch();
    await drill.live(drillEnd);
    await Promise.all(deaths);
    const { faults, expected } = await examine(drill);
    expect(faults).toStrictEqual(noFaults);
    expect(deaths).toHaveLength(dieAt.size);
    expect(drill.repeated).toBeGreaterThan(0);
    expect(expected).toBeGreaterThan(50);
  }));
});
