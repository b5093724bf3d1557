import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SignedIn } from '../access/signed-in.js';
import type { CommandHeaders } from '../commands/command-headers.js';
import type { Place } from '@uplift/domain/access/policy';

/** What the API uses of Express's request, and what its guards add to it. */
export interface ApiRequest extends IncomingMessage {
  readonly path: string;
  readonly originalUrl: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  body: unknown;
  /** The trace id: 32 hex digits. */
  trace?: string;
  signedIn?: SignedIn;
  /** Where the thing lies that the request is about, when its route names one. */
  place?: Place;
  command?: CommandHeaders;
}

export interface ApiResponse extends ServerResponse {
  status(code: number): this;
  type(contentType: string): this;
  send(body: string): this;
  json(body: unknown): this;
}
