import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFlags } from '../node-flags.js';
import { pickPort } from '../port.js';
import { answers, processPart } from '../process-part.js';
import type { ProcessRegistry } from '../process-registry.js';
import type { Part, RunningPart } from '../supervisor.js';

export interface AppPartOptions {
  readonly name: string;
  /** The program, built. */
  readonly script: string;
  readonly root: string;
  readonly logFile: string;
  readonly registry: ProcessRegistry;
  /** Tried first; 0 takes any. */
  readonly wantedPort: number;
  readonly host: string;
  readonly healthPath: string;
  readonly graceMs: number;
  /** Its environment, once its port is known. */
  env(port: number): NodeJS.ProcessEnv;
  readonly describeMissing: (script: string) => string;
}

const reachable = (host: string): string => host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;

/** Between the choice of a port and its use a stranger may take it. */
const againWhenPortIsLost = async (start: () => Promise<RunningPart>): Promise<RunningPart> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      if (attempt === 3 || !/EADDRINUSE/.test(String(error))) throw error;
    }
  }
};

/** API, worker or relay in a process of its own. It comes back on its port unless a stranger took that meanwhile. */
export const appPart = (options: AppPartOptions): Part => {
  let wanted = options.wantedPort;
  const part = processPart({
    name: options.name, registry: options.registry, logFile: options.logFile, graceMs: options.graceMs,
    prepare: async () => {
      if (!existsSync(options.script)) throw new Error(options.describeMissing(options.script));
      const port = await pickPort(wanted, options.host);
      wanted = port;
      const url = `http://${reachable(options.host)}:${port}`;
      return {
        command: process.execPath, args: [...nodeFlags, options.script], cwd: options.root, env: options.env(port),
        detail: url, isHealthy: answers(`${url}${options.healthPath}`),
      };
    },
  });
  return { name: part.name, start: (giveUp) => againWhenPortIsLost(() => part.start(giveUp)) };
};

export const appScript = (root: string, app: 'api' | 'worker' | 'relay'): string => join(root, 'apps', app, 'dist', 'main.js');
