import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../postgres/embedded-postgres.js';
import { processIdentity } from '../process-identity.js';
import type { Part } from '../supervisor.js';

/** The server may be one taken over, which is no child of ours: its end is seen by looking. */
const goneFrom = async (pid: number, done: AbortSignal): Promise<string> => {
  const identity = await processIdentity(pid);
  while (!done.aborted && await processIdentity(pid) === identity) await sleep(500, undefined, { signal: done, ref: false }).catch(() => undefined);
  return `process ${pid} is gone`;
};

/** The embedded PostgreSQL. Others keep its address, so it comes back on the same port. */
export const postgresPart = (options: { readonly dataDir: string; readonly onUrl: (url: string) => void }): Part => {
  let port: number | undefined;
  return {
    name: 'PostgreSQL',
    start: async () => {
      const server: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir: options.dataDir, ...port !== undefined && { port } });
      port = server.port;
      options.onUrl(server.url);
      const done = new AbortController();
      return {
        detail: `127.0.0.1:${server.port}${server.takenOver ? ', taken over' : ''}`,
        ended: goneFrom(server.pid, done.signal),
        stop: async () => { done.abort(); await server.stop(); },
      };
    },
  };
};
