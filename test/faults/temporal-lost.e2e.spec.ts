import { jest } from '@jest/globals';
import { instantOf, type Instant } from '@uplift/domain/core/instant';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { CycleWorkflows } from '@uplift/infra/relay/cycle-workflows';
import { recoverRunningCycles } from '@uplift/infra/relay/recover';
import { workflowNames } from '@uplift/workflows/workflow-names';
import { drillCycle, type Drill } from './harness/drill.js';
import { examine, noFaults } from './harness/examine.js';
import { Ground } from './harness/ground.js';
import { MortalTemporal } from './harness/mortal-temporal.js';
import { handle, realTimeDrill, settle, standAt } from './harness/real-time-drill.js';

jest.setTimeout(600_000);

/** Mornings at nine: first reminder for the list; for the package; then the list's escalation, the package's second, the visit's first. */
const moments: readonly [Instant, Instant, Instant] = ['2026-09-16T06:00:00.000Z', '2026-09-18T06:00:00.000Z', '2026-09-24T06:00:00.000Z'];
const leadMs = 8_000;
const after = (moment: Instant): Instant => instantOf(Date.parse(moment) + 1_000);
const shortlyBefore = (moment: Instant): Instant => instantOf(Date.parse(moment) - leadMs);

/** Temporal comes back empty, on another day. */
const recover = async (drill: Drill, temporal: MortalTemporal, at: Instant): Promise<void> => {
  const from = drill.now;
  await temporal.lose();
  temporal.jumpTo(at);
  // Relay and worker are told the programme's time when they start.
  for (const part of [...drill.parts.relays, ...drill.parts.workers]) part.kill();
  await temporal.restart();
  const workflows = new CycleWorkflows({ client: temporal.client, names: workflowNames, attributes: true, clockAhead: temporal.clockAhead });
  const recovered = await recoverRunningCycles({ store: drill.store, rosters: new CycleRosters(drill.store, engineCodec), workflows });
  expect(recovered.map(({ cycle, status }) => [cycle, status])).toStrictEqual([[drillCycle, 'running']]);
  drill.outages.push({ from, until: at });
  await drill.setTime(at);
};

describe('Temporal’s whole database', () => {
  it('may be deleted: everything is recovered from the events, nothing is lost and nothing said twice', () => Ground.for(async (ground) => {
    const [first, second, third] = moments;
    const temporal = await MortalTemporal.start(ground, shortlyBefore(first));
    const drill = await realTimeDrill(temporal, { seed: 19, leaseMs: 2_000 }, ground);
    await standAt(shortlyBefore(first), drill, temporal);
    await drill.launch();
    await settle(drill, temporal);
    await temporal.passTo(after(first));
    await settle(drill, temporal);

    await temporal.kill();
    await handle(drill, temporal, 'submit', 'list', [0, 1, 2, 3, 4, 5]);
    await recover(drill, temporal, shortlyBefore(second));
    await settle(drill, temporal);
    await temporal.passTo(after(second));
    await settle(drill, temporal);

    await handle(drill, temporal, 'submit', 'package', [0, 1, 2]);
    await temporal.kill();
    await handle(drill, temporal, 'approve', 'package', [0]);
    await handle(drill, temporal, 'return', 'package', [1]);
    await recover(drill, temporal, shortlyBefore(third));
    await settle(drill, temporal);
    await temporal.passTo(after(third));
    await settle(drill, temporal);

    await drill.setTime(temporal.now());
    const { faults, events, expected } = await examine(drill);
    expect(faults).toStrictEqual(noFaults);
    expect(expected).toBeGreaterThan(50);
    expect(events.filter(({ type }) => type === 'StepEscalated').length).toBeGreaterThan(5);
  }));
});
