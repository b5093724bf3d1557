import { createHash } from 'node:crypto';
import type { NewEvent, StoredEvent } from '../event-store.js';

/** A name-based UUID, as the engine derives its event ids from their causes. */
export const idOf = (name: string): string => {
  const digest = createHash('sha256').update(name).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
};

/** An event that is the same whenever it is made by the same name. */
export const eventNamed = (name: string, data: unknown = { name }): NewEvent => ({
  id: idOf(name), type: 'SomethingHappened', schemaVersion: 1, occurredAt: '2026-11-13T12:00:00.070Z',
  actor: { kind: 'person', id: 'куратор: "7" \\ {a,b}' }, correlationId: 'correlation, "1"', causationId: `cause of ${name}`, data,
});

/** What a stored event keeps of what was handed in. */
export const asHandedIn = ({ id, type, schemaVersion, occurredAt, actor, correlationId, causationId, data }: StoredEvent): NewEvent =>
  ({ id, type, schemaVersion, occurredAt, actor, correlationId, causationId, data });
