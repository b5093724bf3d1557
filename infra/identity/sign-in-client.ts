import * as openid from 'openid-client';
import { askedScopes, connect, oauthError, signedIn, type ProgramAtIssuer, type SignedIn } from './openid-connection.js';
import { createPageWalker, type PageForm, type WalkedPage } from './page-walker.js';
import { cliClientId, loopbackCallback } from './program-clients.js';
import { SignInError } from './sign-in-error.js';

export interface Credentials {
  readonly issuer: string;
  readonly login: string;
  readonly password: string;
  /** Default: the CLI's. */
  readonly clientId?: string;
  /** Registered for the client; nothing has to listen there. Default: the CLI's. */
  readonly redirectUri?: string;
}

const pageProblems = ['wrong-credentials', 'too-many-attempts'] as const;

/** What a person would put into the form: login and password, or consent to the program they started. */
const filledIn = (form: PageForm, { login, password }: Credentials): Readonly<Record<string, string>> | null => {
  if (form.names.includes('password')) return { ...form.fields, login, password, action: 'sign-in' };
  return form.names.includes('form_token') ? { ...form.fields, action: 'allow' } : null;
};

const check = (page: WalkedPage): PageForm => {
  const code = pageProblems.find((problem) => problem === page.problem);
  if (code) throw new SignInError(code);
  if (page.form?.names.includes('ticket') === true) throw new SignInError('code-needed');
  if (page.problem !== null || page.form === null)
    throw new SignInError('unknown-page', { technical: `${page.status} at ${page.address.pathname} ${page.explanation}` });
  return page.form;
};

const mostPages = 4;

/** Through the login page, the consent page when there is one, to the address the code is sent to. */
const walk = async (start: URL, redirectUri: string, credentials: Credentials): Promise<URL> => {
  const go = createPageWalker({ until: redirectUri });
  let reached = await go(start);
  for (let pages = 0; pages < mostPages; pages += 1) {
    if (reached instanceof URL) return reached;
    const form = check(reached);
    const fields = filledIn(form, credentials);
    if (!fields) throw new SignInError('unknown-page', { technical: `the form at ${reached.address.pathname}` });
    reached = await go(form.action, fields);
  }
  throw new SignInError('unknown-page', { technical: `more than ${mostPages} pages` });
};

/**
 * Signs a person in at the embedded provider the way a browser does: authorization code with PKCE, through the real pages.
 * Throws SignInError.
 */
export const signIn = async (credentials: Credentials): Promise<SignedIn> => {
  const { issuer, clientId = cliClientId, redirectUri = loopbackCallback } = credentials;
  const configuration = await connect({ issuer, clientId });
  const verifier = openid.randomPKCECodeVerifier();
  const state = openid.randomState();
  const start = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri, scope: askedScopes, state,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' });
  const reached = await walk(start, redirectUri, credentials);
  return signedIn(await openid.authorizationCodeGrant(configuration, reached, { pkceCodeVerifier: verifier, expectedState: state }));
};

/** New tokens for a refresh token; keep the new refresh token too. Throws SignInError: `refresh-refused` asks for a new sign-in. */
export const refresh = async (
  { issuer, clientId, refreshToken }: ProgramAtIssuer & { readonly refreshToken: string },
): Promise<SignedIn> => {
  const configuration = await connect({ issuer, clientId });
  try {
    return signedIn(await openid.refreshTokenGrant(configuration, refreshToken), refreshToken);
  } catch (error) {
    if (oauthError(error) === null) throw error;
    throw new SignInError('refresh-refused', { cause: error });
  }
};
