import pg from 'pg';
import type { NewEvent } from '@uplift/infra/event-store/event-store';

/** The floor: the columns of the log in a table with nothing but its key. */
export const createPlainTable = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`DROP TABLE IF EXISTS plain_events; CREATE TABLE plain_events (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream text NOT NULL, version integer NOT NULL, id uuid NOT NULL, type text NOT NULL,
    schema_version integer NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(), actor text NOT NULL,
    correlation_id text NOT NULL, causation_id text NOT NULL, data json NOT NULL, previous_hash bytea NOT NULL, hash bytea NOT NULL)`);
  await client.end();
};

const hash = Buffer.alloc(32, 7);

/** One row by a prepared `INSERT … RETURNING`. */
export const insertPlainly = async (client: pg.ClientBase, stream: string, version: number, event: NewEvent): Promise<void> => {
  await client.query({
    name: 'plain-insert',
    text: `INSERT INTO plain_events (stream, version, id, type, schema_version, occurred_at, actor, correlation_id, causation_id, data, previous_hash, hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING position, recorded_at`,
    values: [stream, version, event.id, event.type, event.schemaVersion, event.occurredAt, `${event.actor.kind}:${event.actor.id}`,
      event.correlationId, event.causationId, JSON.stringify(event.data), hash, hash],
  });
};
