import type pg from 'pg';
import type { EventStore, Position, ReadAllPage } from '../event-store/event-store.js';
import { acquireLease, assertHeld, createLeaseTable, type LeaseTicket } from '../lease/lease.js';
import type { Decode } from './folding.js';
import { createStatusTable, type ProjectorStatus, writeStatus } from './projector-status.js';
import { inTransaction, PoisonedEventError, ReadModelWriter } from './read-model-writer.js';
import { readModels } from './read-models.js';
import { advancedChannel, createReadSchema, isCurrent, liveSchema, readCheckpoint } from './read-schema.js';

export interface RebuildOptions {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly decode: Decode;
  readonly signal: AbortSignal;
  /** Who does it, for people who look. */
  readonly holder: string;
  readonly leaseMs?: number;
  /** Events read at once, and events stored at once: the second bounds how long appends stay invisible to readers. */
  readonly pageSize?: number;
  readonly unitSize?: number;
  readonly onProgress?: (events: number) => void;
}
export interface RebuildResult { readonly events: number; readonly seconds: number; readonly position: Position | null }

const nextSchema = 'read_next';
const formerSchema = 'read_former';

/**
 * Makes all read models anew from the events, beside the live ones, which go on answering; then the new ones take their place in
 * one moment. Only one rebuild runs at a time; one that was killed goes on where it was. Throws `PoisonedEventError`.
 */
export const rebuildReadModels = async (options: RebuildOptions): Promise<RebuildResult> => {
  const { pool, holder, signal, leaseMs = 15_000 } = options;
  await createLeaseTable(pool);
  await createStatusTable(pool);
  const lease = await acquireLease({ db: pool, name: 'rebuild', holder, ttlMs: leaseMs }, signal);
  const report = (status: Partial<ProjectorStatus>): Promise<void> =>
    writeStatus(pool, 'rebuild', { state: 'rebuilding', holder, problem: null, event: null, events: null, ...status });
  try {
    const result = await rebuild(options, lease, AbortSignal.any([signal, lease.lost]), report);
    await report({ state: 'finished', events: result.events });
    return result;
  } catch (error) {
    const poison = error instanceof PoisonedEventError ? error.event : null;
    const event = poison === null ? null : { id: poison.id, type: poison.type, stream: poison.stream, position: poison.position };
    await report({ state: 'stopped', problem: (error as Error).message, event }).catch(() => undefined);
    throw error;
  } finally {
    await lease.release().catch(() => undefined);
  }
};

const rebuild = async (
  options: RebuildOptions, lease: LeaseTicket, signal: AbortSignal, report: (status: Partial<ProjectorStatus>) => Promise<void>,
): Promise<RebuildResult> => {
  const { pool, store, decode } = options;
  const started = performance.now();
  await prepare(pool, lease, (await store.epoch()).id);
  const writer = await ReadModelWriter.open({ pool, schema: nextSchema, decode, lease });
  await report({ events: writer.events });
  await fill(options, writer, signal, report);
  await index(pool, signal);
  do await fill(options, writer, signal, report); while (!await swap(pool, store, lease));
  const { events, position } = writer;
  return { events, position, seconds: (performance.now() - started) / 1000 };
};

/** A schema to fill: the one a killed rebuild left, when it still goes with this release and this store, else an empty one. */
const prepare = (pool: pg.Pool, lease: LeaseTicket, epoch: string): Promise<void> => inTransaction(pool, 'BEGIN', async (client) => {
  await assertHeld(client, lease);
  await client.query(`DROP SCHEMA IF EXISTS ${formerSchema} CASCADE`);
  if (isCurrent(await readCheckpoint(client, nextSchema), epoch)) return;
  await client.query(`DROP SCHEMA IF EXISTS ${nextSchema} CASCADE`);
  await createReadSchema(client, nextSchema, epoch);
});

/** Two at a time: nobody else needs the machine's second core while rows are not being read. */
const index = async (pool: pg.Pool, signal: AbortSignal): Promise<void> => {
  const left = readModels.flatMap((model) => model.indexes(nextSchema));
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      signal.throwIfAborted();
      await pool.query(next.replace('CREATE INDEX', 'CREATE INDEX IF NOT EXISTS'));
    }
  };
  await Promise.all([work(), work()]);
  await pool.query(`ANALYZE ${readModels.map(({ name }) => `${nextSchema}.${name}`).join(', ')}`);
};

/** Reads to the end of the log. Reading and folding go on while what was folded before is being stored. */
const fill = async (
  { store, unitSize = 5_000, pageSize = 1_000, onProgress }: RebuildOptions, writer: ReadModelWriter, signal: AbortSignal,
  report: (status: Partial<ProjectorStatus>) => Promise<void>,
): Promise<void> => {
  let storing: Promise<void> = Promise.resolve();
  let folded = 0;
  let reportedAt = performance.now();
  const stored = async (): Promise<void> => {
    await writer.flush();
    onProgress?.(writer.events);
    if (performance.now() - reportedAt < 1_000) return;
    reportedAt = performance.now();
    await report({ events: writer.events });
  };
  try {
    for await (const { events } of pages(store, writer.position, pageSize, signal)) {
      await writer.fold(events);
      folded += events.length;
      if (folded < unitSize) continue;
      await storing;
      storing = stored();
      // Its failure is met at the next await; until then nobody else watches it.
      storing.catch(() => undefined);
      folded = 0;
    }
    await storing;
    await stored();
  } catch (error) {
    await storing.catch(() => undefined);
    signal.throwIfAborted();
    await nameThePoison(store, writer, error as Error, signal);
  }
};

/** What failed in a heap is done again in small batches, which either succeed or name the event. Other errors are thrown as they are. */
const nameThePoison = async (store: EventStore, writer: ReadModelWriter, error: Error, signal: AbortSignal): Promise<void> => {
  await writer.reopen();
  const { events } = await store.readAll({ after: writer.position, limit: 1 });
  if (events.length === 0) throw error;
  let done = 0;
  for await (const page of pages(store, writer.position, 500, signal)) {
    await writer.apply(page.events);
    done += page.events.length;
  }
  if (done === 0) throw error;
};

async function* pages(store: EventStore, from: Position | null, limit: number, signal: AbortSignal): AsyncGenerator<ReadAllPage> {
  let after = from;
  let next = store.readAll({ after, limit });
  for (;;) {
    const page = await next;
    signal.throwIfAborted();
    if (page.events.length === 0) return;
    after = page.next;
    next = store.readAll({ after, limit });
    next.catch(() => undefined);
    yield page;
  }
}

/** Puts the new rows in place of the live ones, unless those are further on by now. The live projector waits at its checkpoint meanwhile. */
const swap = (pool: pg.Pool, store: EventStore, lease: LeaseTicket): Promise<boolean> => inTransaction(pool, 'BEGIN', async (client) => {
  await assertHeld(client, lease);
  const live = await readCheckpoint(client, liveSchema, true);
  const next = await readCheckpoint(client, nextSchema, true);
  if (next === null) throw new Error(`${nextSchema} has vanished`);
  const sameLog = live !== null && live.epoch === next.epoch;
  if (sameLog && live.position !== null && (next.position === null || store.comparePositions(next.position, live.position) < 0)) return false;
  if (live !== null) await client.query(`ALTER SCHEMA ${liveSchema} RENAME TO ${formerSchema}`);
  await client.query(`ALTER SCHEMA ${nextSchema} RENAME TO ${liveSchema}`);
  if (next.position !== null) await client.query('SELECT pg_notify($1, $2)', [advancedChannel, next.position]);
  return true;
}).then(async (done) => {
  // Queries that still run on the former rows end first; the next rebuild cleans up when this cannot.
  if (done) await pool.query(`SET lock_timeout = '5s'; DROP SCHEMA IF EXISTS ${formerSchema} CASCADE; RESET lock_timeout`).catch(() => undefined);
  return done;
});
