import pg from 'pg';
import type { Position } from '@uplift/infra/event-store/event-store';
import { openPostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import type { LoadResult } from './append.js';
import { sampleEvent } from './sample-events.js';

const batch = 2_000;
const columns = `epoch, tx, position, stream, version, id, type, schema_version, occurred_at, recorded_at, actor, correlation_id, causation_id, data,
  previous_hash, hash`;

const millisecondsSince = (start: bigint): number => Number(process.hrtime.bigint() - start) / 1e6;

/**
 * Reads the whole log in batches of 2,000, beside a plain `SELECT` of the same columns in batches by position through the same
 * driver, in turns. `n` events are written first if there are fewer. `p99Ms` is a batch's.
 */
export const measureRead = async (url: string, n: number): Promise<LoadResult> => {
  const store = await openPostgresEventStore({ url });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: [{ count }] } = await client.query<{ count: number }>('SELECT count(*)::integer AS count FROM events.events') as { rows: [{ count: number }] };
    for (let written = count; written < n; written += batch) {
      await store.append(Array.from({ length: batch / 4 }, (_, index) => ({
        stream: `read ${written} ${index}`, expected: null, events: [1, 2, 3, 4].map((part) => sampleEvent(`read ${written} ${index} ${part}`)),
      })));
    }
    await client.query('CREATE UNIQUE INDEX IF NOT EXISTS plain_order ON events.events (position)');
    await client.query('VACUUM ANALYZE events.events');
    let [taken, floor, read, plain] = [0, 0, 0, 0];
    const times: number[] = [];
    let after: Position | null = null;
    let from = '0';
    while (read < n) {
      let start = process.hrtime.bigint();
      const { rows } = await client.query<{ position: string }>({
        name: 'plain-select', text: `SELECT ${columns} FROM events.events WHERE position > $1 ORDER BY position LIMIT ${batch}`, values: [from] });
      floor += millisecondsSince(start);
      plain += rows.length;
      from = rows.at(-1)?.position ?? from;
      start = process.hrtime.bigint();
      const page = await store.readAll({ after, limit: batch });
      const took = millisecondsSince(start);
      taken += took;
      times.push(took);
      if (page.events.length === 0) break;
      read += page.events.length;
      after = page.next;
    }
    const [rate, floorRate] = [read / taken * 1000, plain / floor * 1000];
    return { n: read, seconds: taken / 1000, rate, floorRate, ratio: rate / floorRate, p99Ms: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]! };
  } finally {
    await client.end();
    await store.close();
  }
};
