import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { relayName } from '@uplift/infra/relay/leased-relay';
import type { Drill } from './harness/drill.js';
import { drillEnd } from './harness/drill-programme.js';
import { examine, noFaults } from './harness/examine.js';
import { Ground } from './harness/ground.js';
import type { Failpoint } from './harness/failpoint.js';
import type { Part } from './harness/part.js';
import { skippingDrill } from './harness/skipping-drill.js';
import { watchTidemarks } from './harness/tidemarks.js';

jest.setTimeout(600_000);

const leaseMs = 1_500;

/** Who relays, by process id. */
const activeRelay = async ({ pool }: Drill): Promise<number> => {
  const { rows } = await pool.query<{ holder: string }>('SELECT holder FROM control.leases WHERE name = $1 AND expires_at > clock_timestamp()', [relayName]);
  return Number(rows[0]?.holder.split(':').at(-1));
};

/** Lets a relay that stands still sleep until the other has taken over and got on, then wakes it. */
const sleepPastTheLease = async (drill: Drill, relay: Part): Promise<void> => {
  const { pid } = relay;
  await drill.eventually('the other relay takes over', async () => {
    const active = await activeRelay(drill);
    return Number.isInteger(active) && active !== pid;
  });
  await sleep(leaseMs);
  relay.wake();
};

describe('two of each', () => {
  it('share the work, every message of the relay may be delivered twice, and a relay that sleeps past its lease does no harm when it wakes', () => Ground.for(async (ground) => {
    // With events read and nothing told yet, and with its mind made up to write how far it is: relay and projector do so in turn.
    const pauses: readonly (readonly Failpoint[])[] = [
      [{ action: 'pause', place: 'before', nth: 15 }, { action: 'pause', place: 'transaction', nth: 60 }],
      [{ action: 'pause', place: 'transaction', nth: 30 }, { action: 'pause', place: 'transaction', nth: 61 }],
    ];
    const failpoints = { relay: (copy: number) => pauses[copy]! };
    const drill = await skippingDrill({ seed: 16, copies: 2, leaseMs, twice: true, failpoints }, ground);
    const marks = watchTidemarks(drill, ground.over);
    const slept: Promise<void>[] = [];
    for (const relay of drill.parts.relays) relay.onPause = () => { slept.push(sleepPastTheLease(drill, relay)); };
    await drill.launch();
    await drill.live(drillEnd);
    await Promise.all(slept);
    const { faults, expected } = await examine(drill);
    expect(faults).toStrictEqual(noFaults);
    expect(slept).toHaveLength(pauses.flat().length);
    expect(marks.fellBack).toStrictEqual([]);
    expect(marks.looks).toBeGreaterThan(50);
    expect(expected).toBeGreaterThan(50);

    // The same examination sees a row that is wrong, a notice in no inbox, an act nobody did, and a notice nobody planned.
    await drill.pool.query(`UPDATE read.steps SET round = round + 1 WHERE (case_id, step) = (SELECT case_id, step FROM read.steps ORDER BY 1, 2 LIMIT 1)`);
    await drill.pool.query(`DELETE FROM read.inbox WHERE notice = (SELECT notice FROM read.inbox WHERE kind = 'escalation' ORDER BY 1 LIMIT 1)`);
    drill.acknowledged.pop();
    const { at } = drill.acts.find(({ did }) => did === 'approve')!;
    drill.acts.splice(0, drill.acts.length, ...drill.acts.filter((act) => act.at < at));
    const { faults: found } = await examine(drill);
    const counts = Object.entries(found).map(([kind, list]) => [kind, Array.isArray(list) ? Math.min(list.length, 3) : list] as const);
    expect(Object.fromEntries(counts)).toStrictEqual({ lostOrTwice: 1, misprojected: 2, rebuiltDiffers: 3, chain: null, duplicates: 3, missing: 3, ended: 0 });
  }));
});
