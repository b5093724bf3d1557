import { migrate, type Migration } from '../postgres/migrate.js';
import type { Pool } from '../postgres/open-pool.js';
import type { PersonalData } from '../event-store/personal-data/personal-data.js';

const files: Migration = {
  name: '001-pending-files',
  sql: (schema) => `
    CREATE TABLE ${schema}.pending_files (
      import text COLLATE "C" PRIMARY KEY,
      sha256 text NOT NULL,
      sealed text NOT NULL,
      put_at timestamptz NOT NULL DEFAULT now()
    );
    COMMENT ON TABLE ${schema}.pending_files IS 'Files that were checked and are not confirmed yet; gone once they are';
  `,
};
export interface PendingFile { readonly sha256: string; readonly bytes: Buffer }

/**
 * The last file of every import that is not stored yet, sealed under a key of the import's own, as it may name people. It goes, key
 * and all, once the import is completed or given up.
 */
export class PendingFiles {
  private ready: Promise<void> | null = null;

  constructor(private readonly pool: Pool, private readonly personalData: PersonalData, private readonly schema = 'imports') {}

  /** `round` tells files of the same import apart from those of before it was completed: a key that was destroyed never comes back. */
  async put(id: string, round: number, { sha256, bytes }: PendingFile): Promise<void> {
    await this.open();
    const sealed = await this.personalData.encryptFor(keyOf(id, round), bytes.toString('base64'));
    await this.pool.query(`INSERT INTO ${this.schema}.pending_files (import, sha256, sealed) VALUES ($1, $2, $3)
      ON CONFLICT (import) DO UPDATE SET sha256 = excluded.sha256, sealed = excluded.sealed, put_at = now()`, [id, sha256, sealed]);
  }

  /** `null` when there is none, or no longer. */
  async find(id: string, round: number): Promise<PendingFile | null> {
    await this.open();
    const { rows } = await this.pool.query<{ sha256: string; sealed: string }>(`SELECT sha256, sealed FROM ${this.schema}.pending_files WHERE import = $1`, [id]);
    if (rows[0] === undefined) return null;
    const opened = await this.personalData.decrypt(keyOf(id, round), rows[0].sealed);
    return opened.status === 'erased' ? null : { sha256: rows[0].sha256, bytes: Buffer.from(opened.plaintext, 'base64') };
  }

  async remove(id: string, round: number): Promise<void> {
    await this.open();
    await this.pool.query(`DELETE FROM ${this.schema}.pending_files WHERE import = $1`, [id]);
    await this.personalData.destroyKey(keyOf(id, round));
  }

  private open(): Promise<void> {
    this.ready ??= this.migrate().catch((error: unknown) => { this.ready = null; throw error; });
    return this.ready;
  }

  private async migrate(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await migrate(client, this.schema, [files]);
    } finally {
      client.release();
    }
  }
}

const keyOf = (id: string, round: number): string => `import-${id}-${round}`;
