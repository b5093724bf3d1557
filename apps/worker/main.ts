import { NativeConnection } from '@temporalio/worker';
import { openPostgresEventStore, StoreEpochError } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { openPool } from '@uplift/infra/postgres/open-pool';
import { databaseUrlOf } from '@uplift/infra/service/database-url';
import { runService, type Service } from '@uplift/infra/service/run-service';
import { untilConnected } from '@uplift/infra/service/until-connected';
import { attributesKnown } from '@uplift/infra/temporal/attributes-known';
import { connectTemporal, temporalConnectionOptions } from '@uplift/infra/temporal/connection';
import { createWorker } from './create-worker.js';
import { installRuntime } from './install-runtime.js';
import { openActivityDependencies } from './open-activity-dependencies.js';

await runService('worker', async ({ config, logger, stopping }): Promise<Service> => {
  installRuntime();
  const url = databaseUrlOf(config);
  const away = (part: string) => (error: unknown) => { logger.warn({ err: error }, `${part} does not answer; trying again`); };
  const store = await untilConnected(() => openPostgresEventStore({ url }), stopping, away('the event store'), (error) => error instanceof StoreEpochError);
  const pool = openPool(url, 'uplift worker', 12, away('the database'));
  const client = await untilConnected(() => connectTemporal(config.temporal), stopping, away('Temporal'));
  const connection = await untilConnected(async () => NativeConnection.connect(await temporalConnectionOptions(config.temporal)), stopping, away('Temporal'));
  const attributes = await attributesKnown(client.connection, config.temporal.namespace);
  const activities = await openActivityDependencies({ config, url, store, pool, client, attributes });
  const worker = await createWorker({ connection, namespace: config.temporal.namespace, activities });
  const running = worker.run();
  return {
    broken: running.then(() => new Promise<never>(() => undefined)),
    checks: {
      database: () => pool.query('SELECT 1'),
      worker: async () => {
        if (worker.getState() !== 'RUNNING') throw new Error(`the worker is ${worker.getState().toLowerCase()}`);
      },
    },
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
      await activities.close();
      await connection.close();
      await client.connection.close();
      await pool.end();
      await store.close();
    },
  };
});
