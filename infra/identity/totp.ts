import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const stepSeconds = 30;
const digits = 6;
const secretBytes = 20;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, without padding: what authenticator programs take. */
export const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
};

/** Throws for letters that are not base32's. */
export const fromBase32 = (text: string): Buffer => {
  const bits = [...text].map((letter) => {
    const value = alphabet.indexOf(letter);
    if (value < 0) throw new Error(`not base32: ${letter}`);
    return value.toString(2).padStart(5, '0');
  }).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

export const newTotpSecret = (): string => base32(randomBytes(secretBytes));

/** The code of a step of time (RFC 4226 with the counter of RFC 6238). */
export const totpCode = (secret: string, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const value = mac.readUInt32BE(mac[mac.length - 1]! & 0xf) & 0x7fff_ffff;
  return String(value % 10 ** digits).padStart(digits, '0');
};

export const totpStep = (atMs: number): number => Math.floor(atMs / 1000 / stepSeconds);

/** The step a code belongs to: the present one or its neighbours, for clocks that differ by half a minute; `null` for a wrong code. */
export const stepOfTotp = (secret: string, code: string, atMs: number): number | null => {
  if (!/^\d{6}$/.test(code)) return null;
  const now = totpStep(atMs);
  return [now, now - 1, now + 1].find((step) => step >= 0 && timingSafeEqual(Buffer.from(totpCode(secret, step)), Buffer.from(code))) ?? null;
};

/** What an authenticator program reads from the picture. */
export const totpAddress = ({ issuer, login, secret }: { readonly issuer: string; readonly login: string; readonly secret: string }): string =>
  `otpauth://totp/${encodeURIComponent(`${issuer}:${login}`)}?${new URLSearchParams({ secret, issuer }).toString()}`;
