import type { Instant } from '@uplift/domain/core/instant';
import type { Config } from '@uplift/infra/config/config';
import { loadMasterKey } from '@uplift/infra/config/master-key';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { PostgresPersonKeys } from '@uplift/infra/event-store/personal-data/postgres-person-keys';
import { openPostgresEventStore, type PostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { openSeal } from '@uplift/infra/event-store/integrity/seal';
import { openFileStore } from '@uplift/infra/files/open-file-store';
import { createAccounts } from '@uplift/infra/identity/accounts';
import { createEmbeddedProvider, type EmbeddedProvider } from '@uplift/infra/identity/embedded-provider';
import { migrateIdentity } from '@uplift/infra/identity/identity-schema';
import { createSubjectLinks } from '@uplift/infra/identity/subject-links';
import { createTokenVerifier } from '@uplift/infra/identity/token-verifier';
import { createMailer } from '@uplift/infra/mail/mailer';
import { createLogger } from '@uplift/infra/observability/logger';
import { createMetrics } from '@uplift/infra/observability/metrics';
import { openPool, type Pool } from '@uplift/infra/postgres/open-pool';
import { ReadProgress } from '@uplift/infra/projections/read-progress';
import { databaseUrlOf } from '@uplift/infra/service/database-url';
import type { ApiDependencies } from './api-dependencies.js';
import { engineRoom } from './operate/engine-room.js';
import { VerifiedTokens } from './parts/verified-tokens.js';

export interface OpenedDependencies extends ApiDependencies { readonly store: PostgresEventStore; close(): Promise<void> }

/** A rehearsal's own time, for commands and for what the store learns. */
interface OtherTime { readonly clock?: () => Instant }

/** Opens everything the API stands on, as the configuration says; `origin` is where people reach it. */
export const openDependencies = async (config: Config, origin: string, { clock }: OtherTime = {}): Promise<OpenedDependencies> => {
  const url = databaseUrlOf(config);
  const logger = createLogger({ service: 'api', level: config.logLevel });
  const metrics = createMetrics('api');
  // Keys made here are made in the data directory, which this database belongs to when the launcher started it.
  const masterKey = await loadMasterKey(config, { create: true });
  const pool = openPool(url, 'uplift api', 16, (error) => { logger.warn({ err: error }, 'an idle connection to PostgreSQL was lost'); });
  const store = await openPostgresEventStore({ url, ...clock && { clock } });
  const progress = new ReadProgress({ pool, url, store });
  const files = await openFileStore(config);
  const identity = await openIdentity(config, pool, origin, (error) => { logger.error({ err: error }, 'the identity provider failed'); });
  const room = engineRoom({ config, pool, store, decode: (event) => engineCodec.decode(event) });
  const mailer = config.smtpUrl === undefined ? null : createMailer({ url: config.smtpUrl, from: config.mailFrom });
  return {
    ...clock && { clock }, mailer, store, pool, progress, ...identity, engine: room, seal: await openSeal(pool, masterKey), files, logger, metrics, cohortSize: config.cohortSize,
    externalSignIn: config.oidc === null ? undefined : { issuer: config.oidc.issuer, clientId: config.oidc.clientId },
    personalData: new PersonalData(await PostgresPersonKeys.open(pool), masterKey),
    readiness: { postgres: () => pool.query('SELECT 1'), events: () => store.head() },
    close: async () => {
      mailer?.close();
      await room.close();
      await files.close();
      await progress.close();
      await store.close();
      await pool.end();
    },
  };
};

const openIdentity = async (
  { oidc }: Config, pool: Pool, origin: string, onError: (error: unknown) => void,
): Promise<Pick<ApiDependencies, 'tokens' | 'accounts' | 'provider'>> => {
  if (oidc !== null) {
    await migrateIdentity(pool);
    const verify = createTokenVerifier({ issuer: oidc.issuer, audience: oidc.audience ?? oidc.clientId });
    return { tokens: new VerifiedTokens(verify, createSubjectLinks({ pool })), accounts: createAccounts({ pool }), provider: null };
  }
  const provider: EmbeddedProvider = await createEmbeddedProvider({ issuer: `${origin}/oidc`, pool, onError });
  const verify = createTokenVerifier({ issuer: provider.issuer, audience: provider.audience, keys: provider.publicKeys });
  return { tokens: new VerifiedTokens(verify, createSubjectLinks({ pool, embeddedIssuer: provider.issuer })), accounts: provider.accounts, provider };
};
