import { ApplicationFailure, type Client } from '@temporalio/client';
import type { ActivityDependencies } from '@uplift/activities/create-activities';
import { createSendDigests } from '@uplift/activities/send-digests';
import { instantOf, type Instant } from '@uplift/domain/core/instant';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { CommandHandler } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import type { Config } from '@uplift/infra/config/config';
import { loadMasterKey } from '@uplift/infra/config/master-key';
import type { EventStore } from '@uplift/infra/event-store/event-store';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { PostgresPersonKeys } from '@uplift/infra/event-store/personal-data/postgres-person-keys';
import { createMailer } from '@uplift/infra/mail/mailer';
import type { Pool } from '@uplift/infra/postgres/open-pool';
import { ReadProgress } from '@uplift/infra/projections/read-progress';
import { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { CycleWorkflows } from '@uplift/infra/relay/cycle-workflows';
import { workflowNames } from '@uplift/workflows/workflow-names';

export interface OpenActivityDependenciesOptions {
  readonly config: Config;
  readonly url: string;
  readonly store: EventStore;
  readonly pool: Pool;
  readonly client: Client;
  /** See `CycleWorkflowsOptions`. */
  readonly attributes: boolean;
  readonly clockAhead?: number;
  /** The machine's clock when left out. */
  readonly clock?: () => Instant;
}

/** Everything the activities stand on, over a store, a database and Temporal that are open already. */
export const openActivityDependencies = async (
  { config, url, store, pool, client, attributes, clockAhead, clock = () => instantOf(Date.now()) }: OpenActivityDependenciesOptions,
): Promise<ActivityDependencies & { close(): Promise<void> }> => {
  const codec = engineCodec;
  const handler = new CommandHandler(store, codec);
  const progress = new ReadProgress({ pool, url, store });
  const personalData = new PersonalData(await PostgresPersonKeys.open(pool), await loadMasterKey(config, { create: false }));
  const mailer = config.smtpUrl === undefined ? null : createMailer({ url: config.smtpUrl, from: config.mailFrom });
  return {
    store, codec, handler, contexts: new CaseContexts(store, codec), rosters: new CycleRosters(store, codec),
    workflows: new CycleWorkflows({ client, names: workflowNames, attributes, ...clockAhead !== undefined && { clockAhead } }),
    sendDigests: mailer === null ? refuseWithoutMail : createSendDigests({
      db: pool, progress, store, codec, handler, personalData, mailer, clock, baseUrl: config.publicUrl ?? `http://${config.host}:${config.port ?? 3000}` }),
    close: async () => {
      mailer?.close();
      await progress.close();
    },
  };
};

/** Notices stay untold, and the retry finds them, until somebody names a mail server. */
const refuseWithoutMail = async (): Promise<never> => {
  throw ApplicationFailure.retryable('no mail server is named: set SMTP_URL; what is untold goes out then', 'NoMailServer');
};
