import type { EventEmitter } from 'node:events';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { JSONWebKeySet, JWK } from 'jose';
import type ProviderType from 'oidc-provider';
import type { Pool } from 'pg';
import { createAccounts, type Accounts } from './accounts.js';
import { createAttemptThrottle } from './attempt-throttle.js';
import { createDeviceCodeThrottle } from './device-code-throttle.js';
import { migrateIdentity } from './identity-schema.js';
import { createInteractionRoutes } from './interaction-routes.js';
import { Provider } from './oidc-provider-library.js';
import { createPageHeaders } from './page-headers.js';
import type { HashingCost } from './password-hash.js';
import { apiAudience } from './program-clients.js';
import { defaultLifetimes, providerConfiguration, type Lifetimes } from './provider-configuration.js';
import type { ProviderContext } from './provider-context.js';
import { createProviderPages } from './provider-pages.js';
import { createPasswordResets, type PasswordResets } from './password-resets.js';
import { createBrowserSessions, type BrowserSessions } from './browser-sessions.js';
import { createSecondFactors, type SecondFactors } from './second-factors.js';
import { createCodeCheck, createSignInCheck, defaultSignInLimits, type SignInCheck, type SignInLimits } from './sign-in-check.js';
import { loadStoredSecrets, publicJwk } from './stored-secrets.js';

export interface EmbeddedProviderOptions {
  /** The issuer's address with the path it is mounted at: `http://127.0.0.1:3000/oidc`. All addresses are made from it. */
  readonly issuer: string;
  readonly pool: Pool;
  /** Left out: made once and kept in the database. */
  readonly cookieKeys?: readonly string[];
  /** Private keys, the signing one first. Left out: made once and kept in the database. */
  readonly jwks?: { readonly keys: readonly JWK[] };
  /** Further origins the web program is served from, such as a development server. The issuer's own is always one. */
  readonly webOrigins?: readonly string[];
  readonly lifetimes?: Partial<Lifetimes>;
  readonly limits?: Partial<SignInLimits>;
  readonly hashing?: HashingCost;
  /** How many proxies stand in front and may be believed about the client's address. Default 0. */
  readonly trustedProxies?: number;
  /** Every attempt to sign in with a password, for logs and metrics. */
  readonly onAttempt?: (attempt: SignInCheck) => void;
  /** Failures of the server itself, for its log. Refusals are answered to the client only. */
  readonly onError?: (error: unknown) => void;
}

export interface EmbeddedProvider {
  readonly issuer: string;
  readonly audience: string;
  /** The issuer's path, `/oidc`: mount `callback()` there, or at the root. */
  readonly mountPath: string;
  /** Public keys, to verify this provider's tokens without asking it over the network. */
  readonly publicKeys: JSONWebKeySet;
  readonly accounts: Accounts;
  readonly secondFactors: SecondFactors;
  readonly sessions: BrowserSessions;
  readonly passwordResets: PasswordResets;
  callback(): RequestListener;
}

/** Behind `app.use('/oidc', …)` the path is already cut off; behind a bare server it is cut off here. */
const cutMountPath = (request: IncomingMessage & { originalUrl?: string }, mountPath: string): void => {
  const url = request.url ?? '/';
  request.originalUrl ??= url;
  if (mountPath !== '' && (url === mountPath || url.startsWith(`${mountPath}/`) || url.startsWith(`${mountPath}?`)))
    request.url = url.slice(mountPath.length).replace(/^(?!\/)/, '/');
};

/** Addresses and cookies follow the issuer, never a Host header someone sent or a proxy forgot to pass on. */
const pinToIssuer = (provider: ProviderType, issuer: URL): void => {
  Object.defineProperties(provider.request, {
    protocol: { get: () => issuer.protocol.slice(0, -1) },
    host: { get: () => issuer.host },
  });
};

/**
 * An OpenID provider on the project's own database: accounts with passwords, the programs `uplift-web` and `uplift-cli`, access
 * tokens as signed JWTs for the audience `uplift-api` whose subject is a person id. Several may run at once on one database.
 */
export const createEmbeddedProvider = async (options: EmbeddedProviderOptions): Promise<EmbeddedProvider> => {
  const issuer = new URL(options.issuer);
  const mountPath = issuer.pathname.replace(/\/+$/, '');
  const { pool, trustedProxies = 0, onAttempt = () => {}, onError = () => {} } = options;
  await migrateIdentity(pool);
  const stored = await loadStoredSecrets(pool);
  const signingKeys = options.jwks?.keys ?? stored.signingKeys;
  const cookieKeys = options.cookieKeys ?? stored.cookieKeys;
  const webOrigins = [...new Set([issuer.origin, ...options.webOrigins ?? []])];
  const home = '/';
  const accounts = createAccounts({ pool, hashing: options.hashing });
  const throttle = createAttemptThrottle({ pool, secret: cookieKeys[0] ?? '' });
  const limits = { ...defaultSignInLimits, ...options.limits };
  const sessions = createBrowserSessions({ pool });
  const passwordResets = createPasswordResets({ pool, origin: issuer.origin, secret: cookieKeys[0] ?? '', accounts, sessions, throttle, limits });
  const secondFactors = createSecondFactors({ pool, throttle, limit: limits.account });

  const provider = new Provider(options.issuer, providerConfiguration({
    pool, mountPath, webOrigins, accounts, signingKeys, cookieKeys,
    lifetimes: { ...defaultLifetimes, ...options.lifetimes }, pages: createProviderPages({ mountPath, home }),
  }));
  provider.proxy = trustedProxies > 0;
  provider.maxIpsCount = trustedProxies;
  pinToIssuer(provider, issuer);
  provider.on('server_error', (_ctx, error) => onError(error));
  (provider as EventEmitter).on('error', onError);

  const steps = [
    createPageHeaders({ mountPath, home, secure: issuer.protocol === 'https:', webOrigins, onError }),
    createInteractionRoutes({
      provider, mountPath, home, origin: issuer.origin, cookieKeys, onAttempt, check: createSignInCheck({ accounts, secondFactors, throttle, limits }),
      checkCode: createCodeCheck({ accounts, secondFactors, throttle, limits }) }),
    createDeviceCodeThrottle({ mountPath, throttle }),
  ];
  for (const step of steps) provider.use((ctx, next) => step(ctx as ProviderContext, next));
  const handle = provider.callback();

  return {
    issuer: options.issuer, audience: apiAudience, mountPath, accounts, secondFactors, sessions, passwordResets,
    publicKeys: { keys: signingKeys.map(publicJwk) },
    callback: () => (request, response) => {
      cutMountPath(request, mountPath);
      void handle(request, response);
    },
  };
};
