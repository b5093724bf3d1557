import type { PersonCommand } from '@uplift/domain/person/decide';
import type { Instant } from '@uplift/domain/core/instant';
import type { OpenedDependencies } from '@uplift/api/open-dependencies';
import { personAggregate } from '@uplift/infra/command/aggregates';
import { CommandHandler, stateOrThrow, type CommandRequest } from '@uplift/infra/command/command-handler';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { createAccounts } from '@uplift/infra/identity/accounts';
import type { Player } from './cast.js';

/** Accounts of a rehearsal live for minutes: a cheap password hash will do. */
const hashing = { memoryCost: 1024, timeCost: 1 };

/** The id of whoever bears this login. */
export const personIdOf = (login: string): string => deterministicId('rehearsal', login);

/** Registers everybody as an installation does before anyone can sign in: sealed contacts, a role, an account. */
export const hire = async (players: readonly Player[], { store, pool, personalData }: Pick<OpenedDependencies, 'store' | 'pool' | 'personalData'>, now: Instant): Promise<void> => {
  const accounts = createAccounts({ pool, hashing });
  const actor = { kind: 'system', id: 'rehearsal' } as const;
  const requests: CommandRequest<PersonCommand, void>[] = [];
  for (const { account, name, email, grant } of players) {
    const person = personIdOf(account.login);
    const sealed = await personalData.encryptFor(person, JSON.stringify({ name, email, phone: null }));
    await accounts.createAccount({ personId: person, ...account });
    const surroundings = { context: undefined, id: null, correlationId: 'rehearsal', expectedVersion: null };
    requests.push({ command: { type: 'RegisterPerson', person, sealed, language: 'ru', actor, now }, ...surroundings },
      { command: { type: 'GrantRole', person, grant, actor, now }, ...surroundings });
  }
  for (const result of await new CommandHandler(store, engineCodec).handleMany(personAggregate, requests)) stateOrThrow(result);
};
