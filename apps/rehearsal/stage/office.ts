import type { UploadedFile } from '@uplift/api/files/upload-file';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import type { SignedIn } from '@uplift/infra/identity/openid-connection';
import { signIn, type Credentials } from '@uplift/infra/identity/sign-in-client';
import { SignInError } from '@uplift/infra/identity/sign-in-error';

export interface Account { readonly login: string; readonly password: string }

/** The API as one signed-in person uses it, over HTTP. */
export interface Desk {
  get<Answer>(path: string): Promise<Answer>;
  /** `key` names the command; the same key is the same command. */
  post<Answer>(path: string, body: unknown, key: string): Promise<Answer>;
  /** Uploads a file's content; the same again is the same file. */
  upload(content: Uint8Array<ArrayBuffer>): Promise<UploadedFile>;
}

/** An answer that is not the expected success, with the problem's own words. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
  constructor(readonly path: string, readonly status: number, readonly problem: string) { super(`${path}: ${status} ${problem}`); }
}

interface OfficeOptions {
  readonly url: string;
  readonly seed: number;
  /** How requests are sent, for clients that repeat what was not answered. */
  readonly send?: (url: string, request: RequestInit) => Promise<Response>;
}

const attempts = 3;

/** A connection that closes under a sign-in says nothing about the password: whoever signs in tries again. */
const signInAgain = async (credentials: Credentials): Promise<SignedIn> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await signIn(credentials);
    } catch (error) {
      if (error instanceof SignInError || attempt === attempts) throw error;
    }
  }
};

/** Signs people in on their first visit and keeps their tokens fresh. */
export const createOffice = ({ url, seed, send = fetch }: OfficeOptions) => {
  const signedIn = new Map<string, Promise<Session>>();
  const tokenOf = async (account: Account): Promise<string> => {
    const present = await signedIn.get(account.login);
    if (present !== undefined && present.until > Date.now() + 30_000) return present.token;
    const session = signInAgain({ issuer: `${url}/oidc`, login: account.login, password: account.password })
      .then(({ accessToken, expiresAt }): Session => ({ token: accessToken, until: Date.parse(String(expiresAt)) }));
    signedIn.set(account.login, session);
    session.catch(() => { signedIn.delete(account.login); });
    return (await session).token;
  };

  const ask = async <Answer>(account: Account, path: string, init: RequestInit): Promise<Answer> => {
    const authorization = `Bearer ${await tokenOf(account)}`;
    const response = await send(`${url}/api/v1${path}`, { ...init, headers: { 'accept-language': 'en', authorization, ...init.headers } });
    const text = await response.text();
    if (!response.ok) throw new UnexpectedAnswer(path, response.status, text.slice(0, 2000));
    return JSON.parse(text) as Answer;
  };

  return {
    deskOf: (account: Account): Desk => ({
      get: (path) => ask(account, path, {}),
      post: (path, body, key) => ask(account, path, {
        method: 'POST', body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'idempotency-key': deterministicId('rehearsal', String(seed), account.login, key) },
      }),
      upload: (content) => ask(account, '/files', { method: 'POST', body: content, headers: { 'content-type': 'application/octet-stream' } }),
    }),
  };
};
export type Office = ReturnType<typeof createOffice>;
interface Session { readonly token: string; readonly until: number }
