import { hash as digest } from 'node:crypto';
import { canonicalJson, canonicalString } from './canonical-json.js';
import type { NewEvent, StoredEvent, StreamHead } from './event-store.js';

/** What stands before the first event of every stream. */
export const genesisHash = '0'.repeat(64);

/** An event that knows its place, with the exact text of its data as it is stored and hashed. */
export interface ChainedEvent {
  readonly stream: string;
  readonly event: NewEvent;
  readonly version: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly dataText: string;
}

/**
 * SHA-256 (hex) over the RFC 8785 form of the object
 * `{actor, causationId, correlationId, data, id, occurredAt, previousHash, schemaVersion, stream, type, version}`:
 * all that the writer knows, so that the chain is the same in every store; nothing a server assigns (position, recordedAt).
 * Written out by hand in key order, because it runs once for every event. `dataText` is the canonical form of `data`.
 */
export const hashOf = (stream: string, version: number, event: NewEvent, dataText: string, previousHash: string): string => digest('sha256',
  `{"actor":{"id":${canonicalString(event.actor.id)},"kind":"${event.actor.kind}"},"causationId":${canonicalString(event.causationId)}`
  + `,"correlationId":${canonicalString(event.correlationId)},"data":${dataText},"id":"${event.id}","occurredAt":"${event.occurredAt}"`
  + `,"previousHash":"${previousHash}","schemaVersion":${event.schemaVersion},"stream":${canonicalString(stream)}`
  + `,"type":${canonicalString(event.type)},"version":${version}}`, 'hex');

/** The text of frozen data is made once: ten thousand schools open the same step with the same plan. */
const texts = new WeakMap<object, string>();

const textOf = (data: unknown): string => {
  if (typeof data !== 'object' || data === null || !Object.isFrozen(data)) return canonicalJson(data);
  let text = texts.get(data);
  if (text === undefined) texts.set(data, text = canonicalJson(data));
  return text;
};

/** Gives events their versions and hashes after a head. Frozen data must be frozen for good, down to its leaves. */
export const chain = (stream: string, after: StreamHead | null, events: readonly NewEvent[]): readonly ChainedEvent[] => {
  let version = after?.version ?? 0;
  let previousHash = after?.hash ?? genesisHash;
  return events.map((event) => {
    version += 1;
    const dataText = textOf(event.data);
    const hash = hashOf(stream, version, event, dataText, previousHash);
    const chained = { stream, event, version, previousHash, hash, dataText };
    previousHash = hash;
    return chained;
  });
};

/** The head a caller must name to append after these events of one stream; `null` when there are none. */
export const headOf = (events: readonly Pick<StoredEvent, 'version' | 'hash'>[]): StreamHead | null => {
  const last = events.at(-1);
  return last ? { version: last.version, hash: last.hash } : null;
};

/** Whether an event is what its hash says, and follows the head given. */
export const follows = (event: StoredEvent, head: StreamHead | null): boolean =>
  event.version === (head?.version ?? 0) + 1 && event.previousHash === (head?.hash ?? genesisHash)
  && event.hash === hashOf(event.stream, event.version, event, canonicalJson(event.data), event.previousHash);
