import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { startEmbeddedPostgres } from '@uplift/infra/postgres/embedded-postgres';
import { testServerPath } from '@uplift/infra/temporal/test-server';
import { startMailSink, type MailSink } from './mail-sink.js';

export interface Servers {
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly temporal: TestWorkflowEnvironment;
  readonly mails: MailSink;
  /** Ends all three. With `keep` the database goes on running and its folder stays. */
  stop(options: { readonly keep: boolean }): Promise<void>;
}

/** A real PostgreSQL, Temporal's time-skipping server and a mail server, all on this machine and for this rehearsal alone. */
export const startServers = async (): Promise<Servers> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'uplift-rehearsal-'));
  const [postgres, temporal, mails] = await Promise.all([
    startEmbeddedPostgres({ dataDir: join(dataFolder, 'postgres') }),
    testServerPath().then((path) => TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })),
    startMailSink(),
  ]);
  return {
    databaseUrl: postgres.url, dataFolder, temporal, mails,
    stop: async ({ keep }) => {
      await mails.close();
      await temporal.teardown();
      if (keep) return;
      await postgres.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
};
