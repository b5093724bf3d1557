import type { Position } from '../event-store.js';
import { beforeAll, partsOf } from './position.js';
import { horizon, type Source } from './read.js';

/**
 * How far a reader is behind. `events`: stored after its checkpoint, counted up to `countedAtMost`; `heldBack`: those of them that
 * nobody may read yet, because a transaction is still open somewhere; `seconds`: the age of the oldest of them, 0 when there is none.
 */
export interface Lag { readonly events: number; readonly heldBack: number; readonly seconds: number }

export const countedAtMost = 100_000;

export const lagBehind = async ({ pool, schema }: Source, after: Position | null, now: Date | null): Promise<Lag> => {
  const { rows } = await pool.query<{ events: number; held_back: number; seconds: number }>(`
    WITH unread AS (
      SELECT (epoch, tx) >= ${horizon(schema)} AS held_back, recorded_at FROM ${schema}.events
      WHERE (epoch, tx, position) > ($1::smallint, $2::xid8, $3::bigint) ORDER BY epoch, tx, position LIMIT ${countedAtMost}
    )
    SELECT count(*)::integer AS events, (count(*) FILTER (WHERE held_back))::integer AS held_back,
      greatest(0, coalesce(extract(epoch FROM coalesce($4::timestamptz, clock_timestamp()) - min(recorded_at)), 0))::float8 AS seconds
    FROM unread`, [...(after === null ? beforeAll : partsOf(after)), now]);
  const { events, held_back: heldBack, seconds } = rows[0]!;
  return { events, heldBack, seconds };
};

/**
 * Whether anything is stored after a checkpoint, readable yet or not. Asked for in order, so that it is one probe of the index even by
 * a plan that was made when the table was empty.
 */
export const anythingAfter = async ({ pool, schema }: Source, after: Position | null): Promise<boolean> => {
  const { rows } = await pool.query<{ any: boolean }>({
    name: `${schema}.anything-after`,
    text: `SELECT count(*) > 0 AS any FROM (SELECT FROM ${schema}.events WHERE (epoch, tx, position) > ($1::smallint, $2::xid8, $3::bigint)
      ORDER BY epoch, tx, position LIMIT 1) first`,
    values: [...(after === null ? beforeAll : partsOf(after))],
  });
  return rows[0]!.any;
};
