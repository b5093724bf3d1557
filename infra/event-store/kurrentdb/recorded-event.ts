import { jsonEvent, type AllStreamResolvedEvent, type EventData, type JSONEventType, type Position as LogPosition, type ResolvedEvent } from '@kurrent/kurrentdb-client';
import { z } from 'zod';
import { Instant, instantOf } from '@uplift/domain/core/instant';
import type { Position, StoredEvent } from '../event-store.js';
import type { ChainedEvent } from '../hash-chain.js';

/** What the server does not keep by itself. `attempt` tells whose append it was when two wrote the same. */
const Metadata = z.object({
  $correlationId: z.string(), $causationId: z.string(), schemaVersion: z.int(), occurredAt: Instant,
  actor: z.object({ kind: z.enum(['person', 'system']), id: z.string() }), previousHash: z.string(), hash: z.string(), attempt: z.string(),
});

/** An event as read, with whose attempt stored it. */
export interface ReadEvent { readonly event: StoredEvent; readonly attempt: string }

export const positionOf = ({ commit, prepare }: LogPosition): Position => `${commit}:${prepare}` as Position;

/** Throws `RangeError` for a position of another kind of store. */
export const logPositionOf = (position: Position): LogPosition => {
  const parts = /^(\d{1,20}):(\d{1,20})$/.exec(position);
  if (!parts) throw new RangeError(`"${position}" is not a position of this store`);
  return { commit: BigInt(parts[1]!), prepare: BigInt(parts[2]!) };
};

export const toEventData = ({ event, hash, previousHash, dataText }: ChainedEvent, attempt: string): EventData<JSONEventType> => jsonEvent({
  id: event.id, type: event.type, data: JSON.parse(dataText) as JSONEventType['data'],
  metadata: {
    $correlationId: event.correlationId, $causationId: event.causationId, schemaVersion: event.schemaVersion, occurredAt: event.occurredAt,
    actor: event.actor, previousHash, hash, attempt,
  },
});

/** `prefix` is what the store's streams have before their names. Throws when somebody else wrote among them. */
export const fromResolved = (prefix: string, resolved: ResolvedEvent | AllStreamResolvedEvent): ReadEvent => {
  const recorded = resolved.event;
  const metadata = Metadata.safeParse(recorded?.metadata);
  if (!recorded?.position || !metadata.success)
    throw new TypeError(`Event ${recorded?.id ?? '?'} in KurrentDB stream ${recorded?.streamId ?? '?'} was not written by this store`);
  const { $correlationId: correlationId, $causationId: causationId, attempt, ...kept } = metadata.data;
  return { attempt, event: {
    ...kept, correlationId, causationId, id: recorded.id, type: recorded.type, data: recorded.data, stream: recorded.streamId.slice(prefix.length),
    version: Number(recorded.revision) + 1, position: positionOf(recorded.position), recordedAt: instantOf(recorded.created.getTime()),
  } };
};
