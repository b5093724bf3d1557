import pg from 'pg';
import { eventNamed } from '../contract/events.js';
import { chain } from '../hash-chain.js';
import { appendOne } from './append-one.js';

/** A session of its own, to hold transactions open and end them when a test says so. */
export interface RawSession {
  query(sql: string): Promise<readonly Record<string, unknown>[]>;
  /** Appends one event to a new stream within whatever transaction is open. */
  append(stream: string): Promise<void>;
  close(): Promise<void>;
}

export const openSession = async (url: string, schema: string): Promise<RawSession> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return {
    query: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    append: async (stream) => {
      const stored = await appendOne(client, schema, chain(stream, null, [eventNamed(stream)])[0]!, null);
      if (!stored) throw new Error(`${stream} was not stored`);
    },
    close: () => client.end(),
  };
};
