import { setTimeout as sleep } from 'node:timers/promises';

/** What stands between says so; the same request will do later. */
const passing = new Set([429, 502, 503, 504]);
const patienceMs = 180_000;
const pauseMs = 100;

export interface Sending {
  /** Requests that were sent again because nobody had answered. */
  readonly repeated: number;
  send(url: string, request: RequestInit): Promise<Response>;
}

/** Sends as real clients do: what was not answered is sent again unchanged, key and all. Takes turns among several servers. */
export const persistentSend = (origins: readonly string[], over: AbortSignal): Sending => {
  let turn = 0;
  let repeated = 0;
  const once = async (url: string, request: RequestInit): Promise<Response | null> => {
    const { pathname, search } = new URL(url);
    const origin = origins[turn++ % origins.length]!;
    try {
      const response = await fetch(`${origin}${pathname}${search}`, { ...request, signal: AbortSignal.timeout(20_000) });
      // Read whole: an answer that breaks off is none.
      const body = await response.arrayBuffer();
      return passing.has(response.status) ? null : new Response(body, { status: response.status, headers: response.headers });
    } catch {
      return null;
    }
  };
  return {
    get repeated() { return repeated; },
    send: async (url, request) => {
      for (const giveUp = Date.now() + patienceMs; ;) {
        const answer = await once(url, request);
        if (answer !== null) return answer;
        if (Date.now() > giveUp) throw new Error(`nobody answered ${url} within ${patienceMs / 1000} s`);
        over.throwIfAborted();
        repeated += 1;
        await sleep(pauseMs);
      }
    },
  };
};
