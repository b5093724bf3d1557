import { instantOf } from '@uplift/domain/core/instant';
import type { PersonCommand } from '@uplift/domain/person/decide';
import type { Role } from '@uplift/domain/programme/vocabulary';
import { personAggregate } from '@uplift/infra/command/aggregates';
import { CommandHandler, stateOrThrow } from '@uplift/infra/command/command-handler';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import type { Config } from '@uplift/infra/config/config';
import { loadMasterKey } from '@uplift/infra/config/master-key';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { PostgresPersonKeys } from '@uplift/infra/event-store/personal-data/postgres-person-keys';
import { openPostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { createAccounts } from '@uplift/infra/identity/accounts';
import { migrateIdentity } from '@uplift/infra/identity/identity-schema';
import { createSubjectLinks } from '@uplift/infra/identity/subject-links';
import { openPool } from '@uplift/infra/postgres/open-pool';
import { databaseUrlOf } from '@uplift/infra/service/database-url';
import { CliError } from '../../cli-error.js';
import { exitCodes } from '../../exit-codes.js';

export interface FirstPerson {
  readonly region: string;
  readonly name: string;
  readonly email: string | null;
  /** For the embedded provider. */
  readonly account: { readonly login: string; readonly password: string } | null;
  /** At `OIDC_ISSUER`. */
  readonly subject: string | null;
}

/** What a new installation needs to go on by itself: someone who may operate it, and who may register everyone else. */
const roles: readonly Role[] = ['administrator', 'institute-coordinator'];

/** Registers the region's first administrator. The region's own id makes the person's, so a repeat makes nobody new. */
export const registerFirst = async (config: Config, first: FirstPerson): Promise<{ readonly person: string; readonly roles: readonly Role[] }> => {
  const url = databaseUrlOf(config);
  const person = deterministicId('first administrator', first.region);
  const pool = openPool(url, 'uplift cli', 2, () => undefined);
  try {
    const store = await openPostgresEventStore({ url, poolSize: 2 });
    try {
      if ((await store.readStream(`person-${person}`)).length > 0) throw thereAlready(first.region);
      await migrateIdentity(pool);
      await giveSignIn(pool, config, person, first);
      const personalData = new PersonalData(await PostgresPersonKeys.open(pool), await loadMasterKey(config));
      const sealed = await personalData.encryptFor(person, JSON.stringify({ name: first.name, email: first.email, phone: null }));
      const by = { actor: { kind: 'system', id: 'operator' }, now: instantOf(Date.now()) } as const;
      const commands: readonly PersonCommand[] = [
        { type: 'RegisterPerson', person, sealed, language: 'ru', ...by },
        ...roles.map((role) => ({ type: 'GrantRole' as const, person, grant: { role, scope: { kind: 'region' as const, id: first.region } }, ...by }))];
      const results = await new CommandHandler(store, engineCodec).handleMany(personAggregate,
        commands.map((command) => ({ command, context: undefined, id: null, correlationId: person, expectedVersion: null })));
      results.forEach(stateOrThrow);
      return { person, roles };
    } finally {
      await store.close();
    }
  } finally {
    await pool.end();
  }
};

const giveSignIn = async (pool: ReturnType<typeof openPool>, { oidc }: Config, personId: string, { account, subject }: FirstPerson): Promise<void> => {
  if (account !== null) await createAccounts({ pool }).createAccount({ personId, ...account });
  if (oidc !== null && subject !== null) await createSubjectLinks({ pool }).linkSubject({ issuer: oidc.issuer, subject, personId });
};

const thereAlready = (region: string): CliError => new CliError(exitCodes.refused,
  { ru: 'Первый администратор уже есть', en: 'The first administrator exists already' },
  { ru: `В регионе ${region} он заведён раньше. Ничего не изменено. Остальных заводит он: uplift people register.`,
    en: `Region ${region} has had one before. Nothing was changed. Everyone else is registered by them: uplift people register.` }, { code: 'first-exists', region });
