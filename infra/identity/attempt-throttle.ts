import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';

/** How many failures are allowed within a window, and how long it is. */
export interface AttemptLimit { readonly attempts: number; readonly windowSeconds: number }

/** Something attempts are counted for: an account, an address. Stored as a keyed hash only. */
export interface Counted { readonly kind: string; readonly value: string; readonly limit: AttemptLimit }

export interface AttemptThrottle {
  /**
   * Takes one attempt from each allowance before anything is checked, so that guesses sent at once count too.
   * Answers 0, or the seconds until the next attempt when one of the allowances is used up.
   */
  take(counted: readonly Counted[]): Promise<number>;
  /** The attempt succeeded: it does not count. */
  giveBack(counted: readonly Counted[]): Promise<void>;
  /** Forgets all failures counted for these. */
  clear(counted: readonly Counted[]): Promise<void>;
}

const takeSql = `
  INSERT INTO identity.attempts AS a (key, used, window_ends)
  SELECT key, 1, now() + make_interval(secs => seconds) FROM unnest($1::text[], $2::int[]) AS t(key, seconds) ORDER BY key
  ON CONFLICT (key) DO UPDATE SET
    used = CASE WHEN a.window_ends <= now() THEN 1 ELSE least(a.used + 1, 1000000) END,
    window_ends = CASE WHEN a.window_ends <= now() THEN excluded.window_ends ELSE a.window_ends END
  RETURNING key, used, ceil(extract(epoch FROM window_ends - now()))::int AS wait`;

const removeOld = `
  DELETE FROM identity.attempts WHERE key IN (
    SELECT key FROM identity.attempts WHERE window_ends < now() - interval '1 hour' LIMIT 100 FOR UPDATE SKIP LOCKED)`;

export const createAttemptThrottle = ({ pool, secret }: { pool: Pool; secret: string }): AttemptThrottle => {
  const keyOf = ({ kind, value }: Counted): string => createHmac('sha256', secret).update(`${kind}\n${value}`).digest('base64url');
  return {
    take: async (counted) => {
      const keys = counted.map(keyOf);
      const { rows } = await pool.query<{ key: string; used: number; wait: number }>(
        takeSql, [keys, counted.map(({ limit }) => limit.windowSeconds)]);
      const waits = counted.map(({ limit }, index) => {
        const row = rows.find(({ key }) => key === keys[index]);
        return row && row.used > limit.attempts ? Math.max(1, row.wait) : 0;
      });
      return Math.max(0, ...waits);
    },
    giveBack: async (counted) => {
      for (const one of counted) await pool.query('UPDATE identity.attempts SET used = greatest(used - 1, 0) WHERE key = $1', [keyOf(one)]);
    },
    clear: async (counted) => {
      for (const one of counted) await pool.query('DELETE FROM identity.attempts WHERE key = $1', [keyOf(one)]);
      await pool.query(removeOld);
    },
  };
};
