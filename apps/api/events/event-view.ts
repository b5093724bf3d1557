import { Instant } from '@uplift/domain/core/instant';
import type { StoredEvent } from '@uplift/infra/event-store/event-store';
import { z } from 'zod';

/** An event as the store has it. `occurredAt` is when it was true, `recordedAt` when the store learnt it; personal data stay sealed. */
export const EventView = z.object({
  id: z.string(), stream: z.string(), version: z.int(), position: z.string(), type: z.string(), schemaVersion: z.int(),
  occurredAt: Instant, recordedAt: Instant, actor: z.object({ kind: z.enum(['person', 'system']), id: z.string() }),
  correlationId: z.string(), causationId: z.string(), data: z.looseObject({}), hash: z.string(), previousHash: z.string(),
}).meta({ id: 'Event' });
export type EventView = z.infer<typeof EventView>;
export const EventPage = z.object({
  events: z.array(EventView),
  next: z.string().nullable().describe('Send it back as `after` for what follows, now or later; null while there is nothing at all.'),
  more: z.boolean().describe('Whether more may follow right now.'),
}).meta({ id: 'EventPage' });
export type EventPage = z.infer<typeof EventPage>;

export const eventView = ({ id, stream, version, position, type, schemaVersion, occurredAt, recordedAt, actor, correlationId, causationId, data, hash, previousHash }: StoredEvent): EventView =>
  ({ id, stream, version, position, type, schemaVersion, occurredAt, recordedAt, actor: { ...actor }, correlationId, causationId, data: data as EventView['data'], hash, previousHash });
