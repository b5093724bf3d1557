import type pg from 'pg';
import type { Position, StoreEpoch } from '../event-store/event-store.js';
import { assertHeld, type LeaseTicket } from '../lease/lease.js';
import { migrate, type Migration } from '../postgres/migrate.js';

/** How far the relay has delivered. Writing shows the lease it was written under: whoever lost it writes nothing. */
export interface Checkpoint {
  /** Where to go on in this log; `null` at its beginning, and in a log whose positions are not those delivered before. */
  read(epoch: StoreEpoch): Promise<Position | null>;
  /** Throws `LeaseLostError` when another relay has taken over. */
  write(position: Position, epoch: StoreEpoch): Promise<void>;
}

const migrations: readonly Migration[] = [{
  name: '001-checkpoint',
  sql: (schema) => `CREATE TABLE ${schema}.checkpoint (
    name text PRIMARY KEY, position text NOT NULL, epoch text NOT NULL, token bigint NOT NULL, written_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
}];
export const relaySchema = 'relay';

export const createCheckpointTable = async (pool: pg.Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await migrate(client, relaySchema, migrations);
  } finally {
    client.release();
  }
};

/** Where a relay stands, read without a lease; `null` when it has not begun. */
export const readCheckpoint = async (db: Pick<pg.ClientBase, 'query'>, name: string): Promise<{ position: Position; epoch: string } | null> => {
  const { rows } = await db.query<{ position: Position; epoch: string }>(`SELECT position, epoch FROM ${relaySchema}.checkpoint WHERE name = $1`, [name]);
  return rows[0] ?? null;
};

export const createCheckpoint = (pool: pg.Pool, lease: LeaseTicket): Checkpoint => ({
  read: async (epoch) => {
    const stored = await readCheckpoint(pool, lease.name);
    // Delivering from the beginning again is slow and harmless; going on at a foreign position would skip events.
    return stored?.epoch === epoch.id ? stored.position : null;
  },
  write: async (position, epoch) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await assertHeld(client, lease);
      await client.query(`INSERT INTO ${relaySchema}.checkpoint (name, position, epoch, token) VALUES ($1, $2, $3, $4::bigint)
        ON CONFLICT (name) DO UPDATE SET position = excluded.position, epoch = excluded.epoch, token = excluded.token, written_at = clock_timestamp()
        WHERE checkpoint.token <= excluded.token`, [lease.name, position, epoch.id, lease.token]);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  },
});
