import type { CycleCommand } from '@uplift/domain/cycle/decide';
import type { DomainError } from '@uplift/domain/core/domain-error';
import type { EventStore, StreamAppend } from '../event-store/event-store.js';
import { InMemoryEventStore } from '../event-store/in-memory/in-memory-event-store.js';
import { cycleAggregate } from './aggregates.js';
import { CommandHandler, ReusedCommandIdError, StaleVersionError, TooMuchContentionError, type CommandRequest } from './command-handler.js';
import { engineCodec } from './engine-codec.js';

const now = '2026-09-01T09:00:00.000Z';
const actor = { kind: 'person', id: 'coordinator' } as const;
const plan = (cycle: string, year = '2026/27'): CycleCommand => ({ type: 'PlanCycle', cycle, actor, now, region: 'r', programme: { id: 'small', edition: 1 }, year,
  firstDay: '2026-08-01', lastDay: '2027-07-31', zone: 'Europe/Moscow' });
const list = (cycle: string, ...schools: readonly string[]): CycleCommand =>
  ({ type: 'ListSchools', cycle, actor, now, schools: schools.map((school) => ({ school, municipality: 'm' })) });
const request = (command: CycleCommand, more: Partial<CommandRequest<CycleCommand, void>> = {}): CommandRequest<CycleCommand, void> =>
  ({ command, context: undefined, id: null, correlationId: 'trace', expectedVersion: null, ...more });
const startedWith = (store: EventStore = new InMemoryEventStore()) => ({ store, handler: new CommandHandler(store, engineCodec) });

describe('carrying out commands', () => {
  it('stores what was decided, with its cause', async () => {
    const { store, handler } = startedWith();
    const result = await handler.handle(cycleAggregate, request(plan('a'), { id: 'key-1' }));
    expect(result).toMatchObject({ outcome: 'done', stream: 'cycle-a', version: 1, repeated: false, state: { status: 'planned' } });
    const [stored] = await store.readStream('cycle-a');
    expect(stored).toMatchObject({ type: 'CyclePlanned', actor, correlationId: 'trace', occurredAt: now });
    expect(stored!.causationId.startsWith('command:key-1:')).toBe(true);
  });

  it('answers a repeat with what the first time caused, and stores nothing', async () => {
    const { store, handler } = startedWith();
    const first = await handler.handle(cycleAggregate, request(plan('a'), { id: 'key-1' }));
    await handler.handle(cycleAggregate, request(list('a', 's1'), { id: 'key-2' }));
    const again = await handler.handle(cycleAggregate, request({ ...plan('a'), now: '2026-09-02T09:00:00.000Z' }, { id: 'key-1' }));
    expect(again).toMatchObject({ outcome: 'done', repeated: true, version: 2 });
    expect(again.outcome === 'done' && again.events).toStrictEqual(first.outcome === 'done' && first.events);
    expect(await store.readStream('cycle-a')).toHaveLength(2);
  });

  it('recognises a repeat that travels in the same batch, whatever version it names', async () => {
    const { store, handler } = startedWith();
    await handler.handle(cycleAggregate, request(plan('a')));
    const copy = request(list('a', 's1'), { id: 'key-2', expectedVersion: 1 });
    const results = await handler.handleMany(cycleAggregate, [copy, copy, request(list('a', 's2'), { id: 'key-2' })]);
    expect(results).toMatchObject([{ outcome: 'done', version: 2, repeated: false }, { outcome: 'done', version: 2, repeated: true },
      { outcome: 'refused', error: new ReusedCommandIdError('key-2') }]);
    expect(await store.readStream('cycle-a')).toHaveLength(2);
  });

  it('refuses another command under a used id', async () => {
    const { handler } = startedWith();
    await handler.handle(cycleAggregate, request(plan('a'), { id: 'key-1' }));
    const other = await handler.handle(cycleAggregate, request(list('a', 's1'), { id: 'key-1' }));
    expect(other.outcome === 'refused' && other.error).toBeInstanceOf(ReusedCommandIdError);
  });

  it('refuses a command decided on a version that is no more', async () => {
    const { handler } = startedWith();
    await handler.handle(cycleAggregate, request(plan('a')));
    const stale = await handler.handle(cycleAggregate, request(list('a', 's1'), { expectedVersion: 0 }));
    expect(stale).toMatchObject({ outcome: 'refused', error: new StaleVersionError('cycle-a', 0, 1) });
    expect(await handler.handle(cycleAggregate, request(list('a', 's1'), { expectedVersion: 1 }))).toMatchObject({ outcome: 'done', version: 2 });
  });

  it('decides many with one read and one append, each on what came before it in its own stream', async () => {
    const store = new CountingStore();
    const { handler } = startedWith(store);
    const results = await handler.handleMany(cycleAggregate, [
      request(plan('a')), request(list('a', 's1')), request(list('b', 's1')), request(plan('b')), request(list('a', 's1', 's1'))]);
    expect(results.map((result) => (result.outcome === 'done' ? result.version : (result.error as DomainError).code)))
      .toStrictEqual([1, 2, 'cycle-unknown', 1, 'school-listed-twice']);
    expect({ reads: store.reads, appends: store.appends }).toStrictEqual({ reads: 1, appends: 1 });
  });

  it('decides anew when a stream moved on meanwhile, and leaves the others as they were', async () => {
    const store = new CountingStore();
    const rival = new CommandHandler(store.inner, engineCodec);
    const { handler } = startedWith(store);
    await handler.handle(cycleAggregate, request(plan('a')));
    store.beforeNextAppend = async () => { await rival.handle(cycleAggregate, request(list('a', 's1'))); };
    const [first, second] = await handler.handleMany(cycleAggregate, [request(list('a', 's1', 's2')), request(plan('b'))]);
    expect(first).toMatchObject({ outcome: 'done', version: 3 });
    expect(first!.outcome === 'done' && first!.events.map(({ event }) => event.data)).toStrictEqual([{ schools: [{ school: 's2', municipality: 'm' }] }]);
    expect(second).toMatchObject({ outcome: 'done', version: 1 });
  });

  it('refuses what cannot be stored, keeps nothing of it, and goes on with the others', async () => {
    const { store, handler } = startedWith();
    const results = await handler.handleMany(cycleAggregate, [
      request(plan('a')), request({ ...list('a', 's1'), schools: [{ school: 7 as unknown as string, municipality: 'm' }] } as CycleCommand), request(list('a', 's2')), request(plan('b'))]);
    expect(results.map((result) => (result.outcome === 'done' ? result.version : result.error.name))).toStrictEqual([1, 'EventCodecError', 2, 1]);
    expect((await store.readStream('cycle-a')).map(({ type }) => type)).toStrictEqual(['CyclePlanned', 'SchoolsListed']);
  });

  it('gives up, saying so, on a stream that never stands still', async () => {
    const store = new CountingStore();
    const rival = new CommandHandler(store.inner, engineCodec);
    const { handler } = startedWith(store);
    await handler.handle(cycleAggregate, request(plan('a')));
    let nth = 0;
    store.beforeEveryAppend = async () => { nth += 1; await rival.handle(cycleAggregate, request(list('a', `rival-${nth}`))); };
    const [result] = await handler.handleMany(cycleAggregate, [request(list('a', 'mine'))]);
    expect(result!.outcome === 'refused' && result!.error).toBeInstanceOf(TooMuchContentionError);
    expect((await store.readStream('cycle-a')).some(({ data }) => JSON.stringify(data).includes('mine'))).toBe(false);
  });

  it('refuses to decide on a stream it cannot read, and goes on with the others', async () => {
    const { store, handler } = startedWith();
    await store.append([{ stream: 'cycle-a', expected: null, events: [{ id: '0f6b3f0a-6a5e-4b51-8f7c-3f1d6c1b2a11', type: 'FromTheFuture', schemaVersion: 1,
      occurredAt: now, actor, correlationId: 'trace', causationId: 'trace', data: {} }] }]);
    const results = await handler.handleMany(cycleAggregate, [request(list('a', 's1')), request(plan('b'))]);
    expect(results.map(({ outcome }) => outcome)).toStrictEqual(['refused', 'done']);
  });
});

/** Counts what passes and lets a rival in between. */
class CountingStore extends InMemoryEventStore {
  readonly inner: EventStore = { append: (appends: readonly StreamAppend[]) => super.append(appends),
    readStreams: (streams: readonly string[]) => super.readStreams(streams) } as EventStore;
  reads = 0;
  appends = 0;
  beforeNextAppend: (() => Promise<void>) | null = null;
  beforeEveryAppend: (() => Promise<void>) | null = null;
  override readStreams(streams: readonly string[]) { this.reads += 1; return super.readStreams(streams); }
  override async append(appends: readonly StreamAppend[]) {
    this.appends += 1;
    const before = this.beforeNextAppend ?? this.beforeEveryAppend;
    this.beforeNextAppend = null;
    await before?.();
    return super.append(appends);
  }
}
