import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createDataDirectory, passwordFile, reachableDataDirectory } from './data-directory.js';
import { freePort } from './free-port.js';
import { postgresAccount } from './postgres-account.js';
import { postgresBinaries } from './postgres-binaries.js';
import { findRunning, isAlive, postmasterFile, readPostmaster } from './postmaster-file.js';
import { serverSettings } from './server-settings.js';
import { spawnServer } from './spawn-server.js';

export { findRunning } from './postmaster-file.js';

export interface EmbeddedPostgresOptions {
  /** Created and initialised when empty or missing. Survives restarts. */
  readonly dataDir: string;
  /** Left out: the port of the server found running there, else any free one. */
  readonly port?: number;
  /** `postgresql.conf` settings over the defaults of `server-settings.ts`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Created when missing; the url names it. */
  readonly database?: string;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** True when the server was already running on the data directory. */
  readonly takenOver: boolean;
  /** Fast shutdown: sessions are ended, nothing acknowledged is lost. Resolves when the process is gone. */
  stop(): Promise<void>;
}

const superuser = 'uplift';
const startSeconds = 60;
const stopSeconds = 60;

const waitUntilReady = async (dataDir: string, server: { exited(): boolean; failure(): Promise<string> }): Promise<{ pid: number; port: number }> => {
  for (let waited = 0; waited < startSeconds * 1000; waited += 10) {
    const postmaster = await readPostmaster(dataDir);
    if (postmaster?.ready) return postmaster;
    if (server.exited()) throw new Error(`PostgreSQL did not start on ${dataDir}: ${await server.failure()}`);
    await sleep(10);
  }
  throw new Error(`PostgreSQL was not ready within ${startSeconds} s on ${dataDir}: ${await server.failure()}`);
};

/** Ends a server by its process id: fast shutdown, then the immediate one when it hangs. */
export const endServer = async (pid: number): Promise<void> => {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    try { process.kill(pid, signal); } catch { return; }
    for (let waited = 0; waited < stopSeconds * 1000; waited += 10) {
      if (!await isAlive(pid)) return;
      await sleep(10);
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop`);
};

const ensureDatabase = async (serverUrl: string, database: string): Promise<void> => {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
};

const startFresh = async (dataDir: string, options: EmbeddedPostgresOptions): Promise<{ pid: number; port: number }> => {
  const account = await postgresAccount();
  const binaries = await postgresBinaries(account);
  await createDataDirectory({ dataDir, account, initdb: binaries.initdb, superuser, password: randomBytes(24).toString('hex') });
  const attempts = 5;
  for (let attempt = 1; ; attempt += 1) {
    // A pid file left by a killed server may name a number that now belongs to a stranger, which PostgreSQL takes for itself.
    if (!await findRunning(dataDir)) await rm(postmasterFile(dataDir), { force: true });
    const port = options.port ?? await freePort();
    const server = spawnServer({ postgres: binaries.postgres, dataDir, account, settings: { ...serverSettings, ...options.settings, port: String(port) } });
    try {
      return await waitUntilReady(dataDir, server);
    } catch (error) {
      if (options.port !== undefined && /Address already in use|could not bind/.test(String(error)))
        throw new Error(`Port ${port} on 127.0.0.1 is in use: PostgreSQL cannot listen on it. Choose another, or leave the choice to the launcher.`,
          { cause: error });
      // Sessions of a killed server need a moment to notice; a free port may be taken in between.
      if (attempt === attempts) throw error;
      await sleep(200 * attempt);
    }
  }
};

/**
 * Starts a real PostgreSQL on a data directory, or takes over the one that already runs there. It listens on 127.0.0.1 only and
 * outlives this process when it is not stopped. Close all pools before `stop()`.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const dataDir = await reachableDataDirectory(options.dataDir, await postgresAccount());
  const running = await findRunning(dataDir);
  const { pid, port } = running
    ? await waitUntilReady(dataDir, { exited: () => false, failure: async () => `process ${running.pid} does not become ready` })
    : await startFresh(dataDir, options);
  const password = (await readFile(join(dataDir, passwordFile), 'utf8')).trim();
  const server = `postgres://${superuser}:${password}@127.0.0.1:${port}`;
  const database = options.database ?? 'uplift';
  await ensureDatabase(`${server}/postgres`, database);
  return { url: `${server}/${database}`, port, pid, takenOver: running !== null, stop: () => endServer(pid) };
};
