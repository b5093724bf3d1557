import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { endServer, findRunning, startEmbeddedPostgres } from './embedded-postgres.js';
import { freePort } from './free-port.js';

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('embedded PostgreSQL', () => {
  let folder: string;
  let dataDir: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'uplift-postgres-'));
    dataDir = join(folder, 'data');
    await chmod(folder, 0o755);
  });

  afterEach(async () => {
    const running = await findRunning(dataDir);
    if (running) await endServer(running.pid);
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps its data over a stop, a kill and a takeover, durable by default', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    expect(await query(first.url, `SELECT current_setting('synchronous_commit') AS commit, current_setting('fsync') AS fsync,
      current_setting('listen_addresses') AS listens`)).toStrictEqual([{ commit: 'on', fsync: 'on', listens: '127.0.0.1' }]);
    await query(first.url, 'CREATE TABLE kept (n int)');
    await query(first.url, 'INSERT INTO kept VALUES (1)');
    await first.stop();
    expect(await findRunning(dataDir)).toBeNull();

    const second = await startEmbeddedPostgres({ dataDir });
    expect(second.takenOver).toBe(false);
    await query(second.url, 'INSERT INTO kept VALUES (2)');
    process.kill(second.pid, 'SIGKILL');

    const third = await startEmbeddedPostgres({ dataDir });
    expect(third.pid).not.toBe(second.pid);
    expect(await query(third.url, 'SELECT n FROM kept ORDER BY n')).toStrictEqual([{ n: 1 }, { n: 2 }]);

    const fourth = await startEmbeddedPostgres({ dataDir });
    expect({ pid: fourth.pid, port: fourth.port, takenOver: fourth.takenOver }).toStrictEqual({ pid: third.pid, port: third.port, takenOver: true });
    await fourth.stop();
    expect(await findRunning(dataDir)).toBeNull();
  });

  it('starts although a stale pid file names a living stranger', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await first.stop();
    await writeFile(join(dataDir, 'postmaster.pid'), `${process.ppid}\n${dataDir}\n1\n${first.port}\n\n127.0.0.1\n1 1\nready   \n`);
    const second = await startEmbeddedPostgres({ dataDir });
    expect(second.takenOver).toBe(false);
    await second.stop();
  });

  it('names a port that is in use', async () => {
    const port = await freePort();
    const stranger = createServer().listen(port, '127.0.0.1');
    await expect(startEmbeddedPostgres({ dataDir, port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use`);
    await new Promise((resolve) => { stranger.close(resolve); });
  });

  it('leaves a folder alone that holds something else', async () => {
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'thesis.txt'), 'mine');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow('left untouched');
  });
});
