import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Pool } from 'pg';

export interface StoredSecrets {
  /** Private keys of the tokens (ES256), the signing one first. */
  readonly signingKeys: readonly JWK[];
  /** Sign cookies and forms, the newest first. */
  readonly cookieKeys: readonly string[];
}

/** The stored value, or a new one when nobody stored any before: whoever comes second takes what the first one stored. */
const storedOnce = async <T>(pool: Pool, name: string, make: () => Promise<T>): Promise<T> => {
  const read = async (): Promise<T | undefined> =>
    (await pool.query<{ value: T }>('SELECT value FROM identity.secrets WHERE name = $1', [name])).rows[0]?.value;
  const present = await read();
  if (present !== undefined) return present;
  await pool.query('INSERT INTO identity.secrets (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING',
    [name, JSON.stringify(await make())]);
  const stored = await read();
  if (stored === undefined) throw new Error(`The secret ${name} was removed while the program started`);
  return stored;
};

const newSigningKeys = async (): Promise<readonly JWK[]> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return [{ ...await exportJWK(privateKey), kid: randomBytes(12).toString('base64url'), alg: 'ES256', use: 'sig' }];
};

/** Secrets of the embedded provider, made at the first start and the same for every program on the database. */
export const loadStoredSecrets = async (pool: Pool): Promise<StoredSecrets> => ({
  signingKeys: await storedOnce(pool, 'signing-keys', newSigningKeys),
  cookieKeys: await storedOnce(pool, 'cookie-keys', async () => [randomBytes(32).toString('base64url')]),
});

/** What others may know of a key. */
export const publicJwk = ({ kty, crv, x, y, n, e, kid, alg, use }: JWK): JWK =>
  Object.fromEntries(Object.entries({ kty, crv, x, y, n, e, kid, alg, use }).filter(([, value]) => value !== undefined));
