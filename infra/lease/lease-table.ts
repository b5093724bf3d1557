import type pg from 'pg';

/** Anything that runs SQL: a pool or one of its clients. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

/** Rows outlive their holders, so that a token is never given twice. */
const ddl = `
  CREATE SCHEMA IF NOT EXISTS control;
  CREATE TABLE IF NOT EXISTS control.leases (
    name text PRIMARY KEY,
    token bigint NOT NULL,
    holder text,
    acquired_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at timestamptz NOT NULL
  );`;

/** Safe to run at every start and by several processes at once. */
export const createLeaseTable = async (db: Queryable): Promise<void> => {
  // One implicit transaction: PostgreSQL's own IF NOT EXISTS is not safe between sessions.
  await db.query(`SELECT pg_advisory_xact_lock(hashtext('uplift.control.leases')); ${ddl}`);
};
