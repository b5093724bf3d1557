import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { startEmbeddedPostgres } from '@uplift/infra/postgres/embedded-postgres';
import { startDevServer } from '@uplift/infra/temporal/start-dev-server';

/** Real servers of a benchmark's own, on folders that go with it. Whatever was started is ended in reverse order. */
export class Stage {
  private readonly endings: (() => Promise<unknown>)[] = [];

  private constructor(private readonly folder: string) {}

  /** Sets it up, does the work, and always takes it down again. */
  static async for<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'uplift-bench-'));
    // Where PostgreSQL must not run as root, its own account has to get in.
    await chmod(folder, 0o755);
    const stage = new Stage(folder);
    // Servers outlive who started them: an interrupted benchmark takes them down before it goes.
    const interrupted = (): void => { void stage.end().finally(() => { process.exit(130); }); };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
    try {
      return await work(stage);
    } finally {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
      await stage.end();
    }
  }

  private async end(): Promise<void> {
    for (let end = this.endings.pop(); end !== undefined; end = this.endings.pop()) await end().catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10 });
  }

  atEnd(end: () => Promise<unknown>): void { this.endings.push(end); }

  /** A folder that goes with the stage. */
  async subfolder(name: string): Promise<string> {
    const folder = join(this.folder, name);
    await mkdir(folder, { recursive: true });
    return folder;
  }

  /** PostgreSQL as the launcher runs it: every commit waits for the disk. */
  async database(): Promise<string> {
    const server = await startEmbeddedPostgres({ dataDir: join(this.folder, 'postgres') });
    this.atEnd(() => server.stop());
    return server.url;
  }

  /** Temporal as the launcher runs it: a dev server on a file with write-ahead log. */
  async temporal(name: string): Promise<TemporalStage> {
    const server = await startDevServer({ dbFilename: join(this.folder, `${name}.db`), logFile: join(this.folder, `${name}.log`) });
    const connection = await Connection.connect({ address: server.address, connectTimeout: 30_000 });
    let ended = false;
    const end = async (): Promise<void> => {
      if (ended) return;
      ended = true;
      await connection.close();
      await server.stop();
    };
    this.atEnd(end);
    return { address: server.address, client: new Client({ connection }), end };
  }
}

export interface TemporalStage { readonly address: string; readonly client: Client; end(): Promise<void> }
