import type { Pool } from 'pg';
import { AccountError } from './account-error.js';
import type { AttemptLimit, AttemptThrottle } from './attempt-throttle.js';
import { newTotpSecret, stepOfTotp, totpAddress } from './totp.js';

export interface Enrolment { readonly secret: string; readonly address: string }

/** A second proof beside the password: codes of a program on one's own phone. */
export interface SecondFactors {
  /** Since when sign-ins ask for a code; `null` when they do not. */
  enabledAt(personId: string): Promise<string | null>;
  /** A new secret, not in force until a code of it was given. Throws AccountError: account-unknown, second-factor-present. */
  begin(personId: string): Promise<Enrolment>;
  /** Throws AccountError: second-factor-unknown, code-wrong, code-too-many. */
  confirm(personId: string, code: string): Promise<void>;
  /** Throws AccountError: second-factor-unknown, code-wrong, code-too-many. */
  remove(personId: string, code: string): Promise<void>;
  /** Without a code: for whoever has lost the phone, on another's word. Nothing happens unless it was turned on at `since`. */
  reset(personId: string, since: string): Promise<void>;
  /** Whether the code is right. Each is taken once. */
  verify(personId: string, code: string): Promise<boolean>;
}

interface Row { readonly secret: string; readonly confirmed_at: Date | null }
/** A stolen session must not get rid of the second factor by guessing. */
interface Parts { readonly pool: Pool; readonly throttle: AttemptThrottle; readonly limit: AttemptLimit; readonly now?: () => number }

export const createSecondFactors = ({ pool, throttle, limit, now = Date.now }: Parts): SecondFactors => {
  const find = async (personId: string): Promise<Row | undefined> =>
    (await pool.query<Row>('SELECT secret, confirmed_at FROM identity.second_factors WHERE person_id = $1', [personId])).rows[0];

  /** The step of a code that was seen before is used up, whoever saw it. */
  const take = async (personId: string, row: Row, code: string): Promise<boolean> => {
    const step = stepOfTotp(row.secret, code, now());
    if (step === null) return false;
    const { rowCount } = await pool.query('UPDATE identity.second_factors SET last_step = $2 WHERE person_id = $1 AND secret = $3 AND last_step < $2', [personId, step, row.secret]);
    return rowCount === 1;
  };

  const checked = async (personId: string, code: string): Promise<Row> => {
    const row = await find(personId);
    if (row === undefined) throw new AccountError('second-factor-unknown');
    const counted = [{ kind: 'code', value: personId, limit }];
    if (await throttle.take(counted) > 0) throw new AccountError('code-too-many');
    if (!await take(personId, row, code)) throw new AccountError('code-wrong');
    await throttle.clear(counted);
    return row;
  };

  return {
    enabledAt: async (personId) => (await find(personId))?.confirmed_at?.toISOString() ?? null,
    begin: async (personId) => {
      const { rows: [account] } = await pool.query<{ login: string }>('SELECT login FROM identity.accounts WHERE person_id = $1', [personId]);
      if (account === undefined) throw new AccountError('account-unknown');
      const secret = newTotpSecret();
      const { rowCount } = await pool.query(`
        INSERT INTO identity.second_factors AS f (person_id, secret) VALUES ($1, $2)
        ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, last_step = 0 WHERE f.confirmed_at IS NULL`, [personId, secret]);
      if (rowCount === 0) throw new AccountError('second-factor-present');
      return { secret, address: totpAddress({ issuer: 'Uplift', login: account.login, secret }) };
    },
    confirm: async (personId, code) => {
      const row = await find(personId);
      // A repeat after an answer that was lost.
      if (row !== undefined && row.confirmed_at !== null) return;
      await checked(personId, code);
      await pool.query('UPDATE identity.second_factors SET confirmed_at = now() WHERE person_id = $1 AND confirmed_at IS NULL', [personId]);
    },
    remove: async (personId, code) => {
      const { secret } = await checked(personId, code);
      await pool.query('DELETE FROM identity.second_factors WHERE person_id = $1 AND secret = $2', [personId, secret]);
    },
    reset: async (personId, since) => {
      await pool.query("DELETE FROM identity.second_factors WHERE person_id = $1 AND date_trunc('milliseconds', confirmed_at) = $2", [personId, since]);
    },
    verify: async (personId, code) => {
      const row = await find(personId);
      return row !== undefined && row.confirmed_at !== null && take(personId, row, code);
    },
  };
};
