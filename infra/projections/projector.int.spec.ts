import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { CommandHandler } from '../command/command-handler.js';
import { registryAggregate } from '../command/aggregates.js';
import { engineCodec } from '../command/engine-codec.js';
import type { StoredEvent } from '../event-store/event-store.js';
import { openPostgresEventStore, type PostgresEventStore } from '../event-store/postgres/open-postgres-event-store.js';
import { createLeaseTable, tryAcquireLease, type HeldLease } from '../lease/lease.js';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.fixture.js';
import { compareReadModels } from './compare-read-models.js';
import { History } from './history/history.fixture.js';
import { smallProgramme, smallYear } from './history/small-programme.fixture.js';
import { Projector } from './projector.js';
import { CheckpointMovedError, PoisonedEventError, ReadModelWriter } from './read-model-writer.js';
import { ReadProgress } from './read-progress.js';
import { createReadSchema, readCheckpoint } from './read-schema.js';
import { rebuildReadModels } from './rebuild.js';

jest.setTimeout(120_000);

const decode = engineCodec.decode;
let database: TestDatabase;
let store: PostgresEventStore;
let history: History;
let lease: HeldLease;

const allEvents = async (): Promise<readonly StoredEvent[]> => (await store.readAll({ after: null, limit: 1_000_000 })).events;
/** All that is stored, readable yet or not: any open transaction holds readers back for its time. */
const stored = async (): Promise<number> => Number((await database.pool.query<{ n: string }>('SELECT count(*) AS n FROM events.events')).rows[0]!.n);
const newestEvent = async (): Promise<StoredEvent> => (await store.readStream('school-m-1-s-1')).at(-1)!;
const everything = async (): Promise<readonly StoredEvent[]> => {
  await eventually(async () => (await allEvents()).length === await stored());
  return allEvents();
};
const emptySchema = async (schema: string): Promise<ReadModelWriter> => {
  await database.pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await createReadSchema(database.pool, schema, (await store.epoch()).id);
  return ReadModelWriter.open({ pool: database.pool, schema, decode, lease });
};
const running = (over: Partial<ConstructorParameters<typeof Projector>[0]> = {}): { projector: Projector; stop: () => Promise<void> } => {
  const projector = new Projector({ pool: database.pool, store, decode, holder: 'test', leaseMs: 2_000, retryStoppedMs: 100, ...over });
  const stopping = new AbortController();
  const done = projector.run(stopping.signal);
  const stop = async (): Promise<void> => { stopping.abort(); await done; };
  started.push(stop);
  return { projector, stop };
};
const started: (() => Promise<void>)[] = [];
const rebuild = () => rebuildReadModels({ pool: database.pool, store, decode, signal: new AbortController().signal, holder: 'test' });
/** One more event, whatever the day. */
const rename = (name: string) => history.send(registryAggregate,
  [{ type: 'RenameSchool', school: 'm-1-s-1', name, actor: { kind: 'person', id: 'p-coordinator' }, now: history.at(170) }]);
const eventually = async (what: () => Promise<boolean> | boolean): Promise<void> => {
  for (let waited = 0; waited < 30_000; waited += 25) {
    if (await what()) return;
    await sleep(25);
  }
  throw new Error('it did not happen within 30 s');
};

beforeAll(async () => {
  database = await createTestDatabase();
  store = await openPostgresEventStore({ url: database.url });
  await createLeaseTable(database.pool);
  lease = (await tryAcquireLease({ db: database.pool, name: 'test', holder: 'test', ttlMs: 600_000 }))!;
  history = new History(new CommandHandler(store, engineCodec), { document: smallProgramme, year: smallYear, cycle: 'north-2026', municipalities: 2, schoolsEach: 20, seed: 7 });
  await history.launch();
});
afterEach(() => Promise.all(started.splice(0).map((stop) => stop())));
afterAll(async () => {
  await lease.release();
  await store.close();
  await database.drop();
});

describe('read models', () => {
  it('come out the same however the events are cut into batches, and however often the projector starts anew', async () => {
    for (let days = 1; days < 160; days += 1) await history.live(days);
    const events = await allEvents();
    expect(events.length).toBeGreaterThan(1_000);
    const types = new Set(events.map(({ type }) => type));
    for (const type of ['ReminderIssued', 'StepEscalated', 'StepReturned', 'SubmissionRecalled', 'StepClosed', 'DeadlineExtended', 'StepReassigned', 'CaseSetAside', 'CaseCompleted']) {
      expect(types).toContain(type);
    }
    await (await emptySchema('whole')).apply(events);
    const cut = await emptySchema('cut');
    for (let from = 0; from < events.length; from += 7) await cut.apply(events.slice(from, from + 7));
    expect(await compareReadModels(database.pool, 'whole', 'cut')).toStrictEqual([]);
    await emptySchema('restarted');
    for (let from = 0; from < events.length; from += 97) {
      const fresh = await ReadModelWriter.open({ pool: database.pool, schema: 'restarted', decode, lease });
      await fresh.apply(events.slice(from, from + 97));
    }
    expect(await compareReadModels(database.pool, 'whole', 'restarted')).toStrictEqual([]);
  });

  it('take a batch once: a second projector with the same batch changes nothing', async () => {
    const events = await allEvents();
    const one = await emptySchema('twice');
    const two = await ReadModelWriter.open({ pool: database.pool, schema: 'twice', decode, lease });
    await one.apply(events.slice(0, 500));
    await expect(two.apply(events.slice(0, 500))).rejects.toThrow(CheckpointMovedError);
    await two.reopen();
    const results = await Promise.allSettled([one.apply(events.slice(500)), two.apply(events.slice(500))]);
    expect(results.map(({ status }) => status).sort()).toStrictEqual(['fulfilled', 'rejected']);
    expect(await compareReadModels(database.pool, 'whole', 'twice')).toStrictEqual([]);
    expect((await readCheckpoint(database.pool, 'twice'))?.events).toBe(events.length);
  });

  it('take nothing from a projector whose lease another has', async () => {
    const events = await allEvents();
    const old = (await tryAcquireLease({ db: database.pool, name: 'fenced', holder: 'old', ttlMs: 60_000 }))!;
    await emptySchema('fenced');
    const writer = await ReadModelWriter.open({ pool: database.pool, schema: 'fenced', decode, lease: old });
    await writer.apply(events.slice(0, 10));
    await old.release();
    const taken = (await tryAcquireLease({ db: database.pool, name: 'fenced', holder: 'new', ttlMs: 60_000 }))!;
    await expect(writer.apply(events.slice(10, 20))).rejects.toThrow('no longer held');
    expect((await readCheckpoint(database.pool, 'fenced'))?.events).toBe(10);
    await taken.release();
  });

  it('stop at an event that cannot be projected, with all before it stored, and say which', async () => {
    const events = await allEvents();
    const broken: StoredEvent = { ...events[300]!, type: 'NobodyKnowsThis' };
    const writer = await emptySchema('poisoned');
    const fed = writer.apply([...events.slice(0, 300), broken, ...events.slice(301)]);
    await expect(fed).rejects.toThrow(PoisonedEventError);
    await expect(fed).rejects.toThrow(broken.id);
    expect((await readCheckpoint(database.pool, 'poisoned'))?.events).toBe(300);
    await writer.apply(events.slice(300));
    expect(await compareReadModels(database.pool, 'whole', 'poisoned')).toStrictEqual([]);
  });

  it('stop at a row the database refuses, too', async () => {
    const events = await allEvents();
    const again: StoredEvent = { ...events.find(({ type }) => type === 'SchoolRegistered')! };
    const writer = await emptySchema('refused');
    const fed = writer.apply([...events.slice(0, 300), again]);
    await expect(fed).rejects.toThrow('cannot be stored in the read models');
    expect((await readCheckpoint(database.pool, 'refused'))?.events).toBe(300);
  });
});

describe('a projector', () => {
  it('follows the store, announces how far it is, and answers after one’s own write', async () => {
    const { projector, stop } = running();
    const progress = new ReadProgress({ pool: database.pool, url: database.url, store });
    const announced: string[] = [];
    progress.onAdvanced((position) => { announced.push(position); });
    const before = (await allEvents()).at(-1)!;
    expect(await progress.waitFor(before.position, 30_000)).toBe(true);
    await eventually(() => projector.status.state === 'following');
    await rename('a new name');
    const last = await newestEvent();
    expect(await progress.waitForEvent(last.id, 30_000)).toBe(true);
    expect(await progress.position()).toBe(last.position);
    await eventually(() => announced.includes(last.position));
    await stop();
    await rename('a newer name');
    expect(await progress.waitFor((await newestEvent()).position, 100)).toBe(false);
    await progress.close();
  });

  it('leaves the same rows as a rebuild, which takes their place while they answer', async () => {
    const one = running({ holder: 'one', batchSize: 13 });
    const two = running({ holder: 'two', batchSize: 29 });
    await eventually(async () => (await readCheckpoint(database.pool, 'read'))?.events === await stored());
    await database.pool.query('DROP SCHEMA IF EXISTS live_before CASCADE');
    await (await emptySchema('live_before')).apply(await everything());
    expect(await compareReadModels(database.pool, 'read', 'live_before')).toStrictEqual([]);
    const generation = (await readCheckpoint(database.pool, 'read'))!.generation;
    const rebuilt = await rebuild();
    expect(rebuilt.events).toBe(await stored());
    expect((await readCheckpoint(database.pool, 'read'))!.generation).not.toBe(generation);
    expect(await compareReadModels(database.pool, 'read', 'live_before')).toStrictEqual([]);
    const [writing, again] = [Promise.all(['x', 'y', 'z'].map(rename)), rebuild()];
    await Promise.all([writing, again]);
    await eventually(async () => (await readCheckpoint(database.pool, 'read'))?.events === await stored());
    await (await emptySchema('live_before')).apply(await everything());
    expect(await compareReadModels(database.pool, 'read', 'live_before')).toStrictEqual([]);
    await Promise.all([one.stop(), two.stop()]);
  });

  it('finishes a rebuild that was killed half-way', async () => {
    const events = await allEvents();
    await (await emptySchema('read_next')).apply(events.slice(0, 700));
    const left = (await readCheckpoint(database.pool, 'read_next'))!.generation;
    const rebuilt = await rebuild();
    expect(rebuilt.events).toBe(events.length);
    expect((await readCheckpoint(database.pool, 'read'))!.generation).toBe(left);
    expect(await compareReadModels(database.pool, 'read', 'live_before')).toStrictEqual([]);
  });

  it('makes rows of another release anew before it goes on', async () => {
    await database.pool.query('UPDATE read.checkpoint SET shape = \'older\'');
    const { stop } = running();
    await eventually(async () => (await readCheckpoint(database.pool, 'read'))?.shape !== 'older');
    expect(await compareReadModels(database.pool, 'read', 'live_before')).toStrictEqual([]);
    await stop();
  });

  it('raises an alarm at a poisoned event and goes on when it has been dealt with', async () => {
    for (const name of ['one', 'two', 'three', 'four']) await rename(name);
    let poisoned = true;
    const next = (await store.readStream('school-m-1-s-1')).at(-2)!;
    const { projector, stop } = running({
      decode: (stored) => {
        if (poisoned && stored.id === next.id) throw new Error('not understood');
        return decode(stored);
      },
    });
    await eventually(() => projector.status.state === 'stopped');
    expect(projector.status.event).toStrictEqual({ id: next.id, type: next.type, stream: next.stream, position: next.position });
    const told = async () => (await database.pool.query<{ state: string; event: unknown }>('SELECT state, event FROM control.projectors WHERE name = \'projector\'')).rows;
    // It stops first and says so a moment later.
    await eventually(async () => (await told())[0]?.state === 'stopped');
    expect(await told()).toStrictEqual([{ state: 'stopped', event: projector.status.event }]);
    poisoned = false;
    await eventually(async () => (await readCheckpoint(database.pool, 'read'))?.events === await stored());
    await eventually(() => projector.status.state === 'following');
    await stop();
  });
});
