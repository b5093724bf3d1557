import { Injectable } from '@nestjs/common';
import { PlainGrant } from '@uplift/domain/person/events';
import { personAggregate } from '@uplift/infra/command/aggregates';
import { stateOrThrow } from '@uplift/infra/command/command-handler';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { z } from 'zod';
import { CommandSender } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { SignInAccounts } from '../parts/sign-in-accounts.js';
import { Contacts, sealedText } from './contacts.js';
import { MayManage } from './may-manage.js';
import { personAnswer, type PersonAnswer } from './person-answer.js';

export const RegisterPerson = z.strictObject({
  contacts: Contacts, language: z.enum(['ru', 'en']).default('ru'),
  grants: z.array(PlainGrant).max(500).default([]),
  account: z.strictObject({ login: z.string(), password: z.string() }).nullable().default(null).describe('To sign in by the embedded provider.'),
}).meta({ id: 'RegisterPerson' });

/** Registers a person with sealed contacts, roles and, where wished, an account. */
@Injectable()
export class RegisterPersonHandler {
  constructor(
    private readonly sender: CommandSender, private readonly personalData: PersonalData, private readonly accounts: SignInAccounts,
    private readonly mayManage: MayManage,
  ) {}

  async run({ contacts, language, grants, account }: z.output<typeof RegisterPerson>, caller: Caller): Promise<PersonAnswer> {
    for (const grant of grants) await this.mayManage.requireGrant(caller.signedIn, grant);
    // The same request makes the same person, however often it arrives.
    const person = deterministicId('person', caller.signedIn.person, caller.headers.key);
    if (account !== null) await this.accounts.createAccount({ personId: person, ...account });
    const sealed = await this.personalData.encryptFor(person, sealedText(contacts));
    const results = await this.sender.sendMany(personAggregate, [
      { command: { type: 'RegisterPerson', person, sealed, language }, context: undefined, part: 'register' },
      ...grants.map((grant) => ({
        command: { type: 'GrantRole' as const, person, grant }, context: undefined, part: `grant ${grant.role} ${grant.scope.kind} ${grant.scope.id}` })),
    ], caller);
    const done = results.map(stateOrThrow);
    await this.sender.shown(done, caller);
    return personAnswer(person, done.at(-1)!);
  }
}
