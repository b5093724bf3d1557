import type pg from 'pg';
import type { Position } from '../event-store.js';
import { migrate, type Migration } from '../../postgres/migrate.js';
import { instantFromText } from '../postgres/row.js';
import type { Checkpoint } from './checkpoint.js';
import type { Checkpoints, KeptCheckpoint } from './checkpoints.js';

const checkpoints: Migration = {
  name: '001-checkpoints',
  sql: (schema) => `
    CREATE TABLE ${schema}.checkpoints (
      size bigint PRIMARY KEY,
      epoch text NOT NULL,
      position text,
      root text NOT NULL,
      at timestamptz NOT NULL,
      signature text NOT NULL,
      full_subtrees bytea[] NOT NULL
    );
  `,
};

interface Row {
  readonly size: string; readonly epoch: string; readonly position: string | null; readonly root: string; readonly at: string;
  readonly signature: string; readonly full_subtrees: readonly Buffer[];
}
const columns = 'size, epoch, position, root, (at AT TIME ZONE \'UTC\')::text || \'+00\' AS at, signature, full_subtrees';
const checkpointOf = ({ size, epoch, position, root, at, signature }: Row): Checkpoint =>
  ({ epoch, size: Number(size), position: position as Position | null, root, at: instantFromText(at), signature });

/** Checkpoints in PostgreSQL, in a schema of their own (`integrity` by default). */
export class PostgresCheckpoints implements Checkpoints {
  private constructor(private readonly pool: pg.Pool, private readonly schema: string) {}

  /** Brings its table up to date first. The pool stays the caller's to close. */
  static async open(pool: pg.Pool, schema = 'integrity'): Promise<PostgresCheckpoints> {
    const client = await pool.connect();
    try {
      await migrate(client, schema, [checkpoints]);
    } finally {
      client.release();
    }
    return new PostgresCheckpoints(pool, schema);
  }

  async latest(): Promise<KeptCheckpoint | null> {
    const { rows: [row] } = await this.pool.query<Row>(`SELECT ${columns} FROM ${this.schema}.checkpoints ORDER BY checkpoints.size DESC LIMIT 1`);
    return row ? { checkpoint: checkpointOf(row), fullSubtrees: row.full_subtrees } : null;
  }

  async all(): Promise<readonly Checkpoint[]> {
    const { rows } = await this.pool.query<Row>(`SELECT ${columns} FROM ${this.schema}.checkpoints ORDER BY checkpoints.size`);
    return rows.map(checkpointOf);
  }

  async add({ checkpoint: { size, epoch, position, root, at, signature }, fullSubtrees }: KeptCheckpoint): Promise<void> {
    await this.pool.query(`INSERT INTO ${this.schema}.checkpoints (size, epoch, position, root, at, signature, full_subtrees)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`, [size, epoch, position, root, at, signature, fullSubtrees]);
  }
}
