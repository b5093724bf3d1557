import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, type Worker } from '@temporalio/worker';
import pg from 'pg';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { CommandHandler } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { openPostgresEventStore, type PostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { CycleWorkflows } from '@uplift/infra/relay/cycle-workflows';
import { recoverRunningCycles } from '@uplift/infra/relay/recover';
import { launchTestCycle } from '@uplift/infra/relay/test-cycle.fixture';
import { startDevServer, type DevServer } from '@uplift/infra/temporal/start-dev-server';
import { startRelay, type RunningRelay } from '@uplift/relay/start-relay';
import { createWorker } from '@uplift/worker/create-worker';
import { workflowNames } from '@uplift/workflows/workflow-names';
import { postgresForTests, type TestDatabase } from '../harness/postgres.js';
import { quietRuntime } from './engine.fixture.js';

jest.setTimeout(180_000);
quietRuntime();

const cycle = 'small-2026';
const launchedAt = '2026-10-13T06:00:00.000Z';
/** The programme's time: the machine's clock may say anything. */
const clockAhead = Date.parse(launchedAt) - Date.now();

const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (await holds()) return;
    await sleep(100);
  }
  throw new Error(`${what} did not come about`);
};

/** A dev server with everything that talks to it. */
interface Stand { readonly server: DevServer; readonly client: Client; readonly workflows: CycleWorkflows; readonly relay: RunningRelay; end(): Promise<void> }

describe('Temporal’s own database', () => {
  let folder: string;
  let database: TestDatabase;
  let store: PostgresEventStore;
  let pool: pg.Pool;
  const stands: Stand[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'uplift-temporal-'));
    database = await (await postgresForTests()).createDatabase();
    store = await openPostgresEventStore({ url: database.url });
    pool = new pg.Pool({ connectionString: database.url });
  });
  afterEach(async () => {
    for (const stand of stands.splice(0)) await stand.end();
    await pool.end();
    await store.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const stand = async (name: string): Promise<Stand> => {
    const server = await startDevServer({ dbFilename: join(folder, name, 'temporal.db'), logFile: join(folder, `${name}.log`) });
    const connection = await Connection.connect({ address: server.address });
    const client = new Client({ connection });
    const workflows = new CycleWorkflows({ client, names: workflowNames, attributes: true, clockAhead });
    const native = await NativeConnection.connect({ address: server.address });
    const worker: Worker = await createWorker({ connection: native, namespace: 'default', activities: {
      store, codec: engineCodec, handler: new CommandHandler(store, engineCodec), contexts: new CaseContexts(store, engineCodec), rosters: new CycleRosters(store, engineCodec),
      workflows, sendDigests: () => Promise.reject(new Error('no digest is due')),
    } });
    const working = worker.run();
    const relay = startRelay({ store, pool, client, attributes: true, clockAhead });
    const present: Stand = { server, client, workflows, relay, end: async () => {
      await relay.stop();
      worker.shutdown();
      await working;
      await native.close();
      await connection.close();
      await server.stop({ graceMs: 0 });
    } };
    stands.push(present);
    return present;
  };

  const found = async ({ client }: Stand, query: string): Promise<readonly { readonly id: string; readonly attributes: Record<string, unknown> }[]> => {
    const all = [];
    for await (const { workflowId, typedSearchAttributes } of client.workflow.list({ query })) {
      const attributes = Object.fromEntries(typedSearchAttributes.getAll().filter(({ key }) => key.name.startsWith('Uplift')).map(({ key, value }) => [key.name, value]));
      all.push({ id: workflowId, attributes });
    }
    return all.sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const asExpected = (municipality: string) => ({
    id: `cohort-cycle/${cycle}/${municipality}.1`,
    attributes: { UpliftCycle: cycle, UpliftMunicipality: municipality, UpliftStage: ['start'], UpliftNextInstant: new Date('2026-11-06T06:00:00.000Z') } });

  it('answers searches by cycle, municipality, stage and next instant; deleted, it is rebuilt from the events', async () => {
    const first = await stand('first');
    await launchTestCycle(store, ['vyazma/one', 'vyazma/two', 'yelnya/three'], launchedAt);
    const query = `UpliftCycle = '${cycle}' AND UpliftStage = 'start' AND UpliftNextInstant < '2026-11-07T00:00:00Z' AND WorkflowType = 'cohortCycle'`;
    await until('both cohorts', async () => (await found(first, query)).length === 2);
    expect(await found(first, query)).toStrictEqual([asExpected('vyazma'), asExpected('yelnya')]);
    expect((await found(first, `UpliftMunicipality = 'vyazma'`)).map(({ id }) => id)).toStrictEqual([`cohort-cycle/${cycle}/vyazma.1`]);
    const before = (await store.readAll({ after: null, limit: 10_000 })).events;
    await stands.pop()!.end();

    const second = await stand('second');
    await until('the relay to be where it was', async () => second.relay.relay.status.position === await store.head());
    expect(await found(second, `UpliftCycle = '${cycle}'`)).toStrictEqual([]);
    expect(await recoverRunningCycles({ store, rosters: new CycleRosters(store, engineCodec), workflows: second.workflows })).toStrictEqual([
      { cycle, status: 'running', workflows: 3, digest: false }]);
    await until('both cohorts again', async () => (await found(second, query)).length === 2);
    expect(await found(second, query)).toStrictEqual([asExpected('vyazma'), asExpected('yelnya')]);
    expect((await found(second, `UpliftCycle = '${cycle}' AND WorkflowType = 'annualCycle'`)).map(({ id }) => id)).toStrictEqual([`annual-cycle/${cycle}`]);
    expect((await store.readAll({ after: null, limit: 10_000 })).events).toStrictEqual(before);
  });
});
