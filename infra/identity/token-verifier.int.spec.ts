import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { TokenError } from './token-error.js';
import { createTokenVerifier, type TokenVerifier } from './token-verifier.js';

/** An issuer as an outside one looks: a discovery document and a key set over HTTP, RSA keys. */
const startIssuer = async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...await exportJWK(publicKey), kid: 'first', alg: 'RS256', use: 'sig' };
  const state = { down: false };
  const server: Server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const issuer = `http://127.0.0.1:${port}`;
    if (state.down) response.writeHead(503).end();
    else if (request.url === '/.well-known/openid-configuration') response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` }));
    else if (request.url === '/keys') response.end(JSON.stringify({ keys: [jwk] }));
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sign = (claims: JWTPayload, header: { kid?: string } = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'first', ...header }).sign(privateKey);
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { issuer, sign, state, keys: { keys: [jwk] }, close };
};

const later = 4_102_444_800;
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof TokenError)) throw new Error(`Expected a TokenError, got ${String(error)}`);
  return error.code;
};

describe('The token verifier', () => {
  let outside: Awaited<ReturnType<typeof startIssuer>>;
  let verify: TokenVerifier;

  beforeAll(async () => { outside = await startIssuer(); });
  beforeEach(() => { verify = createTokenVerifier({ issuer: outside.issuer, audience: 'uplift-api' }); });
  afterAll(() => outside.close());

  const claims = (over: JWTPayload = {}): JWTPayload =>
    ({ iss: outside.issuer, aud: 'uplift-api', sub: 'subject-1', exp: later, scope: 'openid uplift', ...over });

  it('accepts a token of an issuer it has to discover', async () => {
    expect(await verify(await outside.sign(claims())))
      .toStrictEqual({ subject: 'subject-1', issuer: outside.issuer, expiresAt: '2100-01-01T00:00:00.000Z', scopes: ['openid', 'uplift'] });
  });

  it('reads scopes given as a list, and none', async () => {
    expect((await verify(await outside.sign(claims({ scope: undefined, scp: ['uplift'] })))).scopes).toStrictEqual(['uplift']);
    expect((await verify(await outside.sign(claims({ scope: undefined })))).scopes).toStrictEqual([]);
  });

  it('needs no network when it knows the keys', async () => {
    const offline = createTokenVerifier({ issuer: outside.issuer, audience: 'uplift-api', keys: outside.keys });
    outside.state.down = true;
    const { subject } = await offline(await outside.sign(claims()));
    outside.state.down = false;
    expect(subject).toBe('subject-1');
  });

  it('tells why a token is refused', async () => {
    const stranger = await startIssuer();
    const good = await outside.sign(claims());
    const [header = '', , signature = ''] = good.split('.');
    const other = Buffer.from(JSON.stringify(claims({ sub: 'subject-2' }))).toString('base64url');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${other}.`;
    const refusals = {
      expired: await codeOf(verify(await outside.sign(claims({ exp: 946_684_800 })))),
      early: await codeOf(verify(await outside.sign(claims({ nbf: later - 10 })))),
      audience: await codeOf(verify(await outside.sign(claims({ aud: 'another-api' })))),
      issuer: await codeOf(verify(await outside.sign(claims({ iss: 'https://another.example' })))),
      subject: await codeOf(verify(await outside.sign(claims({ sub: undefined })))),
      endless: await codeOf(verify(await outside.sign(claims({ exp: undefined })))),
      key: await codeOf(verify(await outside.sign(claims(), { kid: 'second' }))),
      forged: await codeOf(verify(await stranger.sign(claims()))),
      tampered: await codeOf(verify(`${header}.${other}.${signature}`)),
      unsigned: await codeOf(verify(unsigned)),
      noise: await codeOf(verify('not a token')),
    };
    await stranger.close();
    expect(refusals).toStrictEqual({
      expired: 'token-expired', early: 'token-not-yet-valid', audience: 'token-wrong-audience', issuer: 'token-wrong-issuer',
      subject: 'token-incomplete', endless: 'token-incomplete', key: 'token-unknown-key', forged: 'token-bad-signature',
      tampered: 'token-bad-signature', unsigned: 'token-malformed', noise: 'token-malformed' });
  });

  it('says that the issuer does not answer, and asks again with the next token', async () => {
    outside.state.down = true;
    const refused = verify(await outside.sign(claims()));
    expect(await codeOf(refused)).toBe('issuer-unreachable');
    outside.state.down = false;
    expect((await verify(await outside.sign(claims()))).subject).toBe('subject-1');
  });

  it('does not trust a discovery document that names another issuer', async () => {
    const misled = createTokenVerifier({ issuer: `${outside.issuer}/`, audience: 'uplift-api' });
    expect(await codeOf(misled(await outside.sign(claims({ iss: `${outside.issuer}/` }))))).toBe('issuer-unreachable');
  });

  it('explains itself in both languages', () => {
    const error = new TokenError('token-expired');
    expect({ status: error.status, ru: error.title('ru'), en: error.title('en') })
      .toStrictEqual({ status: 401, ru: 'Срок действия входа истёк', en: 'The sign-in has expired' });
    expect(new TokenError('issuer-unreachable').status).toBe(503);
  });
});
