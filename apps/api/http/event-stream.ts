import type { ApiResponse } from './api-request.js';

export interface ServerEvent { readonly id: string; readonly event: string; readonly data: unknown }

/** How often a silent stream says that it is alive, so that no proxy takes it for dead. */
const heartbeatMs = 15_000;

/** Answers with server-sent events until the client leaves or the source ends; `Last-Event-ID` is for the source to heed. */
export const sendEvents = async (
  response: ApiResponse, source: (signal: AbortSignal) => AsyncIterable<ServerEvent>, end: AbortSignal,
): Promise<void> => {
  const gone = new AbortController();
  const signal = AbortSignal.any([gone.signal, end]);
  response.once('close', () => { gone.abort(); });
  response.status(200).type('text/event-stream');
  response.setHeader('Cache-Control', 'no-cache, no-transform');
  response.setHeader('X-Accel-Buffering', 'no');
  response.flushHeaders();
  response.write('retry: 2000\n\n');
  const heartbeat = setInterval(() => { response.write(': still here\n\n'); }, heartbeatMs);
  try {
    for await (const { id, event, data } of source(signal)) {
      if (signal.aborted) break;
      const goesOn = response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      if (!goesOn) await drained(response, signal);
    }
  } finally {
    clearInterval(heartbeat);
    response.end();
  }
};

const drained = (response: ApiResponse, signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  const done = (): void => {
    response.off('drain', done);
    signal.removeEventListener('abort', done);
    resolve();
  };
  response.once('drain', done);
  signal.addEventListener('abort', done);
});
