import { decodeJwt, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import * as openid from 'openid-client';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.fixture.js';
import { createPageWalker } from './page-walker.js';
import { refresh, signIn } from './sign-in-client.js';
import { SignInError } from './sign-in-error.js';
import { serveProvider, type ServedProvider } from './served-provider.fixture.js';
import { TokenError } from './token-error.js';
import { createTokenVerifier } from './token-verifier.js';

const person = { personId: 'person-1', login: 'Coordinator', password: 'correct horse' };
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof SignInError)) throw new Error(`Expected a SignInError, got ${String(error)}`);
  return error.code;
};

describe('The embedded provider', () => {
  let database: TestDatabase;
  let served: ServedProvider;

  beforeAll(async () => {
    database = await createTestDatabase();
    served = await serveProvider({ pool: database.pool });
    await served.accounts.createAccount(person);
  });
  afterAll(async () => {
    await served.close();
    await database.drop();
  });

  const credentials = () => ({ issuer: served.issuer, login: person.login, password: person.password });

  it('signs a person in through its pages and issues a token for the API', async () => {
    const { accessToken, refreshToken } = await signIn(credentials());
    const verify = createTokenVerifier({ issuer: served.issuer, audience: served.audience, keys: served.publicKeys });
    const { subject, issuer, scopes } = await verify(accessToken);
    expect({ subject, issuer, scopes, refreshable: refreshToken !== null })
      .toStrictEqual({ subject: 'person-1', issuer: served.issuer, scopes: ['uplift'], refreshable: true });
    expect(served.failures).toStrictEqual([]);
  });

  it('signs in to the web program without asking for consent', async () => {
    const { accessToken } = await signIn({ ...credentials(), clientId: 'uplift-web', redirectUri: `${served.origin}/sign-in/callback` });
    const verify = createTokenVerifier({ issuer: served.issuer, audience: served.audience });
    expect((await verify(accessToken)).subject).toBe('person-1');
  });

  it('reports attempts without passwords', async () => {
    const before = served.attempts.length;
    await codeOf(signIn({ ...credentials(), password: 'wrong horse' }));
    await signIn(credentials());
    expect(served.attempts.slice(before)).toStrictEqual([{ outcome: 'wrong-credentials' }, { outcome: 'person', personId: 'person-1' }]);
  });

  it('refuses a wrong password, an unknown login and a disabled account alike', async () => {
    await served.accounts.createAccount({ personId: 'person-gone', login: 'gone', password: 'correct horse' });
    await served.accounts.setDisabled('person-gone', true);
    expect(await codeOf(signIn({ ...credentials(), password: 'wrong horse' }))).toBe('wrong-credentials');
    expect(await codeOf(signIn({ ...credentials(), login: 'nobody' }))).toBe('wrong-credentials');
    expect(await codeOf(signIn({ ...credentials(), login: 'gone' }))).toBe('wrong-credentials');
  });

  it('refreshes once with each refresh token', async () => {
    const first = await signIn(credentials());
    const program = { issuer: served.issuer, clientId: 'uplift-cli' };
    const second = await refresh({ ...program, refreshToken: first.refreshToken ?? '' });
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(await codeOf(refresh({ ...program, refreshToken: first.refreshToken ?? '' }))).toBe('refresh-refused');
  });

  it('lets one of two simultaneous refreshes with the same token through', async () => {
    const { refreshToken } = await signIn(credentials());
    const attempt = (token: string | null) => refresh({ issuer: served.issuer, clientId: 'uplift-cli', refreshToken: token ?? '' });
    const outcomes = await Promise.allSettled([attempt(refreshToken), attempt(refreshToken), attempt(refreshToken)]);
    const [through, ...more] = outcomes.flatMap((outcome) => outcome.status === 'fulfilled' ? [outcome.value] : []);
    expect(more).toStrictEqual([]);
    expect((await attempt(through?.refreshToken ?? null)).accessToken).not.toBe(through?.accessToken);
  });

  it('ends the sign-in when a used refresh token turns up later', async () => {
    const first = await signIn(credentials());
    const attempt = (token: string | null) => refresh({ issuer: served.issuer, clientId: 'uplift-cli', refreshToken: token ?? '' });
    const second = await attempt(first.refreshToken);
    await database.pool.query("UPDATE identity.artifacts SET consumed_at = now() - interval '1 minute' WHERE id = $1", [first.refreshToken]);
    expect(await codeOf(attempt(first.refreshToken))).toBe('refresh-refused');
    expect(await codeOf(attempt(second.refreshToken))).toBe('refresh-refused');
  });

  it('ends the refreshing of a person whose account was disabled', async () => {
    await served.accounts.createAccount({ personId: 'person-leaving', login: 'leaving', password: 'correct horse' });
    const { refreshToken } = await signIn({ ...credentials(), login: 'leaving' });
    await served.accounts.setDisabled('person-leaving', true);
    expect(await codeOf(refresh({ issuer: served.issuer, clientId: 'uplift-cli', refreshToken: refreshToken ?? '' }))).toBe('refresh-refused');
  });

  it('shares keys and sessions between two programs on one database, started at once', async () => {
    const fresh = await createTestDatabase();
    const [one, other] = await Promise.all([serveProvider({ pool: fresh.pool }), serveProvider({ pool: fresh.pool })]);
    expect(one.publicKeys).toStrictEqual(other.publicKeys);
    expect(one.publicKeys.keys.map((key) => 'd' in key)).toStrictEqual([false]);
    await Promise.all([one.close(), other.close()]);
    await fresh.drop();
  });

  it('works on a bare server too', async () => {
    const bare = await serveProvider({ pool: database.pool, bare: true });
    const { accessToken } = await signIn({ ...credentials(), issuer: bare.issuer });
    const { subject } = await createTokenVerifier({ issuer: bare.issuer, audience: bare.audience })(accessToken);
    expect(subject).toBe('person-1');
    await bare.close();
  });

  it('has its tokens refused when they are tampered with, expired or meant for another', async () => {
    const { rows: [stored] } = await database.pool.query<{ value: JWK[] }>("SELECT value FROM identity.secrets WHERE name = 'signing-keys'");
    const key = stored!.value[0]!;
    const sign = async (claims: JWTPayload): Promise<string> =>
      new SignJWT({ iss: served.issuer, sub: 'person-1', aud: served.audience, exp: 4_102_444_800, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: key.kid!, typ: 'at+jwt' }).sign(await importJWK(key, 'ES256'));
    const verify = createTokenVerifier({ issuer: served.issuer, audience: served.audience });
    const refusal = async (token: string): Promise<unknown> =>
      verify(token).then(() => 'accepted', (error: unknown) => error instanceof TokenError ? error.code : error);
    const { accessToken } = await signIn(credentials());
    const [header, payload, signature] = accessToken.split('.') as [string, string, string];
    const forged = Buffer.from(JSON.stringify({ ...decodeJwt(accessToken), sub: 'person-2' })).toString('base64url');
    expect({
      real: await refusal(accessToken), signedHere: await refusal(await sign({})), tampered: await refusal(`${header}.${forged}.${signature}`),
      cut: await refusal(`${header}.${payload}`), expired: await refusal(await sign({ exp: 946_684_800 })),
      another: await refusal(await sign({ aud: 'uplift-web' })),
    }).toStrictEqual({
      real: 'accepted', signedHere: 'accepted', tampered: 'token-bad-signature', cut: 'token-malformed', expired: 'token-expired',
      another: 'token-wrong-audience' });
  });

  it('ends the web program’s sign-in, refresh token included, when the person signs out', async () => {
    const redirectUri = `${served.origin}/sign-in/callback`;
    const configuration = await openid.discovery(new URL(served.issuer), 'uplift-web', undefined, openid.None(), {
      execute: [openid.allowInsecureRequests] });
    const verifier = openid.randomPKCECodeVerifier();
    const go = createPageWalker({ until: redirectUri });
    const page = (reached: Awaited<ReturnType<typeof go>>) => {
      if (reached instanceof URL || !reached.form) throw new Error('Expected a form');
      return reached.form;
    };
    const login = page(await go(openid.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri, scope: 'openid uplift',
      code_challenge: await openid.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' })));
    const back = await go(login.action, { ...login.fields, login: person.login, password: person.password, action: 'sign-in' });
    if (!(back instanceof URL)) throw new Error('Expected the program’s address');
    const tokens = await openid.authorizationCodeGrant(configuration, back, { pkceCodeVerifier: verifier });
    const renew = (token: string | undefined) => refresh({ issuer: served.issuer, clientId: 'uplift-web', refreshToken: token ?? '' });
    const renewed = await renew(tokens.refresh_token);
    const asked = page(await go(openid.buildEndSessionUrl(configuration, { id_token_hint: tokens.id_token ?? '' })));
    await go(asked.action, { ...asked.fields, logout: 'yes' });
    expect(await codeOf(renew(renewed.refreshToken ?? undefined))).toBe('refresh-refused');
  });

  it('marks its cookies secure when the issuer is, behind a proxy that ends TLS', async () => {
    const proxied = await serveProvider({ pool: database.pool, issuer: 'https://uplift.example/oidc', trustedProxies: 1 });
    const response = await fetch(`${proxied.origin}/oidc/device`);
    const cookies = response.headers.getSetCookie();
    await proxied.close();
    expect(cookies.map((cookie) => /; secure/.test(cookie))).toStrictEqual([true, true]);
    expect(proxied.failures).toStrictEqual([]);
  });

  it('makes addresses from the issuer, whatever Host it is asked by', async () => {
    const { request } = await import('node:http');
    const document = await new Promise<string>((resolve, reject) => {
      const { port } = new URL(served.origin);
      request({ port, host: '127.0.0.1', path: '/oidc/.well-known/openid-configuration', headers: { host: 'evil.example' } }, (response) => {
        let body = '';
        response.on('data', (chunk) => { body += String(chunk); }).on('end', () => resolve(body));
      }).on('error', reject).end();
    });
    expect(document).not.toContain('evil.example');
    expect(JSON.parse(document)).toMatchObject({ issuer: served.issuer, token_endpoint: `${served.issuer}/token` });
  });
});
