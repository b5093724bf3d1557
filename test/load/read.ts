import pg from 'pg';
import type { Position } from '@uplift/infra/event-store/event-store';
import { openPostgresEventStore, type PostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { medianOf, p99Of, type BenchOptions, type BenchResult } from './bench-result.js';
import { nextPlainPage, preparePlainOrder } from './plain-select.js';
import { sampleEvent } from './sample-events.js';
import { Stage } from './stage.js';

const batch = 2_000;

/**
 * The whole log of n events read in batches of 2,000, beside a plain `SELECT` of the same columns by position through the same driver,
 * batch by batch in turns. Rates and ratio are medians over the batches; `p99Ms` is a batch's.
 */
export const benchRead = async ({ n, say }: BenchOptions): Promise<BenchResult> => Stage.for(async (stage) => {
  const url = await stage.database();
  const store = await openPostgresEventStore({ url });
  stage.atEnd(() => store.close());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  stage.atEnd(() => client.end());
  await write(store, n);
  say(`wrote ${n} events`);
  await preparePlainOrder(client);
  await client.query('VACUUM ANALYZE events.events');
  const [times, floors]: [number[], number[]] = [[], []];
  let [after, from, read]: [Position | null, string, number] = [null, '0', 0];
  while (read < n) {
    let start = performance.now();
    const plain = await nextPlainPage(client, from, batch);
    floors.push((performance.now() - start) / plain.rows);
    from = plain.next;
    start = performance.now();
    const page = await store.readAll({ after, limit: batch });
    // The driver has parsed the floor's data; ours are parsed when they are looked at.
    const found = page.events.filter(({ data }) => data !== null).length;
    times.push((performance.now() - start) / page.events.length);
    if (found !== plain.rows) throw new Error(`${found} events where the plain page has ${plain.rows}`);
    read += page.events.length;
    after = page.next;
  }
  const [each, floorEach] = [medianOf(times), medianOf(floors)];
  return {
    bench: 'read', n: read, seconds: times.reduce((sum, one) => sum + one, 0) * Math.min(batch, n) / 1000, rate: 1000 / each, floorRate: 1000 / floorEach,
    ratio: medianOf(times.map((one, turn) => floors[turn]! / one)), p99Ms: p99Of(times) * Math.min(batch, n) };
});

const write = async (store: PostgresEventStore, n: number): Promise<void> => {
  for (let written = 0; written < n; written += batch) {
    await store.append(Array.from({ length: Math.ceil(Math.min(batch, n - written) / 4) }, (_, index) => ({
      stream: `read ${written} ${index}`, expected: null,
      events: [1, 2, 3, 4].filter((part) => written + index * 4 + part <= n).map((part) => sampleEvent(`read ${written} ${index} ${part}`)),
    })));
  }
};
