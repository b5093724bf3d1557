import type pg from 'pg';
import type { Instant } from '@uplift/domain/core/instant';
import type { ChainedEvent } from '../hash-chain.js';
import { actorToText, hashToText } from './row.js';

const insert = (schema: string): string => `INSERT INTO ${schema}.events (stream, version, id, type, schema_version, occurred_at, recorded_at, actor,
  correlation_id, causation_id, data, previous_hash, hash)
  SELECT $1::text, $2::integer, $3::uuid, $4::text, $5::integer, $6::timestamptz,
    coalesce($7::timestamptz, date_trunc('milliseconds', clock_timestamp())), $8::text, $9::text, $10::text, $11::json, $12::bytea, $13::bytea`;

/**
 * The commonest append, one event to one stream, as a plain statement: it stores the event if the one before it is the expected
 * head and neither its place nor its id is taken. Answers whether it did; why not is for the append function to say.
 */
export const appendOne = async (
  pool: Pick<pg.Pool, 'query'>, schema: string, { stream, event, version, previousHash, hash, dataText }: ChainedEvent, recordedAt: Instant | null,
): Promise<boolean> => {
  const first = version === 1;
  const { rowCount } = await pool.query({
    name: `${schema}.append-${first ? 'first' : 'next'}`,
    text: `${insert(schema)}${first ? '' : ` WHERE EXISTS (
      SELECT FROM ${schema}.events before WHERE before.stream = $1 AND before.version = $2::integer - 1 AND before.hash = $12)`}
      ON CONFLICT DO NOTHING`,
    values: [stream, version, event.id, event.type, event.schemaVersion, event.occurredAt, recordedAt, actorToText(event.actor),
      event.correlationId, event.causationId, dataText, hashToText(previousHash), hashToText(hash)],
  });
  return rowCount === 1;
};
