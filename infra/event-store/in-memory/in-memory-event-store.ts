import { randomUUID } from 'node:crypto';
import { instantOf, type Instant } from '@uplift/domain/core/instant';
import { assertAppendable } from '../assert-appendable.js';
import type {
  AppendResult, EventStore, Position, ReadAllOptions, ReadAllPage, StoredEvent, StoreEpoch, StreamAppend, StreamHead, SubscribeOptions,
} from '../event-store.js';
import { chain, headOf, type ChainedEvent } from '../hash-chain.js';

type Kept = Omit<StoredEvent, 'data'> & { readonly dataText: string };

const positionOf = (index: number): Position => String(index + 1) as Position;
const indexOf = (position: Position): number => {
  if (!/^\d{1,15}$/.test(position)) throw new RangeError(`"${position}" is not a position of this store`);
  return Number(position);
};

/** The log in an array, for tests that need nothing else: the same answers and the same chain as the other adapters. */
export class InMemoryEventStore implements EventStore {
  private readonly log: Kept[] = [];
  private readonly streams = new Map<string, Kept[]>();
  private readonly byId = new Map<string, Kept>();
  private readonly present: StoreEpoch;
  private readonly sleepers = new Set<() => void>();

  constructor(private readonly clock: () => Instant = () => instantOf(Date.now())) {
    this.present = { id: randomUUID(), since: clock() };
  }

  async append(appends: readonly StreamAppend[]): Promise<readonly AppendResult[]> {
    assertAppendable(appends);
    const recordedAt = this.clock();
    const results = appends.map((append) => this.appendTo(append, chain(append.stream, append.expected, append.events), recordedAt));
    for (const wake of [...this.sleepers]) wake();
    return results;
  }

  async readStream(stream: string, afterVersion = 0): Promise<readonly StoredEvent[]> {
    return (this.streams.get(stream) ?? []).slice(afterVersion).map(reveal);
  }

  async readStreams(streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
    return new Map(streams.map((stream) => [stream, (this.streams.get(stream) ?? []).map(reveal)]));
  }

  async readEvent(id: string): Promise<StoredEvent | null> {
    const kept = this.byId.get(id.toLowerCase());
    return kept ? reveal(kept) : null;
  }

  async readAll({ after, limit }: ReadAllOptions): Promise<ReadAllPage> {
    const from = after === null ? 0 : indexOf(after);
    const events = this.log.slice(from, from + limit).map(reveal);
    return { events, next: events.at(-1)?.position ?? after };
  }

  async *subscribe({ after, batchSize = 500, signal }: SubscribeOptions): AsyncGenerator<ReadAllPage> {
    let checkpoint = after;
    while (!signal.aborted) {
      const page = await this.readAll({ after: checkpoint, limit: batchSize });
      checkpoint = page.next;
      if (page.events.length > 0) yield page;
      else await this.nextAppend(signal);
    }
  }

  async head(): Promise<Position | null> { return this.log.at(-1)?.position ?? null; }
  async epoch(): Promise<StoreEpoch> { return this.present; }
  comparePositions(a: Position, b: Position): number { return indexOf(a) - indexOf(b); }
  async close(): Promise<void> { for (const wake of [...this.sleepers]) wake(); }

  private appendTo({ stream, expected, events }: StreamAppend, chained: readonly ChainedEvent[], recordedAt: Instant): AppendResult {
    const kept = this.streams.get(stream) ?? [];
    const head: StreamHead | null = headOf(kept);
    const last = chained.at(-1)!;
    if (kept[last.version - 1]?.hash === last.hash) return { stream, outcome: 'repeated', head: { version: last.version, hash: last.hash } };
    if (events.some(({ id }) => this.byId.has(id))) return { stream, outcome: 'id-conflict', head };
    if (head?.version !== expected?.version || head?.hash !== expected?.hash) return { stream, outcome: 'conflict', head };
    for (const { event: { data: _text, ...event }, version, previousHash, hash, dataText } of chained) {
      const added: Kept = { ...event, stream, version, position: positionOf(this.log.length), recordedAt, previousHash, hash, dataText };
      this.log.push(added);
      kept.push(added);
      this.byId.set(added.id, added);
    }
    this.streams.set(stream, kept);
    return { stream, outcome: 'appended', head: { version: last.version, hash: last.hash } };
  }

  private nextAppend(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.sleepers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.sleepers.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}

const reveal = ({ dataText, ...event }: Kept): StoredEvent => ({ ...event, actor: { ...event.actor }, data: JSON.parse(dataText) as unknown });
