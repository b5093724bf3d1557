import { setTimeout as wait } from 'node:timers/promises';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { Text } from '../language.js';

export interface Patience {
  /** Waits before each further attempt, in milliseconds; their number bounds the attempts. */
  readonly waits: readonly number[];
  /** How long one attempt may take before it counts as unanswered. */
  readonly timeoutMs: number;
  /** Answers that are read while they arrive: no time-out, and what breaks later is the reader's. */
  readonly stream?: boolean;
}
export const usualPatience: Patience = { waits: [250, 500, 1_000, 2_000, 4_000], timeoutMs: 60_000 };

/** Passing conditions of what stands between: repeating the same request is right for all of them. */
const passing = new Set([429, 502, 503, 504]);
const longestRetryAfterMs = 30_000;

/**
 * One request, repeated unchanged while nobody answers, at most once more than `waits` is long. Repeating is safe: a command
 * carries its idempotency key. Every repeat is announced. @throws {CliError} with the exit code for "not reachable".
 */
export const persistentFetch = async (
  url: string, request: RequestInit, tell: (text: Text) => void, patience: Patience = usualPatience,
): Promise<Response> => {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await oneAttempt(url, request, patience);
    if (answer instanceof Response && !passing.has(answer.status)) return answer;
    const pause = patience.waits[attempt];
    if (pause === undefined) {
      // A limit that does not lift is the server's answer, not its silence.
      if (answer instanceof Response && answer.status === 429) return answer;
      throw unreachable(url, answer instanceof Response ? `HTTP ${answer.status}` : answer.message);
    }
    const delay = answer instanceof Response ? Math.max(pause, retryAfterMs(answer)) : pause;
    const reason = answer instanceof Response ? `HTTP ${answer.status}` : answer.message;
    tell({
      ru: `Сервер не ответил (${reason}). Повторяю тот же запрос через ${seconds(delay)} с: дважды он не выполнится.`,
      en: `The server did not answer (${reason}). Repeating the same request in ${seconds(delay)} s: it will not be done twice.`,
    });
    if (answer instanceof Response) await answer.body?.cancel();
    await wait(delay);
  }
};

const oneAttempt = async (url: string, request: RequestInit, { stream, timeoutMs }: Patience): Promise<Response | Error> => {
  const { signal } = request;
  try {
    if (stream === true) return await fetch(url, request);
    const timeout = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { ...request, signal: signal == null ? timeout : AbortSignal.any([signal, timeout]) });
    // An answer that breaks off half-way is no answer: it is read whole before it counts.
    const { status, headers } = response;
    const body = await response.arrayBuffer();
    return new Response(body.byteLength === 0 ? null : body, { status, headers });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return reasonOf(error as Error);
  }
};

/** `fetch failed` says nothing; its cause names what happened on the network. */
const reasonOf = (error: Error): Error => {
  const cause = error.cause as { code?: string; message?: string } | undefined;
  return new Error(cause?.code ?? cause?.message ?? error.message);
};

const retryAfterMs = (response: Response): number => {
  const given = Number(response.headers.get('retry-after'));
  return Number.isFinite(given) && given > 0 ? Math.min(given * 1_000, longestRetryAfterMs) : 0;
};

const seconds = (ms: number): string => String(ms / 1_000);

export const unreachable = (url: string, reason: string): CliError => {
  const { origin } = new URL(url);
  return new CliError(exitCodes.unreachable, { ru: `Сервер ${origin} недоступен`, en: `The server ${origin} is not reachable` }, {
    ru: `${reason}. Проверьте адрес (--url или UPLIFT_URL) и запущен ли сервер (npm start).`,
    en: `${reason}. Check the address (--url or UPLIFT_URL) and whether the server runs (npm start).`,
  }, { code: 'not-reachable', url: origin, reason });
};
