import { jest } from '@jest/globals';
import { epochMillisecondsOf, type Instant } from '@uplift/domain/core/instant';
import { drillEnd } from './harness/drill-programme.js';
import { examine, noFaults } from './harness/examine.js';
import { Ground } from './harness/ground.js';
import { passUnattended } from './harness/pass-unattended.js';
import { skippingDrill, skippingStage } from './harness/skipping-drill.js';

jest.setTimeout(600_000);

describe('Temporal', () => {
  it('may be away for three days: what still helps goes out late, once, and what does not lapses', () => Ground.for(async (ground) => {
    const stage = await skippingStage(ground);
    const drill = await skippingDrill({ seed: 17 }, ground, stage);
    // Wednesday evening to Saturday evening: a list was due on Wednesday, a package is on Friday, a visit in the week after.
    const [from, until]: [Instant, Instant] = ['2026-09-23T15:00:00.000Z', '2026-09-26T15:00:00.000Z'];
    await drill.launch();
    await drill.live(from);
    stage.line.cut();
    const before = drill.acts.length;
    await drill.actUntil(until);
    expect(drill.acts.length).toBeGreaterThan(before);
    await passUnattended(stage.temporal.connection, epochMillisecondsOf(until) - epochMillisecondsOf(from), ground.over);
    stage.line.mend();
    drill.outages.push({ from, until });
    await drill.live(drillEnd);

    const { faults, events, expected } = await examine(drill);
    expect(faults).toStrictEqual(noFaults);
    expect(expected).toBeGreaterThan(50);
    const missed = events.flatMap(({ type, occurredAt, data }) => {
      const { plannedAt } = data as { plannedAt?: Instant };
      return plannedAt !== undefined && plannedAt >= from && plannedAt < until ? [`${type} ${occurredAt >= until ? 'afterwards' : 'meanwhile'}`] : [];
    });
    expect([...new Set(missed)].sort()).toStrictEqual(['ReminderIssued afterwards', 'ReminderLapsed afterwards', 'StepEscalated afterwards']);
  }));
});
