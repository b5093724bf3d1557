import type { Migration } from '../../../postgres/migrate.js';

/**
 * The log. `tx` and `position` give the global order within an epoch. `data` is json, not jsonb: the text that was hashed stays
 * byte for byte. The head of a stream is its last event: the key on (stream, version) is what writers compete for.
 */
export const events: Migration = {
  name: '001-events',
  sql: (schema) => `
    CREATE TABLE ${schema}.events (
      epoch smallint NOT NULL,
      tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
      position bigint GENERATED ALWAYS AS IDENTITY,
      stream text COLLATE "C" NOT NULL,
      version integer NOT NULL CHECK (version > 0),
      id uuid NOT NULL,
      type text COLLATE "C" NOT NULL,
      schema_version integer NOT NULL,
      occurred_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      actor text COLLATE "C" NOT NULL,
      correlation_id text COLLATE "C" NOT NULL,
      causation_id text COLLATE "C" NOT NULL,
      data json NOT NULL,
      previous_hash bytea NOT NULL,
      hash bytea NOT NULL,
      CONSTRAINT events_stream_version PRIMARY KEY (stream, version),
      CONSTRAINT events_id UNIQUE (id)
    );
    CREATE INDEX events_order ON ${schema}.events (epoch, tx, position);
    -- Append-only: the planner and the freezer learn of new rows soon, whatever the size.
    ALTER TABLE ${schema}.events SET (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
  `,
};
