import type pg from 'pg';
import type { Actor } from '@uplift/domain/core/decider';
import type { Instant } from '@uplift/domain/core/instant';
import type { StoredEvent } from '../event-store.js';
import { positionOf } from './position.js';

export const columns = 'epoch, tx, position, stream, version, id, type, schema_version, occurred_at, recorded_at, actor, '
  + 'correlation_id, causation_id, data, previous_hash, hash';

/** The columns in their order, each as the text PostgreSQL sends: parsing happens here, once, and only where it must. */
export type Row = readonly [epoch: string, tx: string, position: string, stream: string, version: string, id: string, type: string,
  schemaVersion: string, occurredAt: string, recordedAt: string, actor: string, correlationId: string, causationId: string, data: string,
  previousHash: string, hash: string];

export const rawText: pg.CustomTypesConfig = { getTypeParser: () => ((text: string) => text) as never };

/** From `2026-11-13 21:00:00.12+00`, the ISO form in UTC, to an instant. */
export const instantFromText = (text: string): Instant => `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0')}Z`;

export const actorToText = (actor: Actor): string => `${actor.kind}:${actor.id}`;

const actorFromText = (text: string): Actor => {
  const colon = text.indexOf(':');
  return { kind: text.slice(0, colon) as Actor['kind'], id: text.slice(colon + 1) };
};

/** A hash as it goes into a bytea parameter, and back. */
export const hashToText = (hash: string): string => `\\x${hash}`;
export const hashFromText = (text: string): string => text.slice(2);

/** The data is parsed at once: a getter that waits for somebody to ask would cost more than the parsing, for it makes every object one of a kind. */
export const eventFromRow = (row: Row): StoredEvent => ({
  stream: row[3], version: Number(row[4]), position: positionOf(row[0], row[1], row[2]),
  id: row[5], type: row[6], schemaVersion: Number(row[7]), occurredAt: instantFromText(row[8]), recordedAt: instantFromText(row[9]),
  actor: actorFromText(row[10]), correlationId: row[11], causationId: row[12], data: JSON.parse(row[13]) as unknown,
  previousHash: hashFromText(row[14]), hash: hashFromText(row[15]),
});
