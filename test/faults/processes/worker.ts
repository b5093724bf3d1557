import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { readConfig } from '@uplift/infra/config/config';
import { openPostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { openPool } from '@uplift/infra/postgres/open-pool';
import { untilConnected } from '@uplift/infra/service/until-connected';
import { connectTemporal } from '@uplift/infra/temporal/connection';
import { createWorker } from '@uplift/worker/create-worker';
import { openActivityDependencies } from '@uplift/worker/open-activity-dependencies';
import { failingStore } from '../harness/failing-store.js';
import type { WorkerOptions } from '../harness/part-messages.js';
import { bePart } from './be-part.js';
import { quickTasks } from './quick-tasks.js';

// The worker as production runs it; it may die inside an activity, before or after what that appends.
bePart(async ({ databaseUrl: url, temporalAddress, clockAhead, attributes, settings }: WorkerOptions, { now, guard }) => {
  Runtime.install({ logger: new DefaultLogger('WARN'), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
  const config = readConfig(settings);
  const store = failingStore(await openPostgresEventStore({ url, clock: now }), guard);
  const pool = openPool(url, 'uplift worker', 12, () => undefined);
  const patiently = <Connected>(connect: () => Promise<Connected>) => untilConnected(connect, new AbortController().signal, () => undefined);
  const { connection: clientConnection } = await patiently(() =>
    connectTemporal({ address: temporalAddress, namespace: 'default', apiKey: undefined, tls: null, uiPort: undefined }));
  const client = new Client({ connection: clientConnection, namespace: 'default', interceptors: { workflow: [quickTasks(2_000)] } });
  const connection = await patiently(() => NativeConnection.connect({ address: temporalAddress }));
  const activities = await openActivityDependencies({ config, url, store, pool, client, attributes, clockAhead, clock: now });
  const worker = await createWorker({ connection, namespace: 'default', activities });
  worker.run().catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
