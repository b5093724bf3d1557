import {
  createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload, type JWTVerifyGetKey,
} from 'jose';
import { instantOf, type Instant } from '@uplift/domain/core/instant';
import { TokenError } from './token-error.js';

export interface TokenVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Keys known beforehand, as those of the embedded provider: nothing is asked over the network. */
  readonly keys?: JSONWebKeySet;
  /** Where the keys are. Left out: the issuer's discovery document says it. */
  readonly jwksUri?: string;
  /** Difference allowed between the servers' clocks, in seconds. Default 5. */
  readonly clockTolerance?: number;
}

export interface VerifiedToken {
  readonly subject: string;
  readonly issuer: string;
  readonly expiresAt: Instant;
  readonly scopes: readonly string[];
}

/** Verifies a bearer token (without the word `Bearer`). Throws TokenError. */
export type TokenVerifier = (token: string) => Promise<VerifiedToken>;

const algorithms = ['ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'EdDSA', 'Ed25519'];
const timeoutMilliseconds = 5_000;

const unreachable = (cause: unknown): TokenError => new TokenError('issuer-unreachable', { cause });

const discover = async (issuer: string): Promise<URL> => {
  const address = `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, {
    headers: { accept: 'application/json' }, redirect: 'error', signal: AbortSignal.timeout(timeoutMilliseconds) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const document = await response.json() as { issuer?: unknown; jwks_uri?: unknown };
  if (document.issuer !== issuer) throw new Error(`${address} names another issuer: ${String(document.issuer)}`);
  if (typeof document.jwks_uri !== 'string') throw new Error(`${address} names no jwks_uri`);
  return new URL(document.jwks_uri);
};

/** The issuer's keys, found at the first token; a failed search is repeated with the next one. */
const discoveredKeys = (issuer: string): JWTVerifyGetKey => {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  return async (header, input) => {
    keys ??= discover(issuer).then((address) => createRemoteJWKSet(address, { timeoutDuration: timeoutMilliseconds }));
    const get = await keys.catch((error: unknown) => {
      keys = null;
      throw unreachable(error);
    });
    return get(header, input);
  };
};

const keysOf = ({ issuer, keys, jwksUri }: TokenVerifierOptions): JWTVerifyGetKey => {
  if (keys) return createLocalJWKSet(keys);
  return jwksUri === undefined ? discoveredKeys(issuer) : createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: timeoutMilliseconds });
};

const claimError = (claim: string): TokenError => {
  switch (claim) {
    case 'aud': return new TokenError('token-wrong-audience');
    case 'iss': return new TokenError('token-wrong-issuer');
    case 'nbf': return new TokenError('token-not-yet-valid');
    default: return new TokenError('token-incomplete');
  }
};

const tokenError = (error: unknown): TokenError => {
  if (error instanceof TokenError) return error;
  if (error instanceof errors.JWTExpired) return new TokenError('token-expired');
  if (error instanceof errors.JWTClaimValidationFailed) return claimError(error.claim);
  if (error instanceof errors.JWSSignatureVerificationFailed) return new TokenError('token-bad-signature');
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return new TokenError('token-unknown-key');
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return unreachable(error);
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid || error instanceof errors.JOSEAlgNotAllowed
    || error instanceof errors.JOSENotSupported) return new TokenError('token-malformed');
  // What remains is the fetching of the keys: refused connections, answers that are no key set.
  return unreachable(error);
};

/** Scopes come as one string (`scope`, RFC 9068) or, from some providers, as a list (`scp`). */
const scopesOf = ({ scope, scp }: JWTPayload): readonly string[] => {
  if (typeof scope === 'string') return scope.split(' ').filter((name) => name !== '');
  if (Array.isArray(scp)) return scp.filter((name) => typeof name === 'string');
  return typeof scp === 'string' ? scp.split(' ') : [];
};

export const createTokenVerifier = (options: TokenVerifierOptions): TokenVerifier => {
  const keys = keysOf(options);
  const { issuer, audience, clockTolerance = 5 } = options;
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms, clockTolerance, requiredClaims: ['sub', 'exp'] })
      .catch((error: unknown) => {
        throw tokenError(error);
      });
    const { sub, iss, exp } = payload;
    if (sub === undefined || sub === '' || iss === undefined || exp === undefined) throw new TokenError('token-incomplete');
    return { subject: sub, issuer: iss, expiresAt: instantOf(exp * 1000), scopes: scopesOf(payload) };
  };
};
