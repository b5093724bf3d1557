import { epochMillisecondsOf } from '@uplift/domain/core/instant';
import { refresh } from '@uplift/infra/identity/sign-in-client';
import { SignInError } from '@uplift/infra/identity/sign-in-error';
import type { TokenSource } from '../http/api.js';
import { signInFailure } from './sign-in-failure.js';
import type { TokenFile, KeptTokens } from './token-file.js';

/** A token this close to its end is renewed first, so that it does not end on the way. */
const marginMs = 30_000;

/** A script's own token as it is. @see keptTokens for people */
export const fixedToken = (token: string): TokenSource => () => Promise.resolve(token);

/** The sign-in kept for a server, renewed when its token has ended or was refused; `null` when there is none or it has ended. */
export const keptTokens = (file: TokenFile, url: string): TokenSource => async (refused) => {
  const kept = await file.get(url);
  if (kept === null) return null;
  if (isGood(kept, refused)) return kept.accessToken;
  return file.alone(async () => {
    // Another command may have renewed it while this one waited.
    const present = await file.get(url);
    if (present === null) return null;
    return isGood(present, refused) ? present.accessToken : renewed(file, url, present);
  });
};

const isGood = ({ accessToken, expiresAt }: KeptTokens, refused: string | null): boolean =>
  accessToken !== refused && epochMillisecondsOf(expiresAt) - marginMs > Date.now();

const renewed = async (file: TokenFile, url: string, kept: KeptTokens): Promise<string | null> => {
  const { issuer, clientId, refreshToken } = kept;
  if (refreshToken === null) return null;
  try {
    const tokens = await refresh({ issuer, clientId, refreshToken });
    await file.set(url, { ...kept, ...tokens });
    return tokens.accessToken;
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    if (error.code !== 'refresh-refused') throw signInFailure(error);
    await file.remove(url);
    return null;
  }
};
