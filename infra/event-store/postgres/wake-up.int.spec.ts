import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { eventNamed } from '../contract/events.js';
import type { EventStore } from '../event-store.js';
import { postgresForTests, type TestDatabase } from '../../postgres/postgres-for-tests.js';
import { openPostgresEventStore } from './open-postgres-event-store.js';
import { openSession } from './raw-session.fixture.js';

describe('PostgreSQL event store: waking its followers', () => {
  let database: TestDatabase;
  const opened: EventStore[] = [];
  const never = 3_600_000;

  beforeEach(async () => { database = await (await postgresForTests()).createDatabase(); });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    await database.drop();
  });

  const open = async (pollEvery: number) => {
    const store = await openPostgresEventStore({ url: database.url, pollEvery });
    opened.push(store);
    return store;
  };
  const append = (store: EventStore, stream: string) => store.append([{ stream, expected: null, events: [eventNamed(stream)] }]);
  const follow = async (store: EventStore, streams: string[], count: number) => {
    const stop = new AbortController();
    for await (const { events } of store.subscribe({ after: null, signal: stop.signal })) {
      streams.push(...events.map(({ stream }) => stream));
      if (streams.length >= count) stop.abort();
    }
    return streams;
  };
  const until = async (condition: () => Promise<boolean>) => {
    for (let waited = 0; waited < 20_000; waited += 20) {
      if (await condition()) return;
      await sleep(20);
    }
    throw new Error('what was waited for did not happen');
  };
  const listeners = async (change = '') => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(`SELECT pid ${change} FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'uplift events listener' AND query LIKE 'LISTEN%'`);
    await client.end();
    return rows.length;
  };

  it('wakes one in this process and one in another, which would not look by themselves', async () => {
    const [writer, other] = [await open(never), await open(never)];
    const following = [follow(writer, [], 3), follow(other, [], 3)];
    await until(async () => await listeners() === 2);
    for (const stream of ['a', 'b', 'c']) await append(writer, stream);
    expect(await Promise.all(following)).toStrictEqual([['a', 'b', 'c'], ['a', 'b', 'c']]);
  });

  it('listens again after its connection was lost', async () => {
    const [writer, other] = [await open(never), await open(never)];
    const seen: string[] = [];
    const following = follow(other, seen, 2);
    await append(writer, 'a');
    await until(async () => seen.length === 1 && await listeners() === 1);
    await listeners(', pg_terminate_backend(pid)');
    await append(writer, 'b');
    expect(await following).toStrictEqual(['a', 'b']);
  });

  it('finds by polling what nobody announced', async () => {
    const store = await open(30);
    const following = follow(store, [], 1);
    const session = await openSession(database.url, 'events');
    await session.append('unannounced');
    await session.close();
    expect(await following).toStrictEqual(['unannounced']);
  });

  it('takes recordedAt and the age of what is unread from the clock it is given', async () => {
    let now = '2027-03-01T06:00:00.000Z';
    const store = await openPostgresEventStore({ url: database.url, clock: () => now });
    opened.push(store);
    await append(store, 'a');
    await store.append([{ stream: 'b', expected: null, events: [eventNamed('b1'), eventNamed('b2')] }]);
    expect((await store.readAll({ after: null, limit: 10 })).events.map(({ recordedAt }) => recordedAt)).toStrictEqual([now, now, now]);
    now = '2027-03-01T06:01:30.000Z';
    expect(await store.lag(null)).toStrictEqual({ events: 3, heldBack: 0, seconds: 90 });
  });
});
