import type pg from 'pg';
import { migrate, type Migration } from '../postgres/migrate.js';

const tables: Migration = {
  name: '001-tables',
  sql: (schema) => `
    CREATE TABLE ${schema}.accounts (
      person_id text PRIMARY KEY,
      login text NOT NULL,
      login_key text NOT NULL UNIQUE,
      password_hash text NOT NULL,
      disabled boolean NOT NULL DEFAULT false,
      demo boolean NOT NULL DEFAULT false,
      demo_password text,
      created_at timestamptz NOT NULL DEFAULT now()
    );
    COMMENT ON COLUMN ${schema}.accounts.demo_password IS 'Only for accounts of the demo region: printed at the start';

    CREATE TABLE ${schema}.links (
      issuer text NOT NULL,
      subject text NOT NULL,
      person_id text NOT NULL,
      linked_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (issuer, subject)
    );
    CREATE INDEX links_by_person ON ${schema}.links (person_id);

    CREATE TABLE ${schema}.secrets (
      name text PRIMARY KEY,
      value jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    );

    CREATE TABLE ${schema}.attempts (
      key text PRIMARY KEY,
      used integer NOT NULL,
      window_ends timestamptz NOT NULL
    );

    CREATE TABLE ${schema}.artifacts (
      model text NOT NULL,
      id text NOT NULL,
      payload jsonb NOT NULL,
      grant_id text,
      user_code text,
      uid text,
      consumed_at timestamptz,
      expires_at timestamptz,
      PRIMARY KEY (model, id)
    );
    CREATE INDEX artifacts_by_grant ON ${schema}.artifacts (grant_id) WHERE grant_id IS NOT NULL;
    CREATE UNIQUE INDEX artifacts_by_user_code ON ${schema}.artifacts (user_code) WHERE user_code IS NOT NULL;
    CREATE INDEX artifacts_by_uid ON ${schema}.artifacts (uid) WHERE uid IS NOT NULL;
    CREATE INDEX artifacts_by_expiry ON ${schema}.artifacts (expires_at);
  `,
};

const secondFactors: Migration = {
  name: '002-second-factors',
  sql: (schema) => `
    CREATE TABLE ${schema}.second_factors (
      person_id text PRIMARY KEY,
      secret text NOT NULL,
      confirmed_at timestamptz,
      last_step bigint NOT NULL DEFAULT 0
    );
    COMMENT ON COLUMN ${schema}.second_factors.last_step IS 'Codes up to this step of time are used up';
    CREATE INDEX artifacts_by_account ON ${schema}.artifacts ((payload->>'accountId')) WHERE payload->>'accountId' IS NOT NULL;
  `,
};

const passwordResets: Migration = {
  name: '003-password-resets',
  sql: (schema) => `
    CREATE TABLE ${schema}.password_resets (
      person_id text PRIMARY KEY REFERENCES ${schema}.accounts ON DELETE CASCADE,
      reset text NOT NULL,
      secret_hash text NOT NULL UNIQUE,
      expires_at timestamptz NOT NULL,
      used_at timestamptz
    );
    COMMENT ON TABLE ${schema}.password_resets IS 'The last link by which each person may set a forgotten password anew';
  `,
};

/** Brings the `identity` schema to this program's version. Safe at every start and from several programs at once. */
export const migrateIdentity = async (pool: pg.Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await migrate(client, 'identity', [tables, secondFactors, passwordResets]);
  } finally {
    client.release();
  }
};
