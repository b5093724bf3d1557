import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NativeConnection } from '@temporalio/worker';
import { createApi } from '@uplift/api/create-api';
import { loadDemoRegion, type DemoRegion } from '@uplift/api/demo/demo-region';
import { openDependencies } from '@uplift/api/open-dependencies';
import { instantOf, type Instant } from '@uplift/domain/core/instant';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { CommandHandler } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { readConfig } from '@uplift/infra/config/config';
import { freePort } from '@uplift/infra/postgres/free-port';
import { postgresForTests } from '@uplift/infra/postgres/postgres-for-tests';
import { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { CycleWorkflows } from '@uplift/infra/relay/cycle-workflows';
import { connectTemporal } from '@uplift/infra/temporal/connection';
import { startDevServer } from '@uplift/infra/temporal/start-dev-server';
import { startRelay } from '@uplift/relay/start-relay';
import { createWorker } from '@uplift/worker/create-worker';
import { workflowNames } from '@uplift/workflows/workflow-names';

export interface ServedEngine {
  readonly url: string;
  readonly databaseUrl: string;
  readonly demo: DemoRegion;
  /** Ends the API and leaves the rest running. */
  stopApi(): Promise<void>;
  stop(): Promise<void>;
}

/** The whole engine with the demo region, on servers of its own and from a moment on; its mails go nowhere. */
export const serveEngine = async (at: Instant): Promise<ServedEngine> => {
  const clockAhead = Date.parse(at) - Date.now();
  const clock = (): Instant => instantOf(Date.now() + clockAhead);
  const atEnd: (() => Promise<unknown>)[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'uplift-served-'));
  atEnd.push(() => rm(folder, { recursive: true, force: true }));
  const [database, temporal] = await Promise.all([
    postgresForTests().then((postgres) => postgres.createDatabase()),
    startDevServer({ dbFilename: join(folder, 'temporal.db'), logFile: join(folder, 'temporal.log') })]);
  atEnd.push(() => database.drop(), () => temporal.stop());
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = readConfig({
    DATABASE_URL: database.url, TEMPORAL_ADDRESS: temporal.address, PORT: String(port), PUBLIC_URL: url, UPLIFT_DATA_DIR: folder,
    UPLIFT_MASTER_KEY: randomBytes(32).toString('base64'), LOG_LEVEL: 'error',
  });
  const parts = await openDependencies(config, url, { clock });
  atEnd.push(() => parts.close());
  const { store, pool, accounts, personalData } = parts;
  // Before anything works on it: a loaded region may not be moved on while it is loaded. Without last year, which no command here asks for.
  const demo = await loadDemoRegion({ store, accounts, personalData, clock });
  const client = await connectTemporal(config.temporal);
  atEnd.push(() => client.connection.close());
  const relay = startRelay({ store, pool, client, attributes: true, clockAhead });
  atEnd.push(() => relay.stop());
  const connection = await NativeConnection.connect({ address: temporal.address });
  atEnd.push(() => connection.close());
  const worker = await createWorker({ connection, namespace: config.temporal.namespace, activities: {
    store, codec: engineCodec, handler: new CommandHandler(store, engineCodec), contexts: new CaseContexts(store, engineCodec),
    rosters: new CycleRosters(store, engineCodec), workflows: new CycleWorkflows({ client, names: workflowNames, attributes: true, clockAhead }), sendDigests: async () => ({ left: false }),
  } });
  const working = worker.run();
  atEnd.push(async () => {
    worker.shutdown();
    await working;
  });
  const app = await createApi({ ...parts, requestsPerTenSeconds: 100_000 });
  await app.listen(port, '127.0.0.1');
  let stopped: Promise<void> | undefined;
  const stopApi = (): Promise<void> => (stopped ??= app.close());
  atEnd.push(stopApi);
  return {
    url, databaseUrl: database.url, demo, stopApi,
    stop: async () => { for (const end of atEnd.reverse()) await end(); },
  };
};
