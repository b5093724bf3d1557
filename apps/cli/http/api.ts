import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Language, Text } from '../language.js';
import { serverSentEvents, type ServerSentEvent } from './event-stream.js';
import { persistentFetch, usualPatience, type Patience } from './persistent-fetch.js';
import { problemOf } from './problem.js';

/** So long a command waits at most until lists and counts show it: who asks next sees what was done. */
const waitForLists = 'wait=5';

/** Gives the access token, a fresh one when the present one was refused; `null` when nobody has signed in. */
export type TokenSource = (refused: string | null) => Promise<string | null>;

export interface ApiOptions {
  readonly url: string;
  readonly language: Language;
  readonly token: TokenSource;
  readonly tell: (text: Text) => void;
  /** Given by the person to repeat an earlier command; otherwise every command gets a key of its own. */
  readonly idempotencyKey?: string;
  readonly patience?: Patience;
}

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;
export interface Post {
  readonly body?: unknown;
  /** A body in a format of its own, with its media type. */
  readonly text?: { readonly type: string; readonly content: string | Uint8Array<ArrayBuffer> };
  /** A file's content, sent as it is. */
  readonly file?: Blob;
  /** Tells the parts of one command apart, so that each is repeated under its own key. */
  readonly part?: number;
  /** The version the person has seen: a change by someone else in between refuses the command. */
  readonly seenVersion?: number | undefined;
  /** Work of minutes: the answer is waited for as long as the server lives. */
  readonly long?: boolean;
}

const pageLimit = 500;
const pauseBetweenStreamsMs = 500;

/** The HTTP API under `/api/v1`, as one signed-in person sees it. A refusal is thrown as `ProblemError`. */
export class Api {
  private readonly key: string;

  constructor(private readonly options: ApiOptions) {
    this.key = options.idempotencyKey ?? randomUUID();
  }

  get url(): string { return this.options.url; }
  /** With this key the same command can be sent again without being done again. */
  get idempotencyKey(): string { return this.key; }

  async get<Answer>(path: string, query: Query = {}): Promise<Answer> {
    const response = await this.send(path + queryOf(query), { headers: { accept: 'application/json' } });
    return await response.json() as Answer;
  }

  async post<Answer>(path: string, { body, text, file, part, seenVersion, long = false }: Post = {}): Promise<Answer> {
    const response = await this.send(path, {
      method: 'POST',
      headers: {
        accept: 'application/json', 'content-type': text?.type ?? (file === undefined ? 'application/json' : 'application/octet-stream'),
        'idempotency-key': part === undefined ? this.key : `${this.key}.${part}`, prefer: waitForLists,
        ...seenVersion !== undefined && { 'if-match': `"${seenVersion}"` },
      },
      body: text?.content ?? file ?? JSON.stringify(body ?? {}),
    }, long ? { timeoutMs: 24 * 3_600_000 } : {});
    const answer = await response.text();
    return (answer === '' ? null : JSON.parse(answer)) as Answer;
  }

  /** A file's bytes. */
  async download(path: string, query: Query = {}): Promise<Uint8Array> {
    const response = await this.send(path + queryOf(query), { headers: {} });
    return new Uint8Array(await response.arrayBuffer());
  }

  /** A body of any length, as it comes. */
  async body(path: string, query: Query = {}): Promise<ReadableStream<Uint8Array>> {
    return (await this.send(path + queryOf(query), { headers: {} }, { stream: true })).body!;
  }

  /** All pages of a list, one after another, up to `limit` rows; `name` is what the answer calls them. */
  async all<Row>(path: string, name: string, query: Query = {}, limit = Infinity): Promise<readonly Row[]> {
    const rows: Row[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.get<{ next: string | null } & Readonly<Record<string, readonly Row[]>>>(
        path, { ...query, cursor, limit: Math.min(pageLimit, limit - rows.length) });
      rows.push(...page[name] ?? []);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined && rows.length < limit);
    return rows.slice(0, limit);
  }

  /** Follows a stream until the signal aborts, and takes it up where it was when the connection ends. */
  async *follow(path: string, query: Query, signal: AbortSignal, lastId: string | null = null): AsyncGenerator<ServerSentEvent> {
    let last = lastId;
    while (!signal.aborted) {
      try {
        const response = await this.send(path + queryOf(query), {
          signal, headers: { accept: 'text/event-stream', ...last !== null && { 'last-event-id': last } } }, { stream: true });
        for await (const message of serverSentEvents(response.body!)) {
          last = message.id ?? last;
          yield message;
        }
      } catch (error) {
        if (signal.aborted) return;
        // A torn connection is taken up again; a refusal and a server that stays away are not.
        if (!(error instanceof TypeError)) throw error;
      }
      await wait(pauseBetweenStreamsMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async send(path: string, request: RequestInit & { headers: Record<string, string> }, own: Partial<Patience> = {}): Promise<Response> {
    const { url, language, tell } = this.options;
    const patience = this.options.patience ?? usualPatience;
    let refused: string | null = null;
    for (;;) {
      const token = await this.options.token(refused);
      const headers = { ...request.headers, 'accept-language': language, ...token !== null && { authorization: `Bearer ${token}` } };
      const response = await persistentFetch(`${url}/api/v1${path}`, { ...request, headers }, tell, { ...patience, ...own });
      if (response.ok) return response;
      if (response.status !== 401 || token === null || refused !== null) throw await problemOf(response);
      refused = token;
      await response.body?.cancel();
    }
  }
}

const queryOf = (query: Query): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined).map(([name, value]): [string, string] => [name, String(value)]);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};
