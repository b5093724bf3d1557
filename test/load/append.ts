import pg from 'pg';
import type { EventStore, StreamHead } from '@uplift/infra/event-store/event-store';
import { openPostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { medianOf, p99Of, secondsOf, type BenchOptions, type BenchResult } from './bench-result.js';
import { createPlainTable, insertPlainly } from './plain-table.js';
import { sampleEvent } from './sample-events.js';
import { Stage } from './stage.js';

/** `rate` and `floorRate` are events a second; `ratio` is theirs; `p99Ms` is the adapter's. Rates and ratio are medians of the turns. */
export interface LoadResult {
  readonly n: number; readonly seconds: number; readonly rate: number; readonly floorRate: number; readonly ratio: number; readonly p99Ms: number;
}

const manyWriters = 16;

/** Single-event appends by one writer, and by sixteen. */
export const benchAppend = async ({ n, say }: BenchOptions): Promise<BenchResult> => Stage.for(async (stage) => {
  const url = await stage.database();
  const one = await measureAppend(url, { n, writers: 1 });
  say(`one writer: ${Math.round(one.rate)} a second, plain ${Math.round(one.floorRate)}, ratio ${one.ratio.toFixed(2)}`);
  const many = await measureAppend(url, { n: 4 * n, writers: manyWriters });
  return { bench: 'append', ...one, more: { rate16: many.rate, floorRate16: many.floorRate, ratio16: many.ratio, p99Ms16: many.p99Ms } };
});

const eventsPerStream = 5;
const turns = 15;
let runs = 0;

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
 * short turns, so that both meet the same weather.
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
    const [taken, floor]: [number[], number[]] = [[], []];
    const each = Math.ceil(n / turns);
    for (let turn = 0; turn < turns; turn += 1) {
      floor.push(await secondsOf(() => insertThrough(clients, each)));
      taken.push(await secondsOf(() => appendThrough(store, writers, each, times)));
    }
    const rates = (seconds: readonly number[]): number => medianOf(seconds.map((one) => each / one));
    return {
      n, seconds: taken.reduce((sum, one) => sum + one, 0), rate: rates(taken), floorRate: rates(floor),
      ratio: medianOf(taken.map((one, turn) => floor[turn]! / one)), p99Ms: p99Of(times) };
  } finally {
    for (const client of clients) client.release();
    await Promise.all([pool.end(), store.close()]);
  }
};
