import type pg from 'pg';
import type { Position, ReadAllPage, StoredEvent } from '../event-store.js';
import { beforeAll, partsOf, positionOf } from './position.js';
import { columns, eventFromRow, rawText, type Row } from './row.js';

/** Every read of one store: its pool and schema, nothing else. */
export interface Source { readonly pool: pg.Pool; readonly schema: string }

const rowsOf = async (source: Source, name: string, text: string, values: unknown[]): Promise<readonly Row[]> => {
  const { rows } = await source.pool.query({ name: `${source.schema}.${name}`, text, values, rowMode: 'array', types: rawText } as pg.QueryArrayConfig);
  return rows as unknown as Row[];
};

/**
 * Below this no transaction is still under way, so no event can yet appear: the oldest running transaction's id in the newest
 * epoch. Reading stops short of it, and a slow transaction is waited for instead of skipped.
 */
export const horizon = (schema: string): string =>
  `((SELECT max(number) FROM ${schema}.epochs), pg_snapshot_xmin(pg_current_snapshot()))`;

export const readStream = async (source: Source, stream: string, afterVersion: number): Promise<readonly StoredEvent[]> =>
  (await rowsOf(source, 'read-stream', `SELECT ${columns} FROM ${source.schema}.events WHERE stream = $1 AND version > $2 ORDER BY version`,
    [stream, afterVersion])).map(eventFromRow);

export const readStreams = async (source: Source, streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvent[]>> => {
  const found = new Map<string, StoredEvent[]>(streams.map((stream) => [stream, []]));
  const rows = await rowsOf(source, 'read-streams',
    `SELECT ${columns} FROM ${source.schema}.events WHERE stream = ANY ($1::text[]) ORDER BY stream, version`, [[...found.keys()]]);
  for (const row of rows) found.get(row[3])!.push(eventFromRow(row));
  return found;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const readEvent = async (source: Source, id: string): Promise<StoredEvent | null> => {
  if (!uuid.test(id)) return null;
  const [row] = await rowsOf(source, 'read-event', `SELECT ${columns} FROM ${source.schema}.events WHERE id = $1::uuid`, [id]);
  return row ? eventFromRow(row) : null;
};

export const readAll = async (source: Source, after: Position | null, limit: number): Promise<ReadAllPage> => {
  const rows = await rowsOf(source, 'read-all', `SELECT ${columns} FROM ${source.schema}.events
    WHERE (epoch, tx, position) > ($1::smallint, $2::xid8, $3::bigint) AND (epoch, tx) < ${horizon(source.schema)}
    ORDER BY epoch, tx, position LIMIT $4`, [...(after === null ? beforeAll : partsOf(after)), limit]);
  const events = rows.map(eventFromRow);
  return { events, next: events.at(-1)?.position ?? after };
};

export const readHead = async ({ pool, schema }: Source): Promise<Position | null> => {
  const { rows } = await pool.query<{ epoch: string; tx: string; position: string }>(`SELECT epoch::text, tx::text, position::text
    FROM ${schema}.events WHERE (epoch, tx) < ${horizon(schema)} ORDER BY events.epoch DESC, events.tx DESC, events.position DESC LIMIT 1`);
  const row = rows[0];
  return row ? positionOf(row.epoch, row.tx, row.position) : null;
};
