import { jest } from '@jest/globals';
import { addDays } from '@uplift/domain/core/calendar/plain-day';
import type { Drill } from './harness/drill.js';
import { drillEnd } from './harness/drill-programme.js';
import { examine, noFaults } from './harness/examine.js';
import { Ground } from './harness/ground.js';
import type { Part } from './harness/part.js';
import { randomKills } from './harness/random-failpoints.js';
import { skippingDrill } from './harness/skipping-drill.js';

jest.setTimeout(600_000);

/** One cycle from its launch to its end, in which one part after another is killed by its own failpoints; after each, everything stored is examined. */
describe('while a cycle runs', () => {
  let ground: Ground;
  let drill: Drill;
  beforeAll(async () => { ground = await Ground.open(); });
  afterAll(() => ground.close());

  /** Lives on from day to day until the part has died so often; what was sent by then is less than the year holds. */
  const liveUntilDied = async (part: Part, times: number): Promise<void> => {
    for (let day = drill.now.slice(0, 10); part.deaths < times;) {
      day = addDays(day, 1);
      const until = `${day}T09:00:00.000Z`;
      expect(until < drillEnd).toBe(true);
      await drill.live(until);
    }
  };

  const examined = async (): Promise<number> => {
    const { faults, expected } = await examine(drill);
    expect(faults).toStrictEqual(noFaults);
    await Promise.all(drill.parts.relays.map((relay) => relay.start()));
    return expected;
  };

  it('every part may die at its launch', () => ground.during(async () => {
    const once = (place: 'before' | 'after', nth: number) => randomKills({ seed: 0, times: 1, between: [nth, nth], places: [place] });
    drill = await skippingDrill({ seed: 11, leaseMs: 1_000, failpoints: { api: once('after', 3), relay: once('before', 1), worker: once('after', 1) } }, ground);
    await drill.launch();
    const { apis: [api], relays: [relay], workers: [worker] } = drill.parts;
    for (const part of [api!, relay!, worker!]) await liveUntilDied(part, 1);
    await examined();
    expect([api, relay, worker].map((part) => part!.deaths)).toStrictEqual([1, 1, 1]);
  }));

  it('the API may die between commit and reply: what is asked again was done once', () => ground.during(async () => {
    const [api] = drill.parts.apis;
    const repeated = drill.repeated;
    api!.arm(randomKills({ seed: 11, times: 4, between: [1, 8], places: ['after'] }));
    await liveUntilDied(api!, 5);
    await examined();
    expect(api!.deaths).toBe(5);
    expect(drill.repeated - repeated).toBeGreaterThanOrEqual(4);
  }));

  it('the relay may die between reading and signalling, and between signalling and ticking off: nothing is skipped', () => ground.during(async () => {
    const [relay] = drill.parts.relays;
    relay!.arm(randomKills({ seed: 12, times: 4, between: [1, 12], places: ['before', 'before', 'after'] }));
    await liveUntilDied(relay!, 5);
    await examined();
    expect(relay!.deaths).toBe(5);
  }));

  it('the worker may die inside an activity, before or after it appended: what is done again changes nothing', () => ground.during(async () => {
    const [worker] = drill.parts.workers;
    worker!.arm(randomKills({ seed: 13, times: 2, between: [2, 12], places: ['before', 'after'] }));
    await liveUntilDied(worker!, 3);
    await drill.live(drillEnd);
    expect(await examined()).toBeGreaterThan(50);
    expect(worker!.deaths).toBe(3);
  }));
});
