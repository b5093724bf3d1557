import { createHash, createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { loginKey, type Accounts } from './accounts.js';
import type { AttemptThrottle } from './attempt-throttle.js';
import type { BrowserSessions } from './browser-sessions.js';
import type { SignInLimits } from './sign-in-check.js';

export interface PasswordLink { readonly link: string; readonly until: string }
export interface FoundReset { readonly person: string; readonly reset: string; readonly login: string }

/** Links by which somebody sets a forgotten password anew. Of a link's secret only a hash is kept; it is good once, for a while, until a newer one. */
export interface PasswordResets {
  /** The same `reset` gives the same link, good no longer than it was; another puts an end to the one before. */
  issue(person: string, reset: string, seconds: number): Promise<PasswordLink>;
  /** Whose link it is; `null` for one that is unknown, too old, used, or of a closed account. */
  find(secret: string): Promise<FoundReset | null>;
  /** Sets the password, uses the link up and ends every sign-in of the account. False when it was good no longer. Throws AccountError: password-invalid. */
  use(secret: string, password: string): Promise<boolean>;
  /** Whose login it is, as often as somebody may ask for it; `null` for nobody, for a closed account, and when it was asked for too often. */
  personOf(login: string): Promise<string | null>;
  /** 0, or the seconds to wait when too many came from this address. */
  waitOf(address: string): Promise<number>;
}

interface Parts {
  readonly pool: Pool; readonly origin: string; readonly secret: string; readonly accounts: Accounts; readonly sessions: BrowserSessions;
  readonly throttle: AttemptThrottle; readonly limits: SignInLimits;
}
/** Letters to one person within an hour. */
const letters = { attempts: 3, windowSeconds: 3600 };
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
const good = 'r.used_at IS NULL AND r.expires_at > now() AND NOT a.disabled';

export const createPasswordResets = ({ pool, origin, secret: key, accounts, sessions, throttle, limits }: Parts): PasswordResets => {
  const find = async (secret: string): Promise<FoundReset | null> => (await pool.query<FoundReset>(
    `SELECT r.person_id AS person, r.reset, a.login FROM identity.password_resets r JOIN identity.accounts a USING (person_id) WHERE r.secret_hash = $1 AND ${good}`, [hashOf(secret)])).rows[0] ?? null;
  return {
    issue: async (person, reset, seconds) => {
      const secret = createHmac('sha256', key).update(`password\n${person}\n${reset}`).digest('base64url');
      const { rows: [row] } = await pool.query<{ until: Date }>(`
        INSERT INTO identity.password_resets AS r (person_id, reset, secret_hash, expires_at) VALUES ($1, $2, $3, now() + make_interval(secs => $4))
        ON CONFLICT (person_id) DO UPDATE SET reset = excluded.reset, secret_hash = excluded.secret_hash,
          used_at = CASE WHEN r.reset = excluded.reset THEN r.used_at END, expires_at = CASE WHEN r.reset = excluded.reset THEN r.expires_at ELSE excluded.expires_at END
        RETURNING expires_at AS until`, [person, reset, hashOf(secret), seconds]);
      // Behind the hash sign: what stands there is sent to no server, and stands in no log.
      return { link: `${origin}/password/new#${secret}`, until: row!.until.toISOString() };
    },
    find,
    use: async (secret, password) => {
      const found = await find(secret);
      if (found === null) return false;
      const { rowCount } = await pool.query('UPDATE identity.password_resets SET used_at = now() WHERE secret_hash = $1 AND used_at IS NULL AND expires_at > now()', [hashOf(secret)]);
      if (rowCount === 0) return false;
      await accounts.setPassword(found.person, password).catch(async (error: unknown) => {
        await pool.query('UPDATE identity.password_resets SET used_at = NULL WHERE secret_hash = $1', [hashOf(secret)]);
        throw error;
      });
      await sessions.endAll(found.person);
      await throttle.clear([{ kind: 'account', value: loginKey(found.login), limit: limits.account }]);
      return true;
    },
    personOf: async (login) => {
      if (await throttle.take([{ kind: 'forgotten', value: loginKey(login), limit: letters }]) > 0) return null;
      const { rows: [row] } = await pool.query<{ person: string }>('SELECT person_id AS person FROM identity.accounts WHERE login_key = $1 AND NOT disabled', [loginKey(login)]);
      return row?.person ?? null;
    },
    waitOf: (address) => throttle.take([{ kind: 'password address', value: address, limit: limits.address }]),
  };
};
