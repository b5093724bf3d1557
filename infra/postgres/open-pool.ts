import pg from 'pg';

export type { Pool } from 'pg';

/** A pool whose lost idle connections are told to `onLost` and replaced at their next use, instead of ending the process. */
export const openPool = (url: string, name: string, max: number, onLost: (error: Error) => void): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max, application_name: name, connectionTimeoutMillis: 15_000 });
  pool.on('error', onLost);
  return pool;
};
