import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type pg from 'pg';
import type { Checkpoints } from './checkpoints.js';
import { PostgresCheckpoints } from './postgres-checkpoints.js';
import { signingKeyFrom } from './signing-key.js';

/** What a check of a living log's signatures needs: the checkpoints and the key they must have been signed with. */
export interface Seal {
  readonly checkpoints: Pick<Checkpoints, 'all'>;
  readonly publicKey: KeyObject;
  /** SHA-256 of the public key (DER), in hex: to be held against the key that was handed out. */
  readonly fingerprint: string;
}

/** The seal of an installation, from its database and master key. */
export const openSeal = async (pool: pg.Pool, masterKey: Buffer): Promise<Seal> => {
  const publicKey = createPublicKey(signingKeyFrom(masterKey));
  const fingerprint = createHash('sha256').update(publicKey.export({ format: 'der', type: 'spki' })).digest('hex');
  return { checkpoints: await PostgresCheckpoints.open(pool), publicKey, fingerprint };
};
