import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresAccount } from './postgres-account.js';

export interface SpawnedServer {
  exited(): boolean;
  /** The last lines the server logged since it was spawned. */
  failure(): Promise<string>;
}

/** Spawned in its own session, logging to a file: neither Ctrl-C in the terminal nor the death of the launcher reaches it. */
export const spawnServer = (options: {
  readonly postgres: string; readonly dataDir: string; readonly account: PostgresAccount; readonly settings: Readonly<Record<string, string>>;
}): SpawnedServer => {
  const logFile = join(options.dataDir, 'server.log');
  const log = openSync(logFile, 'a', 0o600);
  const from = statSync(logFile).size;
  const flags = Object.entries(options.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(options.postgres, ['-D', options.dataDir, ...flags], {
    ...options.account, cwd: options.dataDir, detached: true, stdio: ['ignore', log, log], env: { ...process.env, LC_ALL: 'C' },
  });
  closeSync(log);
  let spawnError: Error | null = null;
  child.once('error', (error) => { spawnError = error; });
  child.unref();
  return {
    exited: () => spawnError !== null || child.exitCode !== null || child.signalCode !== null,
    failure: async () => spawnError?.message ?? readFileSync(logFile).subarray(from).toString('utf8').trim().split('\n').slice(-5).join(' | '),
  };
};
