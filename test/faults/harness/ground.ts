import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { startEmbeddedPostgres } from '@uplift/infra/postgres/embedded-postgres';
import { testServerPath } from '@uplift/infra/temporal/test-server';
import { startMailSink, type MailSink } from '@uplift/rehearsal/stage/mail-sink';
import { postgresForTests } from '../../harness/postgres.js';

export interface MortalPostgres { readonly url: string; killAndRestart(): Promise<void> }

/** What a fault needs around it: folders and servers of its own. Whatever was started ends with it, in reverse order, also when it fails. */
export class Ground {
  private readonly endings: (() => Promise<unknown>)[] = [];
  private readonly witnesses: (() => string)[] = [];
  private readonly ending = new AbortController();
  readonly masterKey = randomBytes(32);
  /** Fires when nobody waits for the work any longer. */
  readonly over: AbortSignal = this.ending.signal;

  private constructor(readonly folder: string) { setMaxListeners(0, this.over); }

  /** Does the work; its failure carries what the witnesses saw. */
  static async for<T>(work: (ground: Ground) => Promise<T>): Promise<T> {
    const ground = await Ground.open();
    try {
      return await ground.during(() => work(ground));
    } finally {
      await ground.close();
    }
  }

  /** For work in several goes, each in `during`. */
  static async open(): Promise<Ground> {
    const folder = await mkdtemp(join(tmpdir(), 'uplift-faults-'));
    // Where PostgreSQL must not run as root, its own account has to get in.
    await chmod(folder, 0o755);
    return new Ground(folder);
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.over.throwIfAborted();
    try {
      return await this.inTime(work());
    } catch (error) {
      const seen = this.witnesses.map((witness) => witness()).join('\n');
      if (error instanceof Error) error.message += `\n${seen}`;
      throw error;
    }
  }

  async close(): Promise<void> {
    this.ending.abort(new Error('it is over'));
    for (const end of this.endings.reverse()) await end().catch((error: unknown) => { process.stderr.write(`not ended: ${String(error)}\n`); });
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10 });
  }

  /** What is still under way when time is over is told to stop, and waited for, before anything is taken away from under it. */
  private async inTime<T>(work: Promise<T>): Promise<T> {
    const limit = setTimeout(() => { this.ending.abort(new Error(`not done within ${limitMs / 1000} s`)); }, limitMs);
    const late = new Promise<never>((_, reject) => { this.over.addEventListener('abort', () => { reject(this.over.reason as Error); }); });
    late.catch(() => undefined);
    try {
      return await Promise.race([work, late]);
    } catch (error) {
      // What comes after would stand on what was left half done.
      this.ending.abort(new Error('what came before failed', { cause: error }));
      throw error;
    } finally {
      clearTimeout(limit);
      if (this.over.aborted) await Promise.race([work.catch(() => undefined), sleep(graceMs, undefined, { ref: false })]);
    }
  }

  atEnd(end: () => Promise<unknown>): void { this.endings.push(end); }
  witness(witness: () => string): void { this.witnesses.push(witness); }

  /** A server of its own that can be killed, and comes back on the same data and port. */
  async mortalPostgres(): Promise<MortalPostgres> {
    const dataDir = join(this.folder, 'postgres');
    let server = await startEmbeddedPostgres({ dataDir });
    this.atEnd(() => server.stop());
    return {
      url: server.url,
      killAndRestart: async () => {
        process.kill(server.pid, 'SIGKILL');
        server = await startEmbeddedPostgres({ dataDir, port: server.port });
      },
    };
  }

  /** A database of its own on the test run's server. */
  async database(): Promise<string> {
    const { url, drop } = await (await postgresForTests()).createDatabase();
    this.atEnd(drop);
    return url;
  }

  async mails(): Promise<MailSink> {
    const sink = await startMailSink();
    this.atEnd(() => sink.close());
    return sink;
  }

  /** Temporal's server that skips time. */
  async skippingTemporal(): Promise<TestWorkflowEnvironment> {
    // Once installed it lives until the last of its servers has gone: only for those who start one.
    quietRuntime();
    const path = await testServerPath();
    const temporal = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
    this.atEnd(() => temporal.teardown());
    return temporal;
  }
}

/** A bound on hanging, not on speed; earlier than the test's own limit, which would leave everything running. */
const limitMs = 540_000;
const graceMs = 5_000;

let installed = false;
const quietRuntime = (): void => {
  if (installed) return;
  installed = true;
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
};
