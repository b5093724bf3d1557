import type { JWK as StoredJwk } from 'jose';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { Pool } from 'pg';
import type { Accounts } from './accounts.js';
import { apiAudience, apiResource, apiScope, programClients, webClientId } from './program-clients.js';
import { errors } from './oidc-provider-library.js';
import { postgresAdapter } from './postgres-adapter.js';
import type { ProviderPages } from './provider-pages.js';

export interface Lifetimes {
  readonly accessTokenSeconds: number;
  /** A session of the browser, and with it the refresh tokens of the web program. */
  readonly sessionSeconds: number;
  /** Refresh tokens of programs on a person's own machine, from their last use. */
  readonly refreshTokenSeconds: number;
}

export const defaultLifetimes: Lifetimes = { accessTokenSeconds: 15 * 60, sessionSeconds: 12 * 3600, refreshTokenSeconds: 14 * 24 * 3600 };

export interface ProviderParts {
  readonly pool: Pool;
  readonly mountPath: string;
  readonly webOrigins: readonly string[];
  readonly accounts: Accounts;
  readonly signingKeys: readonly StoredJwk[];
  readonly cookieKeys: readonly string[];
  readonly lifetimes: Lifetimes;
  readonly pages: ProviderPages;
}

const interactionSeconds = 30 * 60;

const isWeb = (clientId: string | undefined): boolean => clientId === webClientId;

/** The web program is part of the same product: whoever signs in to it has consented. Others ask on a page. */
const grantOfProgram = async ({ oidc }: KoaContextWithOIDC) => {
  const { client, session, provider, result } = oidc;
  if (!client || !session) return undefined;
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const grant = known ? await provider.Grant.find(known) : undefined;
  if (grant || !isWeb(client.clientId) || !session.accountId) return grant;
  const granted = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  granted.addOIDCScope('openid offline_access');
  granted.addResourceScope(apiResource, apiScope);
  await granted.save();
  return granted;
};

const tokenLifetimes = (lifetimes: Lifetimes): Configuration['ttl'] => ({
  AccessToken: lifetimes.accessTokenSeconds,
  IdToken: 3600,
  AuthorizationCode: 60,
  DeviceCode: 600,
  Interaction: interactionSeconds,
  Session: lifetimes.sessionSeconds,
  Grant: Math.max(lifetimes.refreshTokenSeconds, lifetimes.sessionSeconds),
  RefreshToken: (_ctx, _token, client) => isWeb(client.clientId) ? lifetimes.sessionSeconds : lifetimes.refreshTokenSeconds,
});

export const providerConfiguration = ({
  pool, mountPath, webOrigins, accounts, signingKeys, cookieKeys, lifetimes, pages,
}: ProviderParts): Configuration => {
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true } as const;
  return {
    adapter: postgresAdapter(pool),
    jwks: { keys: signingKeys },
    clients: [...programClients(webOrigins)],
    clientDefaults: { id_token_signed_response_alg: 'ES256', token_endpoint_auth_method: 'none' },
    clientAuthMethods: ['none'],
    responseTypes: ['code'],
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub'] },
    cookies: { keys: [...cookieKeys], long: { ...cookie, path: mountPath || '/' }, short: cookie },
    ttl: tokenLifetimes(lifetimes),
    pkce: { required: () => true },
    findAccount: async (_ctx, sub) => {
      const account = await accounts.find(sub);
      return account && !account.disabled ? { accountId: sub, claims: () => ({ sub }) } : undefined;
    },
    loadExistingGrant: grantOfProgram,
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: (_ctx, token) => isWeb(token.clientId),
    clientBasedCORS: (_ctx, origin) => webOrigins.includes(origin),
    interactions: { url: (_ctx, interaction) => `${mountPath}/interaction/${interaction.uid}` },
    renderError: pages.renderError,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      deviceFlow: {
        enabled: true, charset: 'base-20', mask: '****-****', deviceInfo: () => ({}),
        userCodeInputSource: pages.deviceCode, userCodeConfirmSource: pages.deviceConfirm, successSource: pages.deviceDone,
      },
      rpInitiatedLogout: { enabled: true, logoutSource: pages.signOut, postLogoutSuccessSource: pages.signedOut },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiResource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== apiResource) throw new errors.InvalidTarget();
          return {
            scope: apiScope, audience: apiAudience, accessTokenTTL: lifetimes.accessTokenSeconds,
            accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
  };
};
