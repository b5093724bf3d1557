import type { Migration } from '../../../postgres/migrate.js';

/**
 * Which database the order of events was made in. Transaction ids mean something within one running cluster only: another
 * system identifier, timeline or database begins another epoch, and a later epoch sorts after all earlier ones.
 */
export const epochs: Migration = {
  name: '002-epochs',
  sql: (schema) => `
    CREATE TABLE ${schema}.epochs (
      number smallint PRIMARY KEY CHECK (number > 0),
      id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
      since timestamptz NOT NULL,
      system_identifier text NOT NULL,
      timeline text NOT NULL,
      database_oid oid NOT NULL,
      reason text NOT NULL
    );
    CREATE FUNCTION ${schema}.begin_epoch(p_since timestamptz, p_reason text) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      next_number smallint;
    BEGIN
      -- Appends in flight end before the default changes, and later ones carry the new number.
      LOCK TABLE ${schema}.events IN ACCESS EXCLUSIVE MODE;
      SELECT coalesce(max(number), 0) + 1 INTO next_number FROM ${schema}.epochs;
      INSERT INTO ${schema}.epochs (number, since, system_identifier, timeline, database_oid, reason)
        SELECT next_number, p_since, here.system_identifier, here.timeline, here.database_oid, p_reason FROM ${schema}.whereabouts() here;
      EXECUTE format('ALTER TABLE ${schema}.events ALTER COLUMN epoch SET DEFAULT %s', next_number);
    END $$;
    CREATE FUNCTION ${schema}.whereabouts() RETURNS TABLE (system_identifier text, timeline text, database_oid oid) LANGUAGE sql STABLE AS $$
      SELECT control.system_identifier::text, substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8), d.oid
      FROM pg_control_system() control, pg_database d WHERE d.datname = current_database()
    $$;
  `,
};
