import { createHash } from 'node:crypto';
import type pg from 'pg';

/** One change of a schema. Its text may name the schema; once applied anywhere it is never edited, only followed by another. */
export interface Migration { readonly name: string; readonly sql: (schema: string) => string }

/** An applied migration is not the one in the code. The database was left as it was. */
export class MigrationChangedError extends Error {
  override readonly name = 'MigrationChangedError';
}

const checksumOf = (sql: string): string => createHash('sha256').update(sql).digest('hex');

/** Schema names go into SQL as they are. */
export const assertSchemaName = (schema: string): void => {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(schema)) throw new RangeError(`"${schema}" is not a schema name (a-z, 0-9, _)`);
};

/**
 * Brings a schema up to date in one transaction, alone: two starting processes wait for one another. Migrations run in the order
 * given. Throws `MigrationChangedError` when an applied one differs from the code.
 */
export const migrate = async (client: pg.ClientBase, schema: string, migrations: readonly Migration[]): Promise<void> => {
  assertSchemaName(schema);
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`uplift migrations ${schema}`]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await client.query(`CREATE TABLE IF NOT EXISTS ${schema}.migrations
      (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
    const { rows } = await client.query<{ name: string; checksum: string }>(`SELECT name, checksum FROM ${schema}.migrations`);
    const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
    for (const { name, sql } of migrations) {
      const checksum = checksumOf(sql('schema'));
      const known = applied.get(name);
      if (known === checksum) continue;
      if (known !== undefined) throw new MigrationChangedError(`Migration ${schema}.${name} was applied with another text. Add a new migration instead.`);
      await client.query(sql(schema));
      await client.query(`INSERT INTO ${schema}.migrations (name, checksum) VALUES ($1, $2)`, [name, checksum]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};
