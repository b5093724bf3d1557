import { eventNamed } from '../contract/events.js';
import { postgresForTests, type TestDatabase } from '../../postgres/postgres-for-tests.js';
import { openPostgresEventStore, type PostgresEventStore } from './open-postgres-event-store.js';
import { openSession, type RawSession } from './raw-session.fixture.js';

describe('PostgreSQL event store: whatever order transactions commit in', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let [slow, quick] = [] as unknown as [RawSession, RawSession];

  beforeEach(async () => {
    database = await (await postgresForTests()).createDatabase();
    store = await openPostgresEventStore({ url: database.url, pollEvery: 50 });
    [slow, quick] = [await openSession(database.url, 'events'), await openSession(database.url, 'events')];
  });
  afterEach(async () => {
    await Promise.all([slow.close(), quick.close(), store.close()]);
    await database.drop();
  });

  const readable = async () => (await store.readAll({ after: null, limit: 100 })).events.map(({ stream }) => stream);

  /** Collects what a follower sees; it polls by itself, since raw sessions announce nothing. */
  const follow = (count: number) => {
    const stop = new AbortController();
    const seen: string[] = [];
    const finished = (async () => {
      for await (const { events } of store.subscribe({ after: null, signal: stop.signal })) {
        seen.push(...events.map(({ stream }) => stream));
        if (seen.length >= count) stop.abort();
      }
      return seen;
    })();
    return { seen, finished };
  };

  it('does not skip the transaction that took the earlier position and committed later', async () => {
    await slow.query('BEGIN');
    await slow.append('slow');
    await quick.append('quick');
    const follower = follow(2);
    expect(await readable()).toStrictEqual([]);
    expect((await store.readStream('quick')).length).toBe(1);
    await slow.query('COMMIT');
    expect(await readable()).toStrictEqual(['slow', 'quick']);
    expect(await follower.finished).toStrictEqual(['slow', 'quick']);
  });

  it('does not skip the transaction that began first and wrote last', async () => {
    await slow.query('BEGIN');
    await slow.query('SELECT pg_current_xact_id()');
    await quick.append('quick');
    const follower = follow(2);
    await slow.append('slow');
    expect(await readable()).toStrictEqual([]);
    await slow.query('COMMIT');
    expect(await readable()).toStrictEqual(['slow', 'quick']);
    expect(await follower.finished).toStrictEqual(['slow', 'quick']);
  });

  it('reads on past a transaction that is rolled back', async () => {
    await slow.query('BEGIN');
    await slow.append('slow');
    await quick.append('quick');
    await slow.query('ROLLBACK');
    expect(await readable()).toStrictEqual(['quick']);
  });

  it('waits for an open transaction of another session, counts what it holds back, and goes on when it ends', async () => {
    await store.append([{ stream: 'before', expected: null, events: [eventNamed('before')] }]);
    await slow.query('BEGIN; CREATE TABLE elsewhere (n integer)');
    await store.append([{ stream: 'held', expected: null, events: [eventNamed('held'), eventNamed('held 2')] }]);
    const head = await store.head();
    const follower = follow(3);
    expect(await readable()).toStrictEqual(['before']);
    expect((await store.readStreams(['held'])).get('held')?.length).toBe(2);
    expect({ ...await store.lag(head), seconds: 0 }).toStrictEqual({ events: 2, heldBack: 2, seconds: 0 });
    expect({ ...await store.lag(null), seconds: 0 }).toStrictEqual({ events: 3, heldBack: 2, seconds: 0 });
    await slow.query('COMMIT');
    expect(await readable()).toStrictEqual(['before', 'held', 'held']);
    expect({ ...await store.lag(head), seconds: 0 }).toStrictEqual({ events: 2, heldBack: 0, seconds: 0 });
    expect(await follower.finished).toStrictEqual(['before', 'held', 'held']);
    expect(await store.lag(await store.head())).toStrictEqual({ events: 0, heldBack: 0, seconds: 0 });
  });

  it('is not held up by a session that only reads', async () => {
    await slow.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM events.events');
    await store.append([{ stream: 'a', expected: null, events: [eventNamed('a')] }]);
    expect(await readable()).toStrictEqual(['a']);
    await slow.query('COMMIT');
  });

  it('waits for a writer of the same place and answers by what became of it', async () => {
    await slow.query('BEGIN');
    await slow.append('contended');
    const waiting = store.append([
      { stream: 'contended', expected: null, events: [eventNamed('other'), eventNamed('other 2')] },
      { stream: 'beside', expected: null, events: [eventNamed('beside')] },
    ]);
    await slow.query('COMMIT');
    expect((await waiting).map(({ outcome }) => outcome)).toStrictEqual(['conflict', 'appended']);
    await slow.query('BEGIN');
    await slow.append('abandoned');
    const freed = store.append([{ stream: 'abandoned', expected: null, events: [eventNamed('instead')] }]);
    await slow.query('ROLLBACK');
    expect((await freed).map(({ outcome }) => outcome)).toStrictEqual(['appended']);
  });
});
