import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { epochMillisecondsOf, instantOf, type Instant } from '@uplift/domain/core/instant';
import { freePort } from '@uplift/infra/postgres/free-port';
import { startDevServer, type DevServer } from '@uplift/infra/temporal/start-dev-server';
import type { Ground } from './ground.js';

/** Temporal as the launcher runs it, on a file and in real time; it can be killed, and robbed of its file. */
export class MortalTemporal {
  private constructor(private readonly ground: Ground, private readonly port: number, private server: DevServer, private connection: Connection, private ahead: number) {}

  /** `at` is the programme's time now. */
  static async start(ground: Ground, at: Instant): Promise<MortalTemporal> {
    const port = await freePort();
    const server = await startDevServer(settingsOf(ground, port));
    const temporal = new MortalTemporal(ground, port, server, await Connection.connect({ address: server.address, connectTimeout: 60_000 }), 0);
    temporal.jumpTo(at);
    ground.atEnd(() => temporal.kill());
    ground.atEnd(() => temporal.connection.close());
    return temporal;
  }

  get address(): string { return `127.0.0.1:${this.port}`; }
  get client(): Client { return new Client({ connection: this.connection }); }
  /** Milliseconds by which the programme's time is ahead of the machine's. */
  get clockAhead(): number { return this.ahead; }
  now(): Instant { return instantOf(Date.now() + this.ahead); }

  async passTo(at: Instant): Promise<void> {
    await sleep(Math.max(0, epochMillisecondsOf(at) - this.ahead - Date.now()), undefined, { signal: this.ground.over });
  }

  /** From now on the programme's time is this. What runs already goes on in its own. */
  jumpTo(at: Instant): void { this.ahead = epochMillisecondsOf(at) - Date.now(); }

  async kill(): Promise<void> {
    const { child } = this.server;
    if (!child.hasExited()) process.kill(child.pid, 'SIGKILL');
    await child.exited;
  }

  /** Comes back at its address, with what its file holds. */
  async restart(): Promise<void> {
    this.server = await startDevServer(settingsOf(this.ground, this.port));
    await this.connection.close();
    this.connection = await Connection.connect({ address: this.address, connectTimeout: 60_000 });
  }

  /** Everything it knew is gone. */
  async lose(): Promise<void> {
    const { dbFilename } = settingsOf(this.ground, this.port);
    for (const file of ['', '-wal', '-shm', '-journal']) await rm(`${dbFilename}${file}`, { force: true });
  }
}

const settingsOf = ({ folder }: Ground, port: number) => ({ port, dbFilename: join(folder, 'temporal.db'), logFile: join(folder, 'temporal.log') });
