import { createHash } from 'node:crypto';
import type { Instant } from '@uplift/domain/core/instant';
import { migrate, type Migration } from '../../postgres/migrate.js';
import type { Pool } from '../../postgres/open-pool.js';

const pieces: Migration = {
  name: '001-upload-pieces',
  sql: (schema) => `
    CREATE TABLE ${schema}.unfinished (
      upload text COLLATE "C" PRIMARY KEY,
      person text COLLATE "C" NOT NULL,
      sha256 text NOT NULL,
      bytes bigint NOT NULL,
      media_type text NOT NULL,
      received bigint NOT NULL DEFAULT 0,
      touched_at timestamptz NOT NULL
    );
    CREATE INDEX ON ${schema}.unfinished (touched_at);
    CREATE TABLE ${schema}.pieces (
      upload text COLLATE "C" NOT NULL REFERENCES ${schema}.unfinished ON DELETE CASCADE,
      begins bigint NOT NULL,
      content bytea NOT NULL,
      PRIMARY KEY (upload, begins)
    );
    ALTER TABLE ${schema}.pieces ALTER COLUMN content SET STORAGE EXTERNAL;
    COMMENT ON TABLE ${schema}.unfinished IS 'Files of which a part has arrived; gone once all of it has, or a day after the last piece';
  `,
};

/** What was said of a file before it was sent: its content's SHA-256 as 64 hex digits, its size, its media type. */
export interface AnnouncedFile { readonly sha256: string; readonly bytes: number; readonly mediaType: string }
export interface UnfinishedUpload extends AnnouncedFile { readonly upload: string; readonly person: string; readonly received: number }

/** Nobody has half a day's post on the way twenty times over. */
const mostPerPerson = 20;
export const keptForMs = 24 * 3_600_000;

/**
 * Files on their way, piece by piece, in the database: whichever process takes the next piece knows the ones before. Two senders of one
 * file cannot both add the same place.
 */
export class UploadPieces {
  private ready: Promise<void> | null = null;

  constructor(private readonly pool: Pool, private readonly schema = 'uploads') {}

  /** The same file of the same person is one upload, which is gone on with. Forgets what was abandoned. */
  async begin(person: string, { sha256, bytes, mediaType }: AnnouncedFile, now: Instant): Promise<UnfinishedUpload> {
    await this.open();
    await this.pool.query(`DELETE FROM ${this.schema}.unfinished WHERE touched_at < $1`, [new Date(Date.parse(now) - keptForMs)]);
    const upload = createHash('sha256').update(JSON.stringify([person, sha256, bytes])).digest('hex').slice(0, 32);
    const { rows } = await this.pool.query<{ received: string }>(`INSERT INTO ${this.schema}.unfinished (upload, person, sha256, bytes, media_type, touched_at) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (upload) DO UPDATE SET touched_at = excluded.touched_at, media_type = excluded.media_type RETURNING received`, [upload, person, sha256, bytes, mediaType, now]);
    await this.pool.query(`DELETE FROM ${this.schema}.unfinished WHERE upload IN (
      SELECT upload FROM ${this.schema}.unfinished WHERE person = $1 AND upload <> $2 ORDER BY touched_at DESC OFFSET $3)`, [person, upload, mostPerPerson - 1]);
    return { upload, person, sha256, bytes, mediaType, received: Number(rows[0]!.received) };
  }

  /** `null` when there is none, or no longer. */
  async find(upload: string): Promise<UnfinishedUpload | null> {
    await this.open();
    const { rows } = await this.pool.query<{ person: string; sha256: string; bytes: string; media_type: string; received: string }>(
      `SELECT person, sha256, bytes, media_type, received FROM ${this.schema}.unfinished WHERE upload = $1`, [upload]);
    const [row] = rows;
    return row === undefined ? null : { upload, person: row.person, sha256: row.sha256, bytes: Number(row.bytes), mediaType: row.media_type, received: Number(row.received) };
  }

  /** Adds content at a place. Whether that was where the file had come to, and room for it. */
  async add(upload: string, begins: number, content: Uint8Array, now: Instant): Promise<boolean> {
    const { rowCount } = await this.pool.query(`WITH moved AS (
      UPDATE ${this.schema}.unfinished SET received = received + $3, touched_at = $5 WHERE upload = $1 AND received = $2 AND received + $3 <= bytes RETURNING upload)
      INSERT INTO ${this.schema}.pieces (upload, begins, content) SELECT upload, $2, $4 FROM moved`, [upload, begins, content.length, content, now]);
    return rowCount === 1;
  }

  /** All that has arrived, in order, a piece at a time. */
  async *content(upload: string): AsyncGenerator<Uint8Array> {
    for (let at = 0; ;) {
      const { rows } = await this.pool.query<{ content: Buffer }>(`SELECT content FROM ${this.schema}.pieces WHERE upload = $1 AND begins = $2`, [upload, at]);
      if (rows[0] === undefined) return;
      yield rows[0].content;
      at += rows[0].content.length;
    }
  }

  async remove(upload: string): Promise<void> {
    await this.pool.query(`DELETE FROM ${this.schema}.unfinished WHERE upload = $1`, [upload]);
  }

  private open(): Promise<void> {
    this.ready ??= this.migrate().catch((error: unknown) => { this.ready = null; throw error; });
    return this.ready;
  }

  private async migrate(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await migrate(client, this.schema, [pieces]);
    } finally {
      client.release();
    }
  }
}
