import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { readConfig } from '../config/config.js';
import { projectRoot } from '../config/project-root.js';
import { spawnChild } from './child.js';
import { createLaunch, type Launch } from './launch.js';
import { launcherTexts } from './launcher-texts.js';
import { processIdentity } from './process-identity.js';

/** Answers whatever is asked with its environment, on the port it was given. */
const app = `require('http').createServer((request, response) => {
  response.end(JSON.stringify({ path: request.url, pid: process.pid, env: process.env }));
}).listen(process.env.PORT ?? process.env.HEALTH_PORT, process.env.HOST);`;
const demo = `import { appendFileSync } from 'node:fs';
export default async ({ apiUrl, env, onProgress }) => {
  onProgress('demo at ' + apiUrl);
  appendFileSync(process.env.DEMO_JOURNAL ?? env.DEMO_JOURNAL, 'loaded\\n');
  return { accounts: [{ login: 'coordinator', password: 'p', name: 'Coordinator', role: 'Institute' }] };
};`;

interface Answer { readonly path: string; readonly pid: number; readonly env: Readonly<Record<string, string>> }
const ask = async (url: string): Promise<Answer> => await (await fetch(url)).json() as Answer;

const query = async (url: string, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as unknown[];
  } finally {
    await client.end();
  }
};

describe('the launcher', () => {
  let root: string;
  let dataDir: string;
  let launch: Launch | undefined;
  let said: string[];
  const running: Launch[] = [];

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'uplift-launch-'));
    await chmod(root, 0o755);
    dataDir = join(root, 'data');
    said = [];
    for (const name of ['api', 'worker', 'relay']) {
      await mkdir(join(root, 'apps', name, 'dist', 'demo'), { recursive: true });
      await writeFile(join(root, 'apps', name, 'dist', 'main.js'), app);
    }
    await writeFile(join(root, 'package.json'), '{}');
    await mkdir(join(root, 'apps/api/dist/demo'), { recursive: true });
    await writeFile(join(root, 'apps/api/dist/demo/package.json'), '{"type":"module"}');
    await writeFile(join(root, 'apps/api/dist/demo/load-demo.js'), demo);
  });
  afterEach(async () => {
    for (const each of running.splice(0)) {
      each.hurry();
      await each.stop();
    }
    await rm(root, { recursive: true, force: true });
  });

  const create = (settings: NodeJS.ProcessEnv = {}): Launch => {
    const env = { UPLIFT_DATA_DIR: dataDir, DEMO_JOURNAL: join(root, 'journal'), ...settings };
    launch = createLaunch({ config: readConfig(env), env, root, texts: launcherTexts('en'), say: (line) => said.push(line) });
    running.push(launch);
    return launch;
  };

  it('starts everything, keeps all data over a stop, and loads the demo once', async () => {
    const first = await create().start();
    const { env, path } = await ask(`${first.url}/api/v1/health/ready`);
    expect(path).toBe('/api/v1/health/ready');
    expect(first.accounts).toStrictEqual([{ login: 'coordinator', password: 'p', name: 'Coordinator', role: 'Institute' }]);
    await query(env.DATABASE_URL!, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const connection = await Connection.connect({ address: env.TEMPORAL_ADDRESS! });
    await new Client({ connection }).workflow.start('nobody', { taskQueue: 'none', workflowId: 'kept' });
    await connection.close();
    await launch!.stop();
    await expect(fetch(first.url)).rejects.toThrow();

    const second = await create().start();
    const again = await ask(second.url);
    expect(await query(again.env.DATABASE_URL!, 'SELECT answer FROM kept')).toStrictEqual([{ answer: 42 }]);
    const reopened = await Connection.connect({ address: again.env.TEMPORAL_ADDRESS! });
    expect((await new Client({ connection: reopened }).workflow.getHandle('kept').describe()).status.name).toBe('RUNNING');
    await reopened.close();
    expect(second.accounts).toStrictEqual(first.accounts);
    expect(await readFile(join(root, 'journal'), 'utf8')).toBe('loaded\n');
    expect((await fetch(second.temporalUiUrl!)).status).toBe(200);
    await launch!.stop();
    expect((await readdir(dataDir)).sort()).toStrictEqual(['demo.json', 'lock', 'logs', 'mail', 'master.key', 'postgres', 'processes.json', 'temporal']);
    expect(JSON.parse(await readFile(join(dataDir, 'processes.json'), 'utf8'))).toStrictEqual([]);
    const stopped = said.filter((line) => line.endsWith(': stopping')).slice(0, 6).map((line) => line.split(':')[0]);
    expect(stopped).toStrictEqual(['Relay', 'Worker', 'API', 'Mail', 'Temporal', 'PostgreSQL']);
  }, 120_000);

  it('refuses a second launcher on the same data, which changes nothing', async () => {
    const { url } = await create().start();
    await expect(create().start()).rejects.toThrow(`${dataDir} is in use by another launcher (process ${process.pid})`);
    await launch!.stop();
    expect((await ask(url)).pid).toBeGreaterThan(0);
  }, 120_000);

  it('takes another port when its own is in use, and says which', async () => {
    const stranger: Server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => { stranger.once('listening', resolve); });
    const { port } = stranger.address() as AddressInfo;
    const { url } = await create({ PORT: String(port) }).start().finally(() => stranger.close());
    const taken = new URL(url).port;
    expect(taken).not.toBe(String(port));
    expect(said).toContain(`Port ${port} is in use; taking ${taken}`);
  }, 120_000);

  it('brings an app back that was killed, at the same address', async () => {
    const { url } = await create().start();
    const { pid } = await ask(url);
    process.kill(pid, 'SIGKILL');
    let next = pid;
    for (let turn = 0; turn < 400 && next === pid; turn += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 25); });
      next = await ask(url).then((answer) => answer.pid, () => pid);
    }
    expect(next).not.toBe(pid);
    expect(said).toContain('API: ended by itself (it was ended by SIGKILL); restarting in 0.5 s');
  }, 120_000);

  it('stops what it started when a part does not start, and says what that part said', async () => {
    await writeFile(join(root, 'apps/worker/dist/main.js'), 'console.error("no such queue"); process.exit(1)');
    await expect(create().start()).rejects.toThrow(/^Worker ended while starting: no such queue/);
    await launch!.stop();
    expect(JSON.parse(await readFile(join(dataDir, 'processes.json'), 'utf8'))).toStrictEqual([]);
    expect(said.filter((line) => line.includes(': stopped ')).map((line) => line.split(':')[0]).sort())
      .toStrictEqual(['API', 'Mail', 'PostgreSQL', 'Temporal']);
  }, 120_000);

  it('killed, is followed by one that ends or takes over what was left, and loses nothing', async () => {
    const module = pathToFileURL(join(projectRoot(), 'infra/dist/launcher')).href;
    const driver = `
      const [{ createLaunch }, { launcherTexts }, { readConfig }] = await Promise.all([
        import('${module}/launch.js'), import('${module}/launcher-texts.js'), import('${module.replace('launcher', 'config')}/config.js')]);
      const launch = createLaunch({ config: readConfig(process.env), env: process.env, root: ${JSON.stringify(root)}, texts: launcherTexts('en'), say: console.log });
      console.log('URL ' + (await launch.start()).url);
      setInterval(() => undefined, 1000);`;
    const log = join(root, 'driver.log');
    const driven = await spawnChild({ command: process.execPath, args: ['--input-type=module', '-e', driver], cwd: root, logFile: log,
      env: { PATH: process.env.PATH, UPLIFT_DATA_DIR: dataDir, DEMO_JOURNAL: join(root, 'journal') } });
    let url: string | undefined;
    for (let turn = 0; turn < 2_000 && url === undefined && !driven.hasExited(); turn += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 25); });
      url = /^URL (\S+)$/m.exec(await readFile(log, 'utf8'))?.[1];
    }
    const left = await ask(url ?? await driven.lastWords());
    await query(left.env.DATABASE_URL!, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(driven.pid, 'SIGKILL');
    await driven.exited;
    expect(await processIdentity(left.pid)).not.toBeNull();

    const next = await create().start();
    expect(await processIdentity(left.pid)).toBeNull();
    expect(said.filter((line) => line.includes('left behind')).map((line) => line.split(':')[0]).sort()).toStrictEqual(['API', 'Relay', 'Temporal', 'Worker']);
    expect(said.find((line) => line.startsWith('PostgreSQL: ready'))).toMatch(/, taken over$/);
    expect(await query((await ask(next.url)).env.DATABASE_URL!, 'SELECT answer FROM kept')).toStrictEqual([{ answer: 42 }]);
    await launch!.stop();
    await expect(query(left.env.DATABASE_URL!, 'SELECT 1')).rejects.toThrow();
  }, 120_000);

  it('starts nothing it was given the address of', async () => {
    const { env } = await ask((await create().start()).url);
    const own = { DATABASE_URL: env.DATABASE_URL, TEMPORAL_ADDRESS: env.TEMPORAL_ADDRESS, SMTP_URL: env.SMTP_URL, UPLIFT_DATA_DIR: join(root, 'other') };
    said.length = 0;
    const second = await create(own).start();
    expect(second.temporalUiUrl).toBeNull();
    expect(said.filter((line) => line.endsWith(': starting'))).toStrictEqual(['API: starting', 'Worker: starting', 'Relay: starting']);
    expect((await ask(second.url)).env).toMatchObject({ DATABASE_URL: env.DATABASE_URL, TEMPORAL_ADDRESS: env.TEMPORAL_ADDRESS, SMTP_URL: env.SMTP_URL });
  }, 120_000);
});
