import type { Pool } from 'pg';
import { AccountError } from './account-error.js';
import { createPasswordHashing, type HashingCost } from './password-hash.js';

export interface NewAccount {
  readonly personId: string;
  readonly login: string;
  readonly password: string;
  /** An account of the demo region: its password stays readable, to be shown at every start. */
  readonly demo?: boolean;
}
export interface Account { readonly personId: string; readonly login: string; readonly disabled: boolean; readonly createdAt: string }
/** `password` is null after someone changed it. */
export interface DemoAccount { readonly personId: string; readonly login: string; readonly password: string | null }

export interface Accounts {
  /** A repeat for the same person and login changes nothing, not even the password. Throws AccountError. */
  createAccount(account: NewAccount): Promise<'created' | 'existing'>;
  /** Throws AccountError: account-unknown, password-invalid. */
  setPassword(personId: string, password: string): Promise<void>;
  /** A disabled account cannot sign in or refresh; its tokens run out within their time. Throws AccountError: account-unknown. */
  setDisabled(personId: string, disabled: boolean): Promise<void>;
  /** The person, or null: for a wrong password, an unknown login and a disabled account alike, in the same time. */
  verify(login: string, password: string): Promise<{ readonly personId: string } | null>;
  find(personId: string): Promise<Account | null>;
  listDemoAccounts(): Promise<readonly DemoAccount[]>;
}

/** Logins are compared without regard to case and to the two ways of writing a letter such as «й». */
export const loginKey = (login: string): string => login.normalize('NFKC').trim().toLowerCase();

const checkLogin = (login: string): void => {
  if (!/^\S{2,200}$/u.test(loginKey(login))) throw new AccountError('login-invalid');
};
const checkPassword = (password: string): void => {
  if (password.length < 8 || password.length > 256) throw new AccountError('password-invalid');
};

interface Row {
  readonly person_id: string; readonly login: string; readonly login_key: string; readonly password_hash: string;
  readonly disabled: boolean; readonly created_at: Date;
}

export const createAccounts = ({ pool, hashing }: { pool: Pool; hashing?: HashingCost }): Accounts => {
  const passwords = createPasswordHashing(hashing);

  const existing = async (personId: string, key: string): Promise<'existing' | null> => {
    const { rows } = await pool.query<Row>('SELECT * FROM identity.accounts WHERE person_id = $1 OR login_key = $2', [personId, key]);
    if (rows.length === 0) return null;
    const own = rows.find((row) => row.person_id === personId);
    if (own?.login_key === key) return 'existing';
    throw new AccountError(own ? 'person-has-account' : 'login-taken');
  };

  const change = async (sql: string, values: readonly unknown[]): Promise<void> => {
    const { rowCount } = await pool.query(sql, [...values]);
    if (rowCount === 0) throw new AccountError('account-unknown');
  };

  return {
    createAccount: async ({ personId, login, password, demo = false }) => {
      checkLogin(login);
      checkPassword(password);
      const before = await existing(personId, loginKey(login));
      if (before) return before;
      const { rowCount } = await pool.query(
        `INSERT INTO identity.accounts (person_id, login, login_key, password_hash, demo, demo_password) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING`,
        [personId, login.trim(), loginKey(login), await passwords.hash(password), demo, demo ? password : null]);
      if (rowCount === 1) return 'created';
      return await existing(personId, loginKey(login)) ?? 'existing';
    },
    setPassword: async (personId, password) => {
      checkPassword(password);
      await change('UPDATE identity.accounts SET password_hash = $2, demo_password = NULL WHERE person_id = $1',
        [personId, await passwords.hash(password)]);
    },
    setDisabled: (personId, disabled) => change('UPDATE identity.accounts SET disabled = $2 WHERE person_id = $1', [personId, disabled]),
    verify: async (login, password) => {
      const { rows: [row] } = await pool.query<Row>('SELECT * FROM identity.accounts WHERE login_key = $1', [loginKey(login)]);
      const matched = await passwords.matches(row?.password_hash ?? null, password.length > 256 ? '' : password);
      return row && matched && !row.disabled ? { personId: row.person_id } : null;
    },
    find: async (personId) => {
      const { rows: [row] } = await pool.query<Row>('SELECT * FROM identity.accounts WHERE person_id = $1', [personId]);
      return row ? { personId: row.person_id, login: row.login, disabled: row.disabled, createdAt: row.created_at.toISOString() } : null;
    },
    listDemoAccounts: async () => {
      const { rows } = await pool.query<DemoAccount>(
        `SELECT person_id AS "personId", login, demo_password AS password FROM identity.accounts
         WHERE demo ORDER BY created_at, login`);
      return rows;
    },
  };
};
