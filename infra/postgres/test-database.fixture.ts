import pg from 'pg';
import { postgresForTests } from './postgres-for-tests.js';

export interface TestDatabase { readonly url: string; readonly pool: pg.Pool; drop(): Promise<void> }

/** A database of its own on the test worker's server, with a pool on it. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const { url, drop } = await (await postgresForTests()).createDatabase();
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', () => undefined);
  return {
    url, pool,
    drop: async () => {
      await pool.end();
      await drop();
    },
  };
};
