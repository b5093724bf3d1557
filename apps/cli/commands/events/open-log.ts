import { readConfig, type Config } from '@uplift/infra/config/config';
import { openPostgresEventStore, type PostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { usageError } from '../../cli-error.js';
import type { Cli } from '../../cli.js';

/** Works on the log of `DATABASE_URL` itself, without a server; the connection ends with the work. */
export const onLog = async <Result>(cli: Cli, work: (store: PostgresEventStore, config: Config & { readonly databaseUrl: string }) => Promise<Result>): Promise<Result> => {
  const config = readConfig(cli.terminal.env);
  const { databaseUrl } = config;
  if (databaseUrl === undefined) throw usageError('Укажите базу в DATABASE_URL', 'Name the database in DATABASE_URL');
  const store = await openPostgresEventStore({ url: databaseUrl, poolSize: 2 });
  try {
    return await work(store, { ...config, databaseUrl });
  } finally {
    await store.close();
  }
};
