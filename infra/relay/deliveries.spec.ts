import { InMemoryEventStore } from '../event-store/in-memory/in-memory-event-store.js';
import type { Position, StoredEvent } from '../event-store/event-store.js';
import { cycleAggregate } from '../command/aggregates.js';
import { CommandHandler, stateOrThrow } from '../command/command-handler.js';
import { engineCodec } from '../command/engine-codec.js';
import { CycleRosters } from './cycle-rosters.js';
import { deliveriesOf } from './deliveries.js';
import { coordinator, launchTestCycle } from './test-cycle.fixture.js';

let count = 0;
const stored = (stream: string, type: string, version: number, occurredAt = '2026-11-06T06:00:00.000Z'): StoredEvent => ({
  id: '00000000-0000-5000-8000-000000000001', type, schemaVersion: 1, occurredAt, actor: coordinator, correlationId: `trace-${version}`, causationId: 'c', data: {}, stream,
  version, position: String(count += 1) as Position, recordedAt: occurredAt, previousHash: '', hash: '',
});

describe('deliveries', () => {
  let rosters: CycleRosters;
  beforeEach(async () => {
    count = 0;
    const store = new InMemoryEventStore(() => '2026-09-01T06:00:00.000Z');
    await launchTestCycle(store, ['vyazma/a', 'vyazma/b', 'vyazma/c', 'yelnya/d'], '2026-09-01T06:00:00.000Z', 2);
    rosters = new CycleRosters(store, engineCodec);
  });

  it('makes one signal of many cases of a cohort, each with its newest version', async () => {
    expect(await deliveriesOf([
      stored('case-small-2026.school.a', 'StepSubmitted', 3), stored('case-small-2026.school.a', 'ReviewOpened', 4), stored('case-small-2026.school.b', 'StepSubmitted', 3),
      stored('case-small-2026.school.c', 'StepSubmitted', 3), stored('case-small-2026.school.d', 'StepSubmitted', 5),
      stored('case-small-2026.municipality.vyazma', 'StepSubmitted', 3), stored('case-small-2026.region.region-67', 'StepSubmitted', 2),
    ], rosters)).toStrictEqual([
      { kind: 'cases-changed', cycle: 'small-2026', cohort: 'vyazma.1', changes: [
        { case: 'small-2026.school.a', version: 4, correlationId: 'trace-4' }, { case: 'small-2026.school.b', version: 3, correlationId: 'trace-3' }], reopened: false },
      { kind: 'cases-changed', cycle: 'small-2026', cohort: 'vyazma.2', changes: [{ case: 'small-2026.school.c', version: 3, correlationId: 'trace-3' }], reopened: false },
      { kind: 'cases-changed', cycle: 'small-2026', cohort: 'yelnya.1', changes: [{ case: 'small-2026.school.d', version: 5, correlationId: 'trace-5' }], reopened: false },
      { kind: 'cases-changed', cycle: 'small-2026', cohort: null, changes: [
        { case: 'small-2026.municipality.vyazma', version: 3, correlationId: 'trace-3' }, { case: 'small-2026.region.region-67', version: 2, correlationId: 'trace-2' }], reopened: false },
      { kind: 'notices', cycle: 'small-2026', notices: { earliest: '2026-11-06T06:00:00.000Z', latest: '2026-11-06T06:00:00.000Z', position: '2' } },
    ]);
  });

  it('says when a case that had completed goes on', async () => {
    expect(await deliveriesOf([stored('case-small-2026.school.a', 'CaseReopened', 3), stored('case-small-2026.school.a', 'StepOpened', 5)], rosters)).toStrictEqual([
      { kind: 'cases-changed', cycle: 'small-2026', cohort: 'vyazma.1', changes: [{ case: 'small-2026.school.a', version: 5, correlationId: 'trace-5' }], reopened: true }]);
  });

  it('starts and closes a cycle once, and tells the digest the span of what came', async () => {
    expect(await deliveriesOf([
      stored('case-small-2026.school.a', 'StepReassigned', 3, '2026-11-07T06:00:00.000Z'), stored('cycle-small-2026', 'CycleLaunched', 4),
      stored('cycle-small-2026', 'CycleLaunched', 4), stored('cycle-small-2026', 'CycleClosed', 5),
      stored('case-small-2026.school.b', 'ReminderRequested', 3, '2026-11-06T05:00:00.000Z'),
    ], rosters)).toStrictEqual([
      { kind: 'start-cycle', cycle: 'small-2026' },
      { kind: 'close-cycle', cycle: 'small-2026' },
      { kind: 'notices', cycle: 'small-2026', notices: { earliest: '2026-11-06T05:00:00.000Z', latest: '2026-11-07T06:00:00.000Z', position: '5' } },
    ]);
  });

  it('carries nothing of a cycle that is completed', async () => {
    const store = new InMemoryEventStore(() => '2026-09-01T06:00:00.000Z');
    await launchTestCycle(store, ['vyazma/a'], '2026-09-01T06:00:00.000Z');
    const complete = { type: 'CompleteCycle', cycle: 'small-2026', actor: coordinator, now: '2027-08-01T06:00:00.000Z' } as const;
    stateOrThrow(await new CommandHandler(store, engineCodec).handle(cycleAggregate, { command: complete, context: undefined, id: null, correlationId: 'x', expectedVersion: null }));
    expect(await deliveriesOf([
      stored('cycle-small-2026', 'CycleLaunched', 4), stored('case-small-2026.school.a', 'StepSubmitted', 3), stored('case-small-2026.school.a', 'ReminderRequested', 4),
    ], new CycleRosters(store, engineCodec))).toStrictEqual([
      { kind: 'notices', cycle: 'small-2026', notices: { earliest: '2026-11-06T06:00:00.000Z', latest: '2026-11-06T06:00:00.000Z', position: '3' } }]);
  });

  it('knows nobody to tell for a case of no launched cycle or outside its list', async () => {
    expect(await deliveriesOf([stored('case-other-2026.school.a', 'StepSubmitted', 3), stored('case-small-2026.school.zz', 'StepSubmitted', 3)], rosters)).toStrictEqual([]);
  });
});
