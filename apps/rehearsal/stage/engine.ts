import { randomBytes } from 'node:crypto';
import { createApi } from '@uplift/api/create-api';
import { openDependencies, type OpenedDependencies } from '@uplift/api/open-dependencies';
import { readConfig } from '@uplift/infra/config/config';
import { freePort } from '@uplift/infra/postgres/free-port';
import type { LeasedRelay } from '@uplift/infra/relay/leased-relay';
import { startRelay } from '@uplift/relay/start-relay';
import { createWorker } from '@uplift/worker/create-worker';
import { openActivityDependencies } from '@uplift/worker/open-activity-dependencies';
import type { RehearsalClock } from './rehearsal-clock.js';
import type { Servers } from './servers.js';

export interface Engine {
  readonly url: string;
  readonly parts: OpenedDependencies;
  readonly relay: LeasedRelay;
  stop(): Promise<void>;
}

/** The whole engine in this process, on the rehearsal's servers and time: API, relay with projector, and worker. */
export const startEngine = async (servers: Servers, clock: RehearsalClock): Promise<Engine> => {
  const { temporal, databaseUrl, mails, dataFolder } = servers;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = readConfig({
    DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporal.address, SMTP_URL: mails.url, PORT: String(port), PUBLIC_URL: url,
    UPLIFT_DATA_DIR: dataFolder, UPLIFT_MASTER_KEY: randomBytes(32).toString('base64'), LOG_LEVEL: 'error',
  });
  const parts = await openDependencies(config, url, { clock: clock.now });
  const app = await createApi({ ...parts, requestsPerTenSeconds: 100_000 });
  await app.listen(port, '127.0.0.1');
  const { ahead: clockAhead } = clock;
  const { store, pool } = parts;
  const relay = startRelay({ store, pool, client: temporal.client, attributes: false, clockAhead });
  const activities = await openActivityDependencies({ config, url: databaseUrl, store, pool, client: temporal.client, attributes: false, clockAhead, clock: clock.now });
  const worker = await createWorker({ connection: temporal.nativeConnection, namespace: temporal.namespace ?? 'default', activities });
  const running = worker.run();
  return {
    url, parts, relay: relay.relay,
    stop: async () => {
      worker.shutdown();
      await running;
      await activities.close();
      await relay.stop();
      await app.close();
      await parts.close();
    },
  };
};
