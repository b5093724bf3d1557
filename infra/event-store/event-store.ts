import type { Actor } from '@uplift/domain/core/decider';
import type { Instant } from '@uplift/domain/core/instant';

/** The head of a stream: how many events it holds and the hash of the last one (hex SHA-256). */
export interface StreamHead { readonly version: number; readonly hash: string }

/** An event on its way into the store. `id` is a UUID derived from its cause, so that a repeat is recognised. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly occurredAt: Instant;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly causationId: string;
  readonly data: unknown;
}

/** An event as stored. `version` is 1-based within its stream; `recordedAt` is when the store learnt it. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  readonly version: number;
  readonly position: Position;
  readonly recordedAt: Instant;
  readonly previousHash: string;
  readonly hash: string;
}

/** A place in the global order, opaque to all but its adapter: it sorts by `comparePositions` and survives as a string. */
export type Position = string & { readonly __position: unique symbol };

/** One stream's part of an append. `expected` is the head the decision was made on; `null` when the stream must not exist yet. */
export interface StreamAppend { readonly stream: string; readonly expected: StreamHead | null; readonly events: readonly NewEvent[] }

/**
 * What became of one stream's part: appended; already there (the same ids with the same content: a repeat);
 * or in conflict, because the stream has moved on (`conflict`) or an id is taken by other content (`id-conflict`).
 */
export type AppendResult =
  | { readonly stream: string; readonly outcome: 'appended' | 'repeated'; readonly head: StreamHead }
  | { readonly stream: string; readonly outcome: 'conflict' | 'id-conflict'; readonly head: StreamHead | null };

export interface ReadAllOptions { readonly after: Position | null; readonly limit: number }
export interface ReadAllPage { readonly events: readonly StoredEvent[]; readonly next: Position | null }

export interface SubscribeOptions {
  readonly after: Position | null;
  readonly batchSize?: number;
  readonly signal: AbortSignal;
}

/** The identity of the log: a restored backup or a copy in another cluster has another epoch, and positions do not carry over. */
export interface StoreEpoch { readonly id: string; readonly since: Instant }

/**
 * The only truth. Appending is atomic for each stream and never across streams; nothing may depend on more.
 * Reading all skips no event, whatever order transactions commit in.
 */
export interface EventStore {
  /** One round trip for any number of streams; results come in the order of `appends`. A stream may be named once. */
  append(appends: readonly StreamAppend[]): Promise<readonly AppendResult[]>;
  /** Events of one stream in order, from `afterVersion` (default 0: all). An unknown stream is empty. */
  readStream(stream: string, afterVersion?: number): Promise<readonly StoredEvent[]>;
  /** Many streams in one query; every name asked for is a key of the answer. */
  readStreams(streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvent[]>>;
  readEvent(id: string): Promise<StoredEvent | null>;
  /** The next page of the global order after a position; `next` is the checkpoint to continue from. */
  readAll(options: ReadAllOptions): Promise<ReadAllPage>;
  /** Follows the global order from a checkpoint in batches until the signal aborts. Every event once, in order. */
  subscribe(options: SubscribeOptions): AsyncIterable<ReadAllPage>;
  /** The position of the newest readable event, `null` for an empty store. */
  head(): Promise<Position | null>;
  epoch(): Promise<StoreEpoch>;
  comparePositions(a: Position, b: Position): number;
  close(): Promise<void>;
}
