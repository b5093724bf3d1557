import pg from 'pg';
import { eventNamed } from '../contract/events.js';
import type { StoredEvent } from '../event-store.js';
import { postgresForTests, type TestDatabase } from '../../postgres/postgres-for-tests.js';
import { openPostgresEventStore, reconcileEpoch, StoreEpochError } from './open-postgres-event-store.js';

describe('PostgreSQL event store: its epoch', () => {
  let original: TestDatabase;
  let serverUrl: string;
  const copies: string[] = [];

  const sql = async (url: string, text: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };
  const nameOf = (url: string) => new URL(url).pathname.slice(1);
  const copyOf = async (url: string) => {
    const copy = new URL(url);
    copy.pathname = `/${nameOf(url)}_copy`;
    await sql(serverUrl, `CREATE DATABASE ${nameOf(copy.href)} TEMPLATE ${nameOf(url)}`);
    copies.push(nameOf(copy.href));
    return copy.href;
  };
  const append = async (url: string, stream: string) => {
    const store = await openPostgresEventStore({ url });
    await store.append([{ stream, expected: null, events: [eventNamed(stream)] }]);
    const { events } = await store.readAll({ after: null, limit: 100 });
    await store.close();
    return events;
  };

  beforeEach(async () => {
    const postgres = await postgresForTests();
    serverUrl = postgres.server.url;
    original = await postgres.createDatabase();
  });
  afterEach(async () => {
    for (const copy of copies.splice(0)) await sql(serverUrl, `DROP DATABASE ${copy}`);
    await original.drop();
  });

  it('begins once and stays, whoever opens first', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresEventStore({ url: original.url, clock: () => '2026-09-01T05:00:00.000Z' })));
    const epochs = await Promise.all(stores.map((store) => store.epoch()));
    expect(new Set(epochs.map(({ id }) => id)).size).toBe(1);
    expect(epochs[0]?.since).toBe('2026-09-01T05:00:00.000Z');
    for (const store of stores) await store.close();
    expect(await sql(original.url, 'SELECT number, reason FROM events.epochs')).toStrictEqual([{ number: 1, reason: 'first start' }]);
  });

  it('notices a copy, refuses it, and sorts all that was stored before what comes after reconciling', async () => {
    const before = await append(original.url, 'kept');
    const copy = await copyOf(original.url);
    await expect(openPostgresEventStore({ url: copy })).rejects.toThrow(StoreEpochError);
    await expect(openPostgresEventStore({ url: copy })).rejects.toThrow('uplift events reconcile');
    // As if it came from a cluster with far more transactions behind it.
    await sql(copy, 'UPDATE events.events SET tx = \'900000000000\'');
    const epoch = await reconcileEpoch({ url: copy, reason: 'restored from the nightly copy' });
    const store = await openPostgresEventStore({ url: copy });
    expect(await store.epoch()).toStrictEqual(epoch);
    await store.append([{ stream: 'new', expected: null, events: [eventNamed('new')] }]);
    const { events } = await store.readAll({ after: null, limit: 10 });
    expect(events.map(({ stream }) => stream)).toStrictEqual(['kept', 'new']);
    expect(store.comparePositions(events[0]!.position, events[1]!.position)).toBeLessThan(0);
    const fromCheckpoint = await store.readAll({ after: before.at(-1)!.position, limit: 10 });
    expect(fromCheckpoint.events.map(({ stream }: StoredEvent) => stream)).toContain('new');
    expect((await store.readAll({ after: events[0]!.position, limit: 10 })).events.map(({ stream }) => stream)).toStrictEqual(['new']);
    expect(await store.head()).toBe(events[1]!.position);
    await store.close();
    expect((await append(original.url, 'original goes on')).length).toBe(2);
  });

  it('is known to a role that owns its database and nothing else', async () => {
    await sql(serverUrl, `CREATE ROLE modest LOGIN PASSWORD 'modest'`);
    await sql(serverUrl, `ALTER DATABASE ${nameOf(original.url)} OWNER TO modest`);
    const url = new URL(original.url);
    [url.username, url.password] = ['modest', 'modest'];
    expect((await append(url.href, 'kept')).map(({ stream }) => stream)).toStrictEqual(['kept']);
    await sql(serverUrl, `ALTER DATABASE ${nameOf(original.url)} OWNER TO CURRENT_USER`);
    await sql(original.url, 'REASSIGN OWNED BY modest TO CURRENT_USER; DROP OWNED BY modest; DROP ROLE modest');
  });

  it('notices another cluster and another timeline', async () => {
    await append(original.url, 'kept');
    for (const [column, value] of [['system_identifier', '7001'], ['timeline', '0000000A']]) {
      await sql(original.url, `UPDATE events.epochs SET ${column} = '${value}'`);
      await expect(openPostgresEventStore({ url: original.url })).rejects.toThrow(String(value));
    }
  });
});
