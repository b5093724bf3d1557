import { caseStreamOf } from '@uplift/domain/case/stream';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { CommandHandler } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { cycleAggregate } from '@uplift/infra/command/aggregates';
import { InMemoryEventStore } from '@uplift/infra/event-store/in-memory/in-memory-event-store';
import { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { coordinator, launchTestCycle } from '@uplift/infra/relay/test-cycle.fixture';
import { advanceCases, type AdvanceCasesInput } from './advance-cases.js';
import { closeCases } from './close-cases.js';
import { completeCycle } from './complete-cycle.js';
import { loadCycle } from './load-cycle.js';

const cycle = 'small-2026';
const launchedAt = '2026-10-01T06:00:00.000Z';
const all: AdvanceCasesInput = { cycle, cohort: 'vyazma.1', cases: null, because: {}, now: launchedAt };
const school = (name: string) => `${cycle}.school.${name}`;

const stage = async () => {
  const store = new InMemoryEventStore(() => launchedAt);
  await launchTestCycle(store, ['vyazma/a', 'vyazma/b', 'yelnya/c'], launchedAt);
  const handler = new CommandHandler(store, engineCodec);
  const dependencies = { store, codec: engineCodec, handler, contexts: new CaseContexts(store, engineCodec), rosters: new CycleRosters(store, engineCodec) };
  const length = async () => (await store.readAll({ after: null, limit: 10_000 })).events.length;
  const types = async (id: string) => (await store.readStream(caseStreamOf(id))).map(({ type }) => type);
  return { ...dependencies, dependencies, length, types };
};

describe('advancing cases', () => {
  it('opens a whole group, says what each waits for, and adds nothing when it is repeated', async () => {
    const { dependencies, length, types } = await stage();
    const expected = ['a', 'b'].map((name) => ({ case: school(name), version: 1, stage: 'start', status: 'open', nextInstant: '2026-10-11T21:00:00.000Z' }));
    expect(await advanceCases(dependencies)(all)).toStrictEqual(expected);
    expect(await types(school('c'))).toStrictEqual([]);
    const before = await length();
    expect(await advanceCases(dependencies)({ ...all, now: '2026-10-02T06:00:00.000Z' })).toStrictEqual(expected);
    expect(await length()).toBe(before);
  });

  it('opens the region and its municipalities for the cycle itself', async () => {
    const { dependencies } = await stage();
    expect(await advanceCases(dependencies)({ ...all, cohort: null })).toStrictEqual([
      { case: `${cycle}.region.region-67`, version: 2, stage: null, status: 'completed' },
      { case: `${cycle}.municipality.vyazma`, version: 2, stage: 'start', status: 'open', nextInstant: '2026-10-23T06:00:00.000Z' },
      { case: `${cycle}.municipality.yelnya`, version: 2, stage: 'start', status: 'open', nextInstant: '2026-10-23T06:00:00.000Z' }]);
  });

  it('acts for the cases it is asked for and no others, with the ids of the acts behind', async () => {
    const { dependencies, store, types } = await stage();
    await advanceCases(dependencies)(all);
    const answers = await advanceCases(dependencies)({ ...all, cases: [school('b'), school('c'), school('nobody')], because: { [school('b')]: 'trace-b' }, now: '2026-10-11T21:00:00.000Z' });
    expect(answers).toStrictEqual([{ case: school('b'), version: 2, stage: 'start', status: 'open', nextInstant: '2026-11-06T06:00:00.000Z' }]);
    expect(await types(school('a'))).toStrictEqual(['CaseOpened']);
    const [opened, step] = await store.readStream(caseStreamOf(school('b')));
    expect([opened!.correlationId, step!.correlationId]).toStrictEqual(['launch', 'trace-b']);
    expect([opened!.actor, step!.actor]).toStrictEqual([{ kind: 'system', id: 'engine' }, { kind: 'system', id: 'engine' }]);
  });

  it('asks for another try when there is no such cycle', async () => {
    const { dependencies } = await stage();
    await expect(advanceCases(dependencies)({ ...all, cycle: 'other' })).rejects.toMatchObject({ type: 'CycleNotLaunched', nonRetryable: false });
  });
});

describe('closing a cycle', () => {
  const close = (handler: CommandHandler) => handler.handle(cycleAggregate, {
    command: { type: 'CloseCycle', cycle, reason: 'merged', actor: coordinator, now: '2026-10-20T06:00:00.000Z' }, context: undefined, id: null, correlationId: 'close', expectedVersion: null });

  it('ends what is open for the reason given, once', async () => {
    const { dependencies, handler, store, length, types } = await stage();
    await advanceCases(dependencies)(all);
    await close(handler);
    const now = '2026-10-20T06:00:01.000Z';
    const expected = ['a', 'b'].map((name) => ({ case: school(name), version: 2, stage: null, status: 'closed' }));
    expect(await closeCases(dependencies)({ cycle, cohort: 'vyazma.1', now })).toStrictEqual(expected);
    const before = await length();
    expect(await closeCases(dependencies)({ cycle, cohort: 'vyazma.1', now })).toStrictEqual(expected);
    expect(await length()).toBe(before);
    expect(await types(school('a'))).toStrictEqual(['CaseOpened', 'CaseClosed']);
    expect((await store.readStream(caseStreamOf(school('a')))).at(-1)!.data).toStrictEqual({ reason: 'merged' });
  });

  it('leaves unopened what was never opened, also for a cohort that comes too late', async () => {
    const { dependencies, handler, length } = await stage();
    await loadCycle(dependencies)({ cycle });
    await close(handler);
    const before = await length();
    expect(await advanceCases(dependencies)(all)).toStrictEqual(['a', 'b'].map((name) => ({ case: school(name), version: 0, stage: null, status: 'closed' })));
    expect(await length()).toBe(before);
    await completeCycle(dependencies)({ cycle, now: '2026-10-21T06:00:00.000Z' });
    expect(await length()).toBe(before);
  });
});
