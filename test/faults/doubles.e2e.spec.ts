import { jest } from '@jest/globals';
import { drillEnd } from './harness/drill-programme.js';
import { examine, noFaults } from './harness/examine.js';
import type { Failpoint } from './harness/failpoint.js';
import { Ground } from './harness/ground.js';
import type { Part } from './harness/part.js';
import { skippingDrill } from './harness/skipping-drill.js';

jest.setTimeout(180_000);

describe('two of each part at once', () => {
  it('do the work once, also when the active relay stands still past its lease and wakes again', () => Ground.for(async (ground) => {
    // Only the relay that holds the lease delivers, so only an active one comes to its failpoint.
    const pauses: Failpoint[] = [{ action: 'pause', place: 'before', nth: 6 }, { action: 'pause', place: 'before', nth: 9 }];
    const drill = await skippingDrill({ seed: 16, copies: 2, leaseMs: 1_000, failpoints: { relay: (copy) => pauses[copy] ?? null } }, ground);
    const asleep: string[] = [];
    const awake: string[] = [];
    const watch = async (relay: Part): Promise<void> => {
      await relay.untilPaused();
      asleep.push(relay.name);
      // The other one takes over when the lease runs out; this one wakes with a delivery in its hands that is no longer its own.
      await drill.eventually('another relay has taken over', async () => {
        const { rows } = await drill.pool.query<{ holder: string }>(`SELECT holder FROM control.leases WHERE name = 'relay' AND expires_at > now()`);
        return rows.length > 0 && !rows[0]!.holder.endsWith(`:${relay.pid}`);
      });
      relay.wake();
      awake.push(relay.name);
    };
    // A relay that is never active never stands still, and is never waited for.
    for (const relay of drill.parts.relays) watch(relay).catch((error: unknown) => { ground.witness(() => String(error)); });
    await drill.launch();
    await drill.live(drillEnd);
    const { faults, expected } = await examine(drill);
    expect(faults).toStrictEqual(noFaults);
    expect(asleep.length).toBeGreaterThan(0);
    expect(awake).toStrictEqual(asleep);
    expect(expected).toBeGreaterThan(50);
  }));
});
