import { jest } from '@jest/globals';
import { drillEnd } from './harness/drill-programme.js';
import { examine, noFaults } from './harness/examine.js';
import { Ground } from './harness/ground.js';
import { skippingDrill } from './harness/skipping-drill.js';

jest.setTimeout(300_000);

describe('every message of the relay', () => {
  it('may be delivered twice: what it leads to happens once', () => Ground.for(async (ground) => {
    const drill = await skippingDrill({ seed: 14, twice: true }, ground);
    await drill.launch();
    await drill.live(drillEnd);
    const { faults, expected } = await examine(drill);
    expect(faults).toStrictEqual(noFaults);
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
