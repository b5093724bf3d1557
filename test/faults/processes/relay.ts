import { Client, type WorkflowClientInterceptor } from '@temporalio/client';
import type { PoolClient } from 'pg';
import { openPostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { openPool, type Pool } from '@uplift/infra/postgres/open-pool';
import { untilConnected } from '@uplift/infra/service/until-connected';
import { connectTemporal } from '@uplift/infra/temporal/connection';
import { startRelay } from '@uplift/relay/start-relay';
import type { Guard } from '../harness/failpoint.js';
import type { RelayOptions } from '../harness/part-messages.js';
import { bePart } from './be-part.js';
import { quickTasks } from './quick-tasks.js';

/** It may die with events read and not told, or told and not ticked off; it may tell everything twice. */
const failing = (guard: Guard, twice: boolean): WorkflowClientInterceptor => {
  const deliver = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    await guard('before');
    if (twice) await call();
    const answer = await call();
    await guard('after');
    return answer;
  };
  return {
    startWithDetails: (input, next) => deliver(() => next(input)),
    signalWithStart: (input, next) => deliver(() => next(input)),
  };
};

/** It may pause with its mind made up to write a checkpoint or rows. */
const hesitant = (pool: Pool, guard: Guard): Pool => {
  const connect = pool.connect.bind(pool) as (callback?: Callback) => Promise<PoolClient>;
  // A single query takes its connection by a callback, a transaction by a promise.
  return Object.assign(pool, { connect: (callback?: Callback) => (callback === undefined ? guard('transaction').then(() => connect()) : connect(callback)) });
};
type Callback = (...connected: unknown[]) => void;

// Relay and projector as production runs them, each under its lease.
bePart(async ({ databaseUrl, temporalAddress, clockAhead, attributes, leaseMs, twice }: RelayOptions, { guard }) => {
  const store = await openPostgresEventStore({ url: databaseUrl });
  const pool = hesitant(openPool(databaseUrl, 'uplift relay', 8, () => undefined), guard);
  const { connection } = await untilConnected(
    () => connectTemporal({ address: temporalAddress, namespace: 'default', apiKey: undefined, tls: null, uiPort: undefined }), new AbortController().signal, () => undefined);
  const client = new Client({ connection, namespace: 'default', interceptors: { workflow: [failing(guard, twice), quickTasks(2_000)] } });
  startRelay({
    store, pool, client, attributes, clockAhead, leaseMs,
    relayObserver: { onProblem: (error) => { process.stdout.write(`relay waits: ${String(error)}\n`); } },
    projectorObserver: { onStatus: ({ state, problem }) => { process.stdout.write(`projector ${state} ${problem ?? ''}\n`); } },
  });
});
