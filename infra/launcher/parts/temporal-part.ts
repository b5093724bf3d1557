import { join } from 'node:path';
import { startDevServer } from '../../temporal/start-dev-server.js';
import { pickPort } from '../port.js';
import type { ProcessRegistry } from '../process-registry.js';
import type { Part } from '../supervisor.js';

export interface TemporalPartOptions {
  readonly dataDir: string;
  readonly logFolder: string;
  readonly namespace: string;
  readonly uiPort: number | undefined;
  readonly registry: ProcessRegistry;
  readonly onProgress: (line: string) => void;
  readonly onReady: (at: { readonly address: string; readonly uiUrl: string }) => void;
}

const usualUiPort = 8233;

/** Temporal's dev server on a file of the data directory. Others keep its address, so it comes back on the same port. */
export const temporalPart = (options: TemporalPartOptions): Part => {
  let port: number | undefined;
  return {
    name: 'Temporal',
    start: async (giveUp) => {
      const { dataDir, logFolder, namespace, registry, onProgress } = options;
      const server = await startDevServer({
        dbFilename: join(dataDir, 'temporal', 'temporal.db'), logFile: join(logFolder, 'temporal.log'), namespace, onProgress, giveUp,
        uiPort: await pickPort(options.uiPort ?? usualUiPort), ...port !== undefined && { port },
        onSpawn: (pid) => registry.add('Temporal', pid, 'temporal server start-dev'),
      });
      const forgotten = server.child.exited.then(() => registry.remove(server.child.pid));
      port = Number(server.address.split(':')[1]);
      options.onReady(server);
      return {
        detail: `${server.address}, UI ${server.uiUrl}`,
        ended: server.child.exited.then(({ code, signal }) => `it ended (${signal ?? code})`),
        stop: async (hurry) => {
          await server.stop({ hurry });
          await forgotten;
        },
      };
    },
  };
};
