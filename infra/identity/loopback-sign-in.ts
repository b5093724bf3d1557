import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import * as openid from 'openid-client';
import { askedScopes, connect, oauthError, signedIn, type ProgramAtIssuer, type SignedIn } from './openid-connection.js';
import { SignInError } from './sign-in-error.js';

export interface LoopbackSignIn extends ProgramAtIssuer {
  /** Open the address in the person's browser, or show it. */
  open(address: string): void;
  readonly signal?: AbortSignal;
}

const closing = 'Вернитесь в программу, эту страницу можно закрыть. / Go back to the program; you may close this page.';

/** Listens on a free port of this machine until the browser brings the code. */
const listen = async (signal: AbortSignal | undefined) => {
  let arrived: (path: string) => void = () => {};
  const path = new Promise<string>((resolve, reject) => {
    arrived = resolve;
    signal?.addEventListener('abort', () => reject(new SignInError('declined')), { once: true });
  });
  path.catch(() => {});
  const server = createServer((request: IncomingMessage, response) => {
    const isCallback = request.url?.startsWith('/callback?') ?? false;
    response.writeHead(isCallback ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
    response.end(isCallback ? closing : '');
    if (isCallback) arrived(request.url ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { redirectUri: `${origin}/callback`, arrival: path.then((found) => new URL(found, origin)), close };
};

/** Signs in a program on the person's own machine through their browser (authorization code with PKCE). Throws SignInError. */
export const loopbackSignIn = async ({ issuer, clientId, open, signal }: LoopbackSignIn): Promise<SignedIn> => {
  const configuration = await connect({ issuer, clientId });
  const verifier = openid.randomPKCECodeVerifier();
  const state = openid.randomState();
  const { redirectUri, arrival, close } = await listen(signal);
  try {
    open(openid.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri, scope: askedScopes, state,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' }).href);
    return signedIn(await openid.authorizationCodeGrant(configuration, await arrival, { pkceCodeVerifier: verifier, expectedState: state }));
  } catch (error) {
    if (oauthError(error) === 'access_denied') throw new SignInError('declined', { cause: error });
    throw error;
  } finally {
    await close();
  }
};
