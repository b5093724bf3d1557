import pg from 'pg';
import type { CaseEvent } from '@uplift/domain/case/events';
import { caseAsOf } from '@uplift/domain/replay/case-as-of';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { openPostgresEventStore, type PostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { medianOf, p99Of, type BenchOptions, type BenchResult } from './bench-result.js';
import { sampleEvent } from './sample-events.js';
import { Stage } from './stage.js';
import { liveThrough } from './year-history.js';

const reads = 1_000;
const batch = 2_000;
const livedDays = Array.from({ length: 12 }, (_, month) => month * 30 + 10);

/**
 * How a school stood at a moment, in a store of n events: a year of Smolensk lived through by some of them, filled up with other streams.
 * A thousand schools and moments by turns: read the stream, decode it, fold what counts at the moment. The floor selects the same rows.
 */
export const benchReplay = async ({ n, say }: BenchOptions): Promise<BenchResult> => Stage.for(async (stage) => {
  const url = await stage.database();
  const store = await openPostgresEventStore({ url });
  stage.atEnd(() => store.close());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  stage.atEnd(() => client.end());
  await liveThrough(store, { schools: Math.max(2, Math.min(400, Math.ceil(n / 500))), days: livedDays, say });
  const lived = await countOf(client);
  await fill(store, lived, n, say);
  await client.query('VACUUM ANALYZE events.events');
  const { rows } = await client.query<{ stream: string; first: string; last: string }>(
    `SELECT stream, min(occurred_at) AS first, max(occurred_at) AS last FROM events.events WHERE stream LIKE 'case-%.school.%' GROUP BY stream ORDER BY stream`);
  const [times, floors]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < reads; turn += 1) {
    const { stream, first, last } = rows[(turn * 7919) % rows.length]!;
    const at = new Date(Date.parse(first) + (Date.parse(last) - Date.parse(first)) * ((turn * 104_729) % 1_000) / 1_000).toISOString();
    let start = performance.now();
    await client.query({ name: 'plain-stream', text: 'SELECT version, type, occurred_at, recorded_at, data FROM events.events WHERE stream = $1 ORDER BY version', values: [stream] });
    floors.push(performance.now() - start);
    start = performance.now();
    const events = (await store.readStream(stream)).map((stored) => ({ event: engineCodec.decode(stored) as CaseEvent, occurredAt: stored.occurredAt, recordedAt: stored.recordedAt }));
    const state = caseAsOf(events, at, 'true');
    times.push(performance.now() - start);
    if (state.status === 'none') throw new Error(`${stream} was not there at ${at}`);
  }
  const [each, floorEach] = [medianOf(times), medianOf(floors)];
  return { bench: 'replay', n: await countOf(client), seconds: times.reduce((sum, one) => sum + one, 0) / 1000, rate: 1000 / each, floorRate: 1000 / floorEach,
    ratio: floorEach / each, p99Ms: p99Of(times), more: { schools: rows.length } };
});

const countOf = async (client: pg.Client): Promise<number> => Number((await client.query<{ count: string }>('SELECT count(*) FROM events.events')).rows[0]!.count);

const fill = async (store: PostgresEventStore, from: number, n: number, say: (line: string) => void): Promise<void> => {
  for (let written = from; written < n; written += batch) {
    const some = Math.min(batch, n - written);
    await store.append(Array.from({ length: Math.ceil(some / 4) }, (_, index) => ({
      stream: `other ${written} ${index}`, expected: null,
      events: [1, 2, 3, 4].filter((part) => index * 4 + part <= some).map((part) => sampleEvent(`other ${written} ${index} ${part}`)),
    })));
    if ((written - from) % (batch * 50) === 0) say(`${written} of ${n} events`);
  }
};
