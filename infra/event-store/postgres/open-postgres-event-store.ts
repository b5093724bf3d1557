import pg from 'pg';
import type { Instant } from '@uplift/domain/core/instant';
import { assertAppendable } from '../assert-appendable.js';
import type { AppendResult, EventStore, Position, ReadAllPage, StoreEpoch, StreamAppend, SubscribeOptions } from '../event-store.js';
import { chain } from '../hash-chain.js';
import { comparePositions } from '../position-order.js';
import { migrate } from '../../postgres/migrate.js';
import { appendMany } from './append-many.js';
import { appendOne } from './append-one.js';
import { AppendQueue } from './append-queue.js';
import { beginEpoch, presentEpoch } from './epoch.js';
import { anythingAfter, lagBehind, type Lag } from './lag.js';
import { migrations } from './migrations/all-in-order.js';
import { readAll, readEvent, readHead, readStream, readStreams, type Source } from './read.js';
import { WakeUp } from './wake-up.js';

export { StoreEpochError } from './epoch.js';
export type { Lag } from './lag.js';

export interface PostgresEventStoreOptions {
  readonly url: string;
  /** Where its tables live; `events` by default. */
  readonly schema?: string;
  /** Gives `recordedAt` instead of the server's clock: a rehearsal runs on virtual time. */
  readonly clock?: () => Instant;
  readonly poolSize?: number;
  /** How long a follower sleeps when no announcement wakes it, in milliseconds. */
  readonly pollEvery?: number;
}

export interface PostgresEventStore extends EventStore {
  lag(after: Position | null): Promise<Lag>;
}

/** While unread events wait for somebody's open transaction: the first look after so many milliseconds, each further one after twice as long. */
const firstLookBehindHorizon = 5;

const connectionOf = (url: string): pg.ClientConfig => ({
  connectionString: url, application_name: 'uplift events', connectionTimeoutMillis: 15_000, keepAlive: true,
  options: '-c timezone=UTC -c datestyle=ISO,YMD -c default_transaction_isolation=read\\ committed',
});

const onOneConnection = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(connectionOf(url));
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

class Store implements PostgresEventStore {
  private readonly queue = new AppendQueue((appends) => this.send(appends));

  constructor(
    private readonly source: Source, private readonly present: StoreEpoch, private readonly wakeUp: WakeUp,
    private readonly clock: (() => Instant) | null, private readonly pollEvery: number,
  ) {}

  async append(appends: readonly StreamAppend[]): Promise<readonly AppendResult[]> {
    assertAppendable(appends);
    return appends.length === 0 ? [] : this.queue.push(appends);
  }

  readStream(stream: string, afterVersion = 0) { return readStream(this.source, stream, afterVersion); }
  readStreams(streams: readonly string[]) { return readStreams(this.source, streams); }
  readEvent(id: string) { return readEvent(this.source, id); }
  readAll({ after, limit }: { after: Position | null; limit: number }) { return readAll(this.source, after, limit); }
  head() { return readHead(this.source); }
  epoch() { return Promise.resolve(this.present); }
  comparePositions(a: Position, b: Position) { return comparePositions(a, b); }
  lag(after: Position | null) { return lagBehind(this.source, after, this.clock ? new Date(this.clock()) : null); }

  async *subscribe({ after, batchSize = 500, signal }: SubscribeOptions): AsyncGenerator<ReadAllPage> {
    let checkpoint = after;
    let nextLook = firstLookBehindHorizon;
    while (!signal.aborted) {
      const ticket = this.wakeUp.ticket();
      const page = await readAll(this.source, checkpoint, batchSize);
      if (page.events.length > 0) {
        checkpoint = page.next;
        nextLook = firstLookBehindHorizon;
        yield page;
        continue;
      }
      const held = await anythingAfter(this.source, checkpoint);
      await this.wakeUp.wait(ticket, held ? Math.min(nextLook, this.pollEvery) : this.pollEvery, signal);
      nextLook = held ? Math.min(nextLook * 2, this.pollEvery) : firstLookBehindHorizon;
    }
  }

  async close(): Promise<void> {
    await this.wakeUp.close();
    await this.source.pool.end();
  }

  private async send(appends: readonly StreamAppend[]): Promise<readonly AppendResult[]> {
    const recordedAt = this.clock?.() ?? null;
    const results = await this.sendOne(appends, recordedAt) ?? await appendMany(this.source.pool, this.source.schema, appends, recordedAt);
    if (results.some(({ outcome }) => outcome === 'appended')) this.wakeUp.announce();
    return results;
  }

  private async sendOne(appends: readonly StreamAppend[], recordedAt: Instant | null): Promise<readonly AppendResult[] | null> {
    const [append, another] = appends;
    if (!append || another || append.events.length !== 1) return null;
    const chained = chain(append.stream, append.expected, append.events)[0]!;
    const stored = await appendOne(this.source.pool, this.source.schema, chained, recordedAt);
    return stored ? [{ stream: append.stream, outcome: 'appended', head: { version: chained.version, hash: chained.hash } }] : null;
  }
}

/**
 * Opens the log, bringing its tables up to date first. Throws `StoreEpochError` when the database is not the one that the order
 * of its events was made in.
 */
export const openPostgresEventStore = async (options: PostgresEventStoreOptions): Promise<PostgresEventStore> => {
  const { url, schema = 'events', clock = null, poolSize = 16, pollEvery = 250 } = options;
  const epoch = await onOneConnection(url, async (client) => {
    await migrate(client, schema, migrations);
    return presentEpoch(client, schema, clock?.() ?? null);
  });
  const pool = new pg.Pool({ ...connectionOf(url), max: poolSize });
  // A lost idle connection is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new Store({ pool, schema }, epoch, new WakeUp(pool, connectionOf(url), `${schema}_appended`), clock, pollEvery);
};

/**
 * For an operator, after a restore, a copy or a failover: declares this database the store's home. What is stored sorts before all
 * that will be appended. Answers the new epoch.
 */
export const reconcileEpoch = (
  options: Pick<PostgresEventStoreOptions, 'url' | 'schema' | 'clock'> & { readonly reason: string },
): Promise<StoreEpoch> =>
  onOneConnection(options.url, async (client) => {
    const schema = options.schema ?? 'events';
    await migrate(client, schema, migrations);
    await beginEpoch(client, schema, options.clock?.() ?? null, options.reason);
    return presentEpoch(client, schema, null);
  });
