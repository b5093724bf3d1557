import { randomUUID } from 'node:crypto';
import { jsonEvent, KurrentDBClient, NO_STREAM, WrongExpectedVersionError } from '@kurrent/kurrentdb-client';
import { instantOf } from '@uplift/domain/core/instant';
import { assertAppendable } from '../assert-appendable.js';
import type {
  AppendResult, EventStore, Position, ReadAllOptions, ReadAllPage, StoredEvent, StoreEpoch, StreamAppend, SubscribeOptions,
} from '../event-store.js';
import { comparePositions } from '../position-order.js';
import { appendToStream } from './append-to-stream.js';
import { followAll } from './follow-all.js';
import { readAllAfter, readNewest, readStreamFrom, type KurrentLog } from './kurrent-log.js';
import { withTimeOut } from './with-time-out.js';

export interface KurrentEventStoreOptions {
  /** `kurrentdb://…` */
  readonly url: string;
  /** Before the name of every stream: several stores may share a server. */
  readonly prefix?: string;
  /** How long one request may take, in milliseconds. */
  readonly timeOut?: number;
}

const streamsAtATime = 16;

/** In order of the items, a few at a time. */
const mapSome = async <Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<readonly Result[]> => {
  const results = new Array<Result>(items.length);
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(streamsAtATime, items.length) }, async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index]!);
  }));
  return results;
};

const epochOf = async ({ client, prefix, timeOut }: KurrentLog): Promise<StoreEpoch> => withTimeOut(timeOut, 'opening the store', async () => {
  const stream = `epoch-of-${prefix}`;
  const begun = jsonEvent({ id: randomUUID(), type: 'StoreBegun', data: {} });
  await client.appendToStream(stream, begun, { streamState: NO_STREAM, deadline: timeOut }).catch((error: unknown) => {
    if (!(error instanceof WrongExpectedVersionError)) throw error;
  });
  for await (const { event } of client.readStream(stream, { maxCount: 1 })) if (event) return { id: event.id, since: instantOf(event.created.getTime()) };
  throw new Error(`KurrentDB does not show ${stream}`);
});

class Store implements EventStore {
  constructor(private readonly log: KurrentLog, private readonly present: StoreEpoch) {}

  async append(appends: readonly StreamAppend[]): Promise<readonly AppendResult[]> {
    assertAppendable(appends);
    return mapSome(appends, (append) => appendToStream(this.log, append));
  }

  async readStream(stream: string, afterVersion = 0): Promise<readonly StoredEvent[]> {
    return (await readStreamFrom(this.log, stream, afterVersion)).map(({ event }) => event);
  }

  async readStreams(streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
    return new Map(await mapSome(streams, async (stream) => [stream, await this.readStream(stream)] as const));
  }

  /** Reads through the log until it comes: the server has no index by id. */
  async readEvent(id: string): Promise<StoredEvent | null> {
    let after: Position | null = null;
    for (;;) {
      const { events, next } = await this.readAll({ after, limit: 1_000 });
      const found = events.find((event) => event.id === id.toLowerCase());
      if (found || events.length === 0) return found ?? null;
      after = next;
    }
  }

  async readAll({ after, limit }: ReadAllOptions): Promise<ReadAllPage> {
    const events = (await readAllAfter(this.log, after, limit)).map(({ event }) => event);
    return { events, next: events.at(-1)?.position ?? after };
  }

  subscribe(options: SubscribeOptions): AsyncIterable<ReadAllPage> { return followAll(this.log, options); }
  async head(): Promise<Position | null> { return (await readNewest(this.log))?.event.position ?? null; }
  async epoch(): Promise<StoreEpoch> { return this.present; }
  comparePositions(a: Position, b: Position): number { return comparePositions(a, b); }
  async close(): Promise<void> { await this.log.client.dispose(); }
}

/**
 * The log in KurrentDB. Two things it cannot do as PostgreSQL does: an id is unique within its stream only, and reading an event by
 * its id reads through the log. `recordedAt` is the server's own time.
 */
export const openKurrentEventStore = async ({ url, prefix = 'uplift-', timeOut = 10_000 }: KurrentEventStoreOptions): Promise<EventStore> => {
  if (prefix === '' || prefix.startsWith('$')) throw new RangeError('The streams of a store need a prefix, and one that does not begin with $');
  const log = { client: KurrentDBClient.connectionString(url), prefix, timeOut };
  try {
    return new Store(log, await epochOf(log));
  } catch (error) {
    await log.client.dispose().catch(() => undefined);
    throw error;
  }
};
