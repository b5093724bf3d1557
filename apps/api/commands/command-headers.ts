import type { IncomingHttpHeaders } from 'node:http';
import { ApiError } from '../problems/api-error.js';

/** What a client says about a command beside its body. */
export interface CommandHeaders {
  readonly key: string;
  /** The version the client has seen; `null` when any will do. */
  readonly expectedVersion: number | null;
  /** The client wants the answer only when the read models have it (`Prefer: wait=SECONDS`); milliseconds, 0 when not. */
  readonly waitMs: number;
}

const longestWaitSeconds = 10;

export const commandHeadersOf = (headers: IncomingHttpHeaders): CommandHeaders => {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') throw new ApiError('idempotency-key-missing');
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw new ApiError('idempotency-key-invalid');
  return { key, expectedVersion: versionOf(headers['if-match']), waitMs: waitOf(headers.prefer) };
};

const versionOf = (ifMatch: string | undefined): number | null => {
  if (ifMatch === undefined || ifMatch === '*') return null;
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(ifMatch)?.[1];
  if (version === undefined) throw new ApiError('if-match-invalid');
  return Number(version);
};

const waitOf = (prefer: string | string[] | undefined): number => {
  const match = /(?:^|[,;\s])wait(?:=(\d{1,4}))?(?=$|[,;\s])/.exec(String(prefer ?? ''));
  if (match === null) return 0;
  return Math.min(match[1] === undefined ? longestWaitSeconds : Number(match[1]), longestWaitSeconds) * 1000;
};
