import { Secret, TOTP } from 'otpauth';

const period = 30;
const settings = { algorithm: 'SHA1', digits: 6, period } as const;

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The number of the half minute (RFC 6238's step) at this moment of Unix time. */
export const totpStep = (atMs: number): number => TOTP.counter({ period, timestamp: atMs });

/** The code of a step. Throws for a secret that is not base32. */
export const totpCode = (secret: string, step: number): string =>
  TOTP.generate({ ...settings, secret: Secret.fromBase32(secret), timestamp: step * period * 1000 });

/** The step a code belongs to: the present one or its neighbours, for clocks that differ by half a minute; `null` for a wrong code. */
export const stepOfTotp = (secret: string, code: string, atMs: number): number | null => {
  if (!/^\d{6}$/.test(code)) return null;
  const away = TOTP.validate({ ...settings, token: code, secret: Secret.fromBase32(secret), timestamp: atMs, window: 1 });
  return away === null ? null : totpStep(atMs) + away;
};

/** What an authenticator program reads from the picture. */
export const totpAddress = ({ issuer, login, secret }: { readonly issuer: string; readonly login: string; readonly secret: string }): string =>
  new TOTP({ ...settings, issuer, label: login, secret: Secret.fromBase32(secret) }).toString();
