import type pg from 'pg';
import { migrate, type Migration } from '../../postgres/migrate.js';
import type { PersonKey, PersonKeys } from './person-keys.js';

const personKeys: Migration = {
  name: '001-person-keys',
  sql: (schema) => `
    CREATE TABLE ${schema}.person_keys (
      person text COLLATE "C" PRIMARY KEY,
      wrapped bytea,
      created_at timestamptz NOT NULL DEFAULT now(),
      destroyed_at timestamptz,
      CONSTRAINT destroyed_or_present CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
    );
  `,
};

interface Row { readonly person: string; readonly wrapped: Buffer | null }
const keyOf = ({ wrapped }: Row): PersonKey => (wrapped ? { status: 'present', wrapped } : { status: 'destroyed' });

/** The keys in PostgreSQL, in a schema of their own (`personal` by default): it can be kept and backed up apart from the events. */
export class PostgresPersonKeys implements PersonKeys {
  private constructor(private readonly pool: pg.Pool, private readonly schema: string) {}

  /** Brings its table up to date first. The pool stays the caller's to close. */
  static async open(pool: pg.Pool, schema = 'personal'): Promise<PostgresPersonKeys> {
    const client = await pool.connect();
    try {
      await migrate(client, schema, [personKeys]);
    } finally {
      client.release();
    }
    return new PostgresPersonKeys(pool, schema);
  }

  async find(people: readonly string[]): Promise<ReadonlyMap<string, PersonKey>> {
    const { rows } = await this.pool.query<Row>(`SELECT person, wrapped FROM ${this.schema}.person_keys WHERE person = ANY ($1::text[])`, [people]);
    return new Map(rows.map((row) => [row.person, keyOf(row)]));
  }

  async createUnlessKnown(person: string, wrapped: Buffer): Promise<PersonKey> {
    await this.pool.query(`INSERT INTO ${this.schema}.person_keys (person, wrapped) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [person, wrapped]);
    return (await this.find([person])).get(person)!;
  }

  /** The old row version is gone with the next vacuum; copies in backups and in the write-ahead log live as long as those are kept. */
  async destroy(person: string): Promise<void> {
    await this.pool.query(`INSERT INTO ${this.schema}.person_keys (person, wrapped, destroyed_at) VALUES ($1, NULL, now())
      ON CONFLICT (person) DO UPDATE SET wrapped = NULL, destroyed_at = now() WHERE person_keys.destroyed_at IS NULL`, [person]);
  }
}
