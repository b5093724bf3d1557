import { hostname } from 'node:os';
import { instantOf } from '@uplift/domain/core/instant';
import { loadMasterKey } from '@uplift/infra/config/master-key';
import { signAtIntervals } from '@uplift/infra/event-store/integrity/sign-at-intervals';
import { signingKeyFrom } from '@uplift/infra/event-store/integrity/signing-key';
import { openPostgresEventStore, StoreEpochError } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { openPool } from '@uplift/infra/postgres/open-pool';
import { measureRelay } from '@uplift/infra/relay/relay-measures';
import { databaseUrlOf } from '@uplift/infra/service/database-url';
import { runService, type Service } from '@uplift/infra/service/run-service';
import { untilConnected } from '@uplift/infra/service/until-connected';
import { attributesKnown } from '@uplift/infra/temporal/attributes-known';
import { connectTemporal } from '@uplift/infra/temporal/connection';
import { startRelay } from './start-relay.js';

await runService('relay', async ({ config, logger, metrics, stopping }): Promise<Service> => {
  const url = databaseUrlOf(config);
  const away = (part: string) => (error: unknown) => { logger.warn({ err: error }, `${part} does not answer; trying again`); };
  const store = await untilConnected(() => openPostgresEventStore({ url }), stopping, away('the event store'), (error) => error instanceof StoreEpochError);
  const pool = openPool(url, 'uplift relay', 8, away('the database'));
  const client = await untilConnected(() => connectTemporal(config.temporal), stopping, away('Temporal'));
  const attributes = await attributesKnown(client.connection, config.temporal.namespace);
  if (!attributes) logger.warn('Temporal does not know the search attributes and may not be told: workflows go without');

  const measures = measureRelay(metrics, () => running.relay, async (after) => (await store.lag(after)).seconds);
  const running = startRelay({
    store, pool, client, attributes,
    relayObserver: { ...measures, onProblem: (error, retryMs) => {
      measures.onProblem?.(error, retryMs);
      logger.warn({ err: error, retryMs }, 'the relay keeps its place and tries again');
    } },
    projectorObserver: { onStatus: (status) => {
      if (status.state === 'stopped') logger.error({ status }, 'the projector met an event it cannot project');
      else logger.info({ state: status.state }, 'projector');
    } },
  });
  const signing = new AbortController();
  const signed = signAtIntervals({
    store, pool, holder: `relay@${hostname()}:${process.pid}`, everyMs: 10 * 60_000, clock: () => instantOf(Date.now()),
    signingKey: async () => signingKeyFrom(await loadMasterKey(config, { create: false })),
    onSigned: ({ size }) => { logger.info({ events: size }, 'the log is signed'); },
    onProblem: (error) => { logger.warn({ err: error }, 'the log was not signed; it is tried again'); },
  }, signing.signal);
  return {
    broken: new Promise<never>(() => undefined),
    checks: {
      database: () => pool.query('SELECT 1'),
      temporal: () => client.withDeadline(Date.now() + 1_500, () => client.workflowService.getSystemInfo({})),
    },
    stop: async () => {
      signing.abort();
      await Promise.all([signed, running.stop()]);
      await client.connection.close();
      await pool.end();
      await store.close();
    },
  };
});
