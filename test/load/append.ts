import pg from 'pg';
import type { EventStore, StreamHead } from '@uplift/infra/event-store/event-store';
import { openPostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { createPlainTable, insertPlainly } from './plain-table.js';
import { sampleEvent } from './sample-events.js';

/** `rate` and `floorRate` are events a second; `ratio` is theirs; `p99Ms` is the adapter's. */
export interface LoadResult {
  readonly n: number; readonly seconds: number; readonly rate: number; readonly floorRate: number; readonly ratio: number; readonly p99Ms: number;
}

const eventsPerStream = 5;
let runs = 0;

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};

/** Each writer waits for its answer before it writes again. */
const byWriters = (writers: number, n: number, write: (writer: number, index: number) => Promise<void>): Promise<unknown> => {
  let taken = 0;
  return Promise.all(Array.from({ length: writers }, async (_, writer) => {
    for (let index = 0; taken < n; index += 1) {
      taken += 1;
      await write(writer, index);
    }
  }));
};

const appendThrough = (store: EventStore, writers: number, n: number, times: number[]): Promise<unknown> => {
  const heads: (StreamHead | null)[] = [];
  const run = `run ${process.pid} ${runs += 1}`;
  return byWriters(writers, n, async (writer, index) => {
    const stream = `${run} ${writer} ${Math.floor(index / eventsPerStream)}`;
    const expected = index % eventsPerStream === 0 ? null : heads[writer]!;
    const start = process.hrtime.bigint();
    const [result] = await store.append([{ stream, expected, events: [sampleEvent(`${stream} ${index}`)] }]);
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
    if (result?.outcome !== 'appended') throw new Error(`the append was answered ${JSON.stringify(result)}`);
    heads[writer] = result.head;
  });
};

const insertThrough = (clients: readonly pg.ClientBase[], n: number): Promise<unknown> => {
  const run = `run ${process.pid} ${runs += 1}`;
  return byWriters(clients.length, n, (writer, index) =>
    insertPlainly(clients[writer]!, `${run} ${writer}`, index + 1, sampleEvent(`${run} ${writer} ${index}`)));
};

/**
 * Single-event appends by so many writers, beside plain inserts of the same rows by as many connections of the same server, in
 * turns of a tenth each, so that both meet the same weather.
 */
export const measureAppend = async (url: string, options: { readonly n: number; readonly writers: number }): Promise<LoadResult> => {
  const { n, writers } = options;
  const store = await openPostgresEventStore({ url });
  const pool = new pg.Pool({ connectionString: url, max: writers });
  pool.on('error', () => undefined);
  const clients = await Promise.all(Array.from({ length: writers }, () => pool.connect()));
  await createPlainTable(url);
  const times: number[] = [];
  try {
    await appendThrough(store, writers, writers * 20, []);
    await insertThrough(clients, writers * 20);
    const turns = 10;
    let [taken, floor] = [0, 0];
    for (let turn = 0; turn < turns; turn += 1) {
      floor += await seconds(() => insertThrough(clients, Math.ceil(n / turns)));
      taken += await seconds(() => appendThrough(store, writers, Math.ceil(n / turns), times));
    }
    const p99Ms = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]!;
    return { n, seconds: taken, rate: n / taken, floorRate: n / floor, ratio: floor / taken, p99Ms };
  } finally {
    for (const client of clients) client.release();
    await Promise.all([pool.end(), store.close()]);
  }
};

/** Three events to each of n / 3 new streams, one append for all: the launch of a cycle. */
export const measureLaunch = async (url: string, n: number): Promise<{ readonly n: number; readonly seconds: number; readonly rate: number }> => {
  const store = await openPostgresEventStore({ url });
  const run = `launch ${process.pid} ${runs += 1}`;
  const appends = Array.from({ length: Math.ceil(n / 3) }, (_, index) => ({
    stream: `${run} ${index}`, expected: null, events: [1, 2, 3].map((part) => sampleEvent(`${run} ${index} ${part}`)),
  }));
  try {
    const taken = await seconds(() => store.append(appends));
    return { n, seconds: taken, rate: n / taken };
  } finally {
    await store.close();
  }
};
