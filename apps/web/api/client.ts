import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '../language/language.js';
import { accessToken, signedOut } from '../session/session.js';
import type { paths } from './generated/schema.js';
import { offlineProblem, problemOf } from './problem.js';

const identified: Middleware = {
  onRequest: async ({ request }) => {
    const token = await accessToken();
    if (token !== null) request.headers.set('Authorization', `Bearer ${token}`);
    request.headers.set('Accept-Language', currentLanguage());
    return request;
  },
  onResponse: ({ response }) => {
    if (response.status === 401) signedOut();
  },
};

export const api = createClient<paths>({ baseUrl: '' });
api.use(identified);

/** Headers of a command: a key of its own, and an answer that waits until lists show it. */
export const command = (key: string = crypto.randomUUID()) => ({ 'Idempotency-Key': key, Prefer: 'wait=5' });

interface Sent<Data> { readonly data?: Data | undefined; readonly error?: unknown; readonly response: Response }

/** The answer, or a thrown `ProblemError`. */
export const answered = async <Data>(sending: Promise<Sent<Data>>): Promise<NonNullable<Data>> => {
  let sent: Sent<Data>;
  try {
    sent = await sending;
  } catch {
    throw offlineProblem();
  }
  if (sent.data === undefined || sent.data === null) throw problemOf(sent.error, sent.response.status);
  return sent.data;
};
