import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { derivedKey } from '../personal-data/sealing.js';

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The Ed25519 key that signs checkpoints, from the installation's master key: the same after every restart. */
export const signingKeyFrom = (masterKey: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, derivedKey(masterKey, 'checkpoint signing')]), format: 'der', type: 'pkcs8' });

/** What a checker needs, as PEM text to hand out. */
export const publicKeyOf = (signingKey: KeyObject): string => createPublicKey(signingKey).export({ format: 'pem', type: 'spki' }).toString();
