import * as openid from 'openid-client';
import { instantOf, type Instant } from '@uplift/domain/core/instant';
import { SignInError } from './sign-in-error.js';

export interface SignedIn {
  readonly accessToken: string;
  /** Null when the issuer gives none. Of ours, each is good for one refresh. */
  readonly refreshToken: string | null;
  readonly expiresAt: Instant;
}

export interface ProgramAtIssuer { readonly issuer: string; readonly clientId: string }

export const askedScopes = 'openid offline_access uplift';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Reads the issuer's discovery document. Unencrypted only on this machine. */
export const connect = async ({ issuer, clientId }: ProgramAtIssuer): Promise<openid.Configuration> => {
  const address = new URL(issuer);
  const execute = loopback.has(address.hostname) ? [openid.allowInsecureRequests] : [];
  try {
    return await openid.discovery(address, clientId, undefined, openid.None(), { execute });
  } catch (error) {
    throw new SignInError('issuer-unreachable', { technical: issuer, cause: error });
  }
};

type Tokens = openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers;

export const signedIn = (tokens: Tokens, keptRefreshToken: string | null = null): SignedIn => ({
  accessToken: tokens.access_token,
  refreshToken: tokens.refresh_token ?? keptRefreshToken,
  expiresAt: instantOf(Date.now() + (tokens.expiresIn() ?? 0) * 1000),
});

/** The OAuth error code of a refused request, `invalid_grant` for instance. */
export const oauthError = (error: unknown): string | null =>
  error instanceof openid.ResponseBodyError || error instanceof openid.AuthorizationResponseError ? error.error : null;
