import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config/config.js';
import { connectTemporal, type TemporalClient } from './connection.js';
import { registerSearchAttributes } from './search-attributes.js';
import { startDevServer, type DevServer } from './start-dev-server.js';

describe('the Temporal dev server', () => {
  let folder: string;
  let server: DevServer | undefined;
  let client: TemporalClient | undefined;
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'uplift-temporal-')); });
  afterEach(async () => {
    await client?.connection.close();
    await server?.stop();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const start = async (): Promise<TemporalClient> => {
    server = await startDevServer({ dbFilename: join(folder, 'temporal.db'), logFile: join(folder, 'temporal.log'), namespace: 'uplift' });
    client = await connectTemporal(readConfig({ TEMPORAL_ADDRESS: server.address, TEMPORAL_NAMESPACE: 'uplift' }).temporal);
    return client;
  };

  it('keeps a workflow over its sudden death', async () => {
    const first = await start();
    await first.workflow.start('nobodyWorksOnThis', { taskQueue: 'none', workflowId: 'kept' });
    process.kill(-server!.child.pid, 'SIGKILL');
    await server!.child.exited;
    await first.connection.close();
    const second = await start();
    expect((await second.workflow.getHandle('kept').describe()).status.name).toBe('RUNNING');
  }, 60_000);

  it('has the search attributes; one that is missing is registered, and a repeat changes nothing', async () => {
    const { connection, options } = await start();
    await connection.operatorService.removeSearchAttributes({ namespace: 'uplift', searchAttributes: ['UpliftStage'] });
    await registerSearchAttributes(connection, options.namespace);
    await registerSearchAttributes(connection, options.namespace);
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'uplift' });
    expect(customAttributes).toMatchObject({ UpliftCycle: 2, UpliftMunicipality: 2, UpliftStage: 7, UpliftNextInstant: 6 });
  }, 60_000);

  it('says why it does not start', async () => {
    await expect(startDevServer({ dbFilename: join(folder, 'temporal.db'), logFile: join(folder, 'refused.log'), executable: process.execPath }))
      .rejects.toThrow(/Temporal ended while starting: .*MODULE_NOT_FOUND/);
  }, 60_000);

  it('answers a client without an address with the setting to give', async () => {
    await expect(connectTemporal(readConfig({}).temporal)).rejects.toThrow('TEMPORAL_ADDRESS: read nothing; expected an address like host:7233');
    await expect(connectTemporal(readConfig({ TEMPORAL_ADDRESS: 'x:1', TEMPORAL_TLS_CA: '/nowhere/ca.pem' }).temporal))
      .rejects.toThrow('TEMPORAL_TLS_CA: read «/nowhere/ca.pem» (ENOENT); expected the path of a PEM file');
  });
});
