import { randomBytes } from 'node:crypto';
import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findRunning, startEmbeddedPostgres } from './embedded-postgres.js';
import { serverFolder, sweepAbandonedRuns } from './abandoned-test-runs.js';

export interface TestDatabase { readonly url: string; drop(): Promise<void> }
export interface TestPostgres {
  /** Of the server itself: data directory, process id and port, for suites that look at it. Do not stop it. */
  readonly server: { readonly url: string; readonly port: number; readonly pid: number };
  createDatabase(): Promise<TestDatabase>;
}

/** Workers of one run start at the same time; a folder is the lock that works between processes. */
const oneAtATime = async <T>(lock: string, work: () => Promise<T>): Promise<T> => {
  for (let waited = 0; waited < 120_000; waited += 50) {
    const taken = await mkdir(lock).then(() => true, () => false);
    if (!taken) {
      await sleep(50);
      continue;
    }
    try {
      return await work();
    } finally {
      await rmdir(lock);
    }
  }
  throw new Error(`Another worker holds ${lock} for too long`);
};

const asAdmin = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/**
 * The test worker's PostgreSQL: started by the first suite that asks, used by one suite after another, ended with the run. Each worker
 * has its own, because an open transaction anywhere in a server holds back what readers of every log on it may see.
 */
export const postgresForTests = async (): Promise<TestPostgres> => {
  const folder = process.env.UPLIFT_TEST_RUN;
  if (!folder) throw new Error('No test run folder: jest.config.js names test/harness/global-setup.ts as its globalSetup');
  const dataDir = join(folder, `${serverFolder}${process.env.JEST_WORKER_ID ?? '1'}`);
  const server = await oneAtATime(join(folder, 'starting.lock'), async () => {
    if (!await findRunning(dataDir)) await sweepAbandonedRuns();
    return startEmbeddedPostgres({ dataDir, settings: { shared_buffers: '128MB', max_wal_size: '1GB' } });
  });
  return {
    server: { url: server.url, port: server.port, pid: server.pid },
    createDatabase: async () => {
      const database = `test_${randomBytes(8).toString('hex')}`;
      await asAdmin(server.url, `CREATE DATABASE ${database} TEMPLATE template0`);
      const url = new URL(server.url);
      url.pathname = `/${database}`;
      return { url: url.href, drop: () => asAdmin(server.url, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`) };
    },
  };
};
