import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const mark = 'v1.';

/** A key for one purpose only, from a key that serves several. */
export const derivedKey = (key: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `uplift ${purpose}`, 32));

const encrypt = (key: Buffer, nonce: Buffer, plaintext: Buffer, context: string): Buffer => {
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
};

const decrypt = (key: Buffer, sealed: Buffer, context: string): Buffer => {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes }).setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
};

/** A new key for one person, and its wrapped form for storing. */
export const newPersonKey = (masterKey: Buffer, person: string): { readonly key: Buffer; readonly wrapped: Buffer } => {
  const key = randomBytes(32);
  return { key, wrapped: encrypt(derivedKey(masterKey, 'wrapping'), randomBytes(nonceBytes), key, person) };
};

/** Throws when the master key is another one, or the wrapped key belongs to another person. */
export const unwrapPersonKey = (masterKey: Buffer, person: string, wrapped: Buffer): Buffer => decrypt(derivedKey(masterKey, 'wrapping'), wrapped, person);

/**
 * The nonce comes from the plaintext, so that a command carried out twice seals to the same event: only equal texts of one person
 * share a nonce, and they share their ciphertext too.
 */
export const seal = (key: Buffer, person: string, plaintext: string): string => {
  const nonce = createHmac('sha256', derivedKey(key, 'nonces')).update(plaintext).digest().subarray(0, nonceBytes);
  return `${mark}${encrypt(derivedKey(key, 'sealing'), nonce, Buffer.from(plaintext), person).toString('base64url')}`;
};

/** Throws for a text that was changed, or sealed for another person. */
export const unseal = (key: Buffer, person: string, sealed: string): string => {
  if (!sealed.startsWith(mark)) throw new TypeError('This is no sealed text');
  return decrypt(derivedKey(key, 'sealing'), Buffer.from(sealed.slice(mark.length), 'base64url'), person).toString('utf8');
};
