import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../postgres/free-port.js';
import { spawnChild } from './child.js';
import { processIdentity } from './process-identity.js';
import { answers, processPart } from './process-part.js';
import { ProcessRegistry } from './process-registry.js';
import { Supervisor, type Part, type SupervisorEvent } from './supervisor.js';

const server = 'require("http").createServer((q, r) => r.end(String(process.pid))).listen(process.env.PORT, "127.0.0.1")';
const deaf = `process.on("SIGTERM", () => console.log("I stay")); ${server}`;
const broken = 'console.error("no such database"); process.exit(3)';

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let turn = 0; turn < 600; turn += 1) {
    if (await holds()) return;
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
  throw new Error('it never came to pass');
};

describe('a part that is a process', () => {
  let dataDir: string;
  let registry: ProcessRegistry;
  let supervisor: Supervisor;
  let events: SupervisorEvent[];
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'uplift-parts-'));
    registry = new ProcessRegistry(dataDir);
    events = [];
    supervisor = new Supervisor({ onEvent: (event) => events.push(event), firstBackoffMs: 10 });
  });
  afterEach(async () => {
    supervisor.hurry();
    await supervisor.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const node = async (name: string, script: string, graceMs: number = 5_000): Promise<Part & { readonly port: number }> => {
    const port = await freePort();
    return { port, ...processPart({
      name, registry, graceMs, startTimeoutMs: 10_000, logFile: join(dataDir, 'logs', `${name}.log`),
      prepare: () => Promise.resolve({
        command: process.execPath, args: ['-e', script], env: { PORT: String(port) }, cwd: dataDir, detail: String(port), isHealthy: answers(`http://127.0.0.1:${port}`) }),
    }) };
  };
  const pidAt = async (port: number): Promise<number> => Number(await (await fetch(`http://127.0.0.1:${port}`)).text());

  it('is healthy when it answers, and gone after the stop', async () => {
    const part = await node('api', server);
    await supervisor.startTogether([part]);
    const pid = await pidAt(part.port);
    expect((await registry.leftBehind()).map((entry) => [entry.name, entry.pid])).toStrictEqual([['api', pid]]);
    await supervisor.stop();
    expect(await processIdentity(pid)).toBeNull();
    expect(await registry.leftBehind()).toStrictEqual([]);
  });

  it('comes back after a SIGKILL', async () => {
    const part = await node('worker', server);
    await supervisor.startTogether([part]);
    const first = await pidAt(part.port);
    process.kill(first, 'SIGKILL');
    await until(() => events.filter(({ kind }) => kind === 'healthy').length === 2);
    expect(await pidAt(part.port)).not.toBe(first);
    expect(events).toContainEqual(expect.objectContaining({ kind: 'died', part: 'worker', reason: 'it was ended by SIGKILL' }));
  });

  it('says with its own words why it does not start', async () => {
    await expect(supervisor.startTogether([await node('api', broken)])).rejects.toThrow(/^api ended while starting: no such database \(.*api\.log\)$/);
  });

  it('is ended when it does not follow, at once when the person hurries', async () => {
    const part = await node('deaf', deaf, 60_000);
    await supervisor.startTogether([part]);
    const pid = await pidAt(part.port);
    const stopping = supervisor.stop();
    const log = join(dataDir, 'logs', 'deaf.log');
    await until(async () => (await readFile(log, 'utf8')).includes('I stay'));
    expect(await processIdentity(pid)).not.toBeNull();
    supervisor.hurry();
    await stopping;
    expect(await processIdentity(pid)).toBeNull();
  });

  it('left behind by a killed launcher, is found by the next one and ended; a stranger with its number is not', async () => {
    const launcher = `
      const { spawn } = require("child_process");
      const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });
      console.log(child.pid); setInterval(() => {}, 1000);`;
    const parent = await spawnChild({ command: process.execPath, args: ['-e', launcher], env: {}, cwd: dataDir, logFile: join(dataDir, 'launcher.log') });
    let orphan = 0;
    await until(async () => { orphan = Number(await readFile(join(dataDir, 'launcher.log'), 'utf8')); return orphan > 0; });
    const stranger = await spawnChild({ command: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'], env: {}, cwd: dataDir, logFile: join(dataDir, 'stranger.log') });
    await registry.add('orphan', orphan, 'node');
    await registry.add('reused', stranger.pid, 'node');
    const file = join(dataDir, 'processes.json');
    const entries = JSON.parse(await readFile(file, 'utf8')) as { name: string; identity: string }[];
    await writeFile(file, JSON.stringify(entries.map((entry) => entry.name === 'reused' ? { ...entry, identity: 'another boot 1' } : entry)));
    await parent.stop({ graceMs: 0 });
    expect(await processIdentity(orphan)).not.toBeNull();

    const next = new ProcessRegistry(dataDir);
    expect((await next.endLeftBehind()).map(({ name }) => name)).toStrictEqual(['orphan']);
    expect(await processIdentity(orphan)).toBeNull();
    expect(stranger.hasExited()).toBe(false);
    expect(await next.endLeftBehind()).toStrictEqual([]);
    await stranger.stop();
  });

  it('a registry broken off in the middle of a word tells nothing', async () => {
    await writeFile(join(dataDir, 'processes.json'), '[{"name":"api","pi');
    expect(await registry.endLeftBehind()).toStrictEqual([]);
  });
});
