import type pg from 'pg';
import type { Instant } from '@uplift/domain/core/instant';
import type { StoreEpoch } from '../event-store.js';
import { instantFromText } from './row.js';

/**
 * The events lie in another database than the one their order was made in: a restored backup, a copy, a promoted standby.
 * Nothing was read or written. An operator makes the order sound again with `reconcileEpoch`, after which read models are rebuilt.
 */
export class StoreEpochError extends Error {
  override readonly name = 'StoreEpochError';
}

interface Whereabouts { readonly system_identifier: string; readonly timeline: string; readonly database_oid: string }
interface EpochRow extends Whereabouts { readonly number: number; readonly id: string; readonly since: string }

const newest = async (client: pg.ClientBase, schema: string): Promise<EpochRow | null> => (await client.query<EpochRow>(
  `SELECT number, id, since::text, system_identifier, timeline, database_oid::text FROM ${schema}.epochs ORDER BY number DESC LIMIT 1`)).rows[0] ?? null;

const describe = (place: Whereabouts): string => `cluster ${place.system_identifier}, timeline ${place.timeline}, database ${place.database_oid}`;

/** The present epoch; the first one begins with an empty store. Throws `StoreEpochError` when it was begun elsewhere. */
export const presentEpoch = async (client: pg.ClientBase, schema: string, now: Instant | null): Promise<StoreEpoch> => {
  if (!await newest(client, schema)) await beginEpoch(client, schema, now, 'first start', true);
  const epoch = (await newest(client, schema))!;
  const here = (await client.query<Whereabouts>(
    `SELECT system_identifier, timeline, database_oid::text FROM ${schema}.whereabouts()`)).rows[0]!;
  if (describe(here) !== describe(epoch))
    throw new StoreEpochError(`The event store "${schema}" belongs to ${describe(epoch)}, but was opened in ${describe(here)}: it was restored, copied or `
      + 'failed over. Nothing was changed. Make sure that no other copy is in use, then run "uplift events reconcile" and rebuild the read models.');
  return { id: epoch.id, since: instantFromText(epoch.since) };
};

/** Begins a new epoch here: all that is stored sorts before all that will be. With `onlyFirst`, only in a store without any. */
export const beginEpoch = async (client: pg.ClientBase, schema: string, now: Instant | null, reason: string, onlyFirst = false): Promise<void> => {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`uplift epochs ${schema}`]);
    if (!onlyFirst || !await newest(client, schema))
      await client.query(`SELECT ${schema}.begin_epoch(coalesce($1, date_trunc('milliseconds', clock_timestamp())), $2)`, [now, reason]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};
