import pg from 'pg';

export type { Pool } from 'pg';

/**
 * A pool whose lost connections are replaced at their next use, instead of ending the process. Idle ones are told to `onLost`; who
 * holds one, in a transaction for instance, learns of it from the next query.
 */
export const openPool = (url: string, name: string, max: number, onLost: (error: Error) => void): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max, application_name: name, connectionTimeoutMillis: 15_000 });
  pool.on('error', onLost);
  // The pool listens to idle clients only; an error that nobody listens to ends the process.
  pool.on('connect', (client) => { client.on('error', () => undefined); });
  return pool;
};
