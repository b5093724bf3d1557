import { randomBytes } from 'node:crypto';
import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.js';

export interface TestDatabase { readonly url: string; readonly pool: pg.Pool; drop(): Promise<void> }

const serverUrl = async (folder: string): Promise<string> => {
  const lock = join(folder, 'postgres.lock');
  for (let waited = 0; waited < 120_000; waited += 50) {
    if (!await mkdir(lock).then(() => true, () => false)) {
      await sleep(50);
      continue;
    }
    try {
      return (await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), settings: { shared_buffers: '128MB', max_wal_size: '1GB' } })).url;
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

/** A database of its own on the test run's server (the one of test/harness, which this package may not import), with a pool on it. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const folder = process.env.UPLIFT_TEST_RUN;
  if (!folder) throw new Error('No test run folder: jest.config.js names test/harness/global-setup.ts as its globalSetup');
  const server = await serverUrl(folder);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdmin(server, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 10 });
  pool.on('error', () => undefined);
  return {
    url: url.href, pool,
    drop: async () => {
      await pool.end();
      await asAdmin(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
};
