import type { Queryable } from '../lease/lease-table.js';

/**
 * How a projector fares, for operators. `stopped` is an alarm: `problem` and the event say why, and nothing advances until that is
 * mended. `retrying`: the database or the store does not answer.
 */
export interface ProjectorStatus {
  readonly state: 'starting' | 'following' | 'rebuilding' | 'retrying' | 'stopped' | 'finished';
  readonly holder: string;
  readonly problem: string | null;
  readonly event: { readonly id: string; readonly type: string; readonly stream: string; readonly position: string } | null;
  /** Events done by a rebuild. */
  readonly events: number | null;
}

export type ProjectorName = 'projector' | 'rebuild';

/** Outside the rebuilt schema: a rebuild does not wipe it. Safe to run at every start, by several processes. */
export const createStatusTable = async (db: Queryable): Promise<void> => {
  await db.query(`SELECT pg_advisory_xact_lock(hashtext('uplift.control.projectors'));
    CREATE SCHEMA IF NOT EXISTS control;
    CREATE TABLE IF NOT EXISTS control.projectors (
      name text PRIMARY KEY, state text NOT NULL, holder text NOT NULL, problem text, event jsonb, events bigint,
      since timestamptz NOT NULL DEFAULT clock_timestamp(), seen_at timestamptz NOT NULL DEFAULT clock_timestamp());
    CREATE SCHEMA IF NOT EXISTS marks;
    CREATE TABLE IF NOT EXISTS marks.inbox (
      person text NOT NULL, notice uuid NOT NULL, read_at timestamptz NOT NULL DEFAULT clock_timestamp(), PRIMARY KEY (person, notice));`);
};

export const writeStatus = async (db: Queryable, name: ProjectorName, { state, holder, problem, event, events }: ProjectorStatus): Promise<void> => {
  await db.query(`INSERT INTO control.projectors (name, state, holder, problem, event, events) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (name) DO UPDATE SET state = excluded.state, holder = excluded.holder, problem = excluded.problem, event = excluded.event,
      events = excluded.events, seen_at = clock_timestamp(),
      since = CASE WHEN projectors.state = excluded.state THEN projectors.since ELSE clock_timestamp() END`,
  [name, state, holder, problem, event === null ? null : JSON.stringify(event), events]);
};
