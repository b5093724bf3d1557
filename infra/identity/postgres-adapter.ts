import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { Pool } from 'pg';
import { errors } from './oidc-provider-library.js';

interface Row { readonly payload: AdapterPayload; readonly consumed: number | null }

/**
 * A used refresh token that comes again means theft, and the provider ends the whole sign-in. Within seconds it means two tabs or
 * two commands at once: the use is kept from the provider, and `consume` refuses the second without ending anything.
 */
const columns = `payload, CASE WHEN model = 'RefreshToken' AND consumed_at > now() - interval '10 seconds' THEN NULL
  ELSE extract(epoch FROM consumed_at)::int END AS consumed`;
const found = (rows: readonly Row[]): AdapterPayload | undefined => {
  const [row] = rows;
  return row && (row.consumed === null ? row.payload : { ...row.payload, consumed: row.consumed });
};

/** Expired rows stay an hour, so that a person who comes late hears “expired” rather than “unknown”. */
const removeExpired = `
  DELETE FROM identity.artifacts WHERE (model, id) IN (
    SELECT model, id FROM identity.artifacts WHERE expires_at < now() - interval '1 hour' LIMIT 100 FOR UPDATE SKIP LOCKED)`;

/** What the provider keeps: sessions, codes, grants, refresh tokens. One table for all; access tokens are signed and not kept. */
export const postgresAdapter = (pool: Pool): AdapterFactory => (model): Adapter => {
  const findBy = async (column: 'id' | 'uid' | 'user_code', value: string): Promise<AdapterPayload | undefined> =>
    found((await pool.query<Row>(`SELECT ${columns} FROM identity.artifacts WHERE model = $1 AND ${column} = $2`, [model, value])).rows);

  return {
    upsert: async (id, payload, expiresIn) => {
      await pool.query(
        `INSERT INTO identity.artifacts (model, id, payload, grant_id, user_code, uid, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
         ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id,
           user_code = excluded.user_code, uid = excluded.uid, expires_at = excluded.expires_at`,
        [model, id, JSON.stringify(payload), payload.grantId ?? null, payload.userCode ?? null, payload.uid ?? null, expiresIn ?? null]);
      if (model === 'Interaction') await pool.query(removeExpired);
    },
    find: (id) => findBy('id', id),
    findByUid: (uid) => findBy('uid', uid),
    findByUserCode: (userCode) => findBy('user_code', userCode),
    /** Once only: of two requests with the same code or refresh token at the same moment, the second is refused. */
    consume: async (id) => {
      const { rowCount } = await pool.query(
        'UPDATE identity.artifacts SET consumed_at = now() WHERE model = $1 AND id = $2 AND consumed_at IS NULL', [model, id]);
      if (rowCount === 0) throw new errors.InvalidGrant('already used');
    },
    destroy: async (id) => {
      await pool.query('DELETE FROM identity.artifacts WHERE model = $1 AND id = $2', [model, id]);
    },
    revokeByGrantId: async (grantId) => {
      await pool.query('DELETE FROM identity.artifacts WHERE model = $1 AND grant_id = $2', [model, grantId]);
    },
  };
};
