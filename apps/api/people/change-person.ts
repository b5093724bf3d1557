import { Injectable } from '@nestjs/common';
import { PlainGrant } from '@uplift/domain/person/events';
import { personAggregate } from '@uplift/infra/command/aggregates';
import { z } from 'zod';
import { CommandSender } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { SignInAccounts } from '../parts/sign-in-accounts.js';
import { MayManage } from './may-manage.js';
import { personAnswer, type PersonAnswer } from './person-answer.js';

export const ChangeRole = PlainGrant.meta({ id: 'PlainGrant' });
export const ErasePerson = z.strictObject({ reason: z.string().min(1).max(1000) }).meta({ id: 'ErasePerson' });

/** Roles given and taken, and the end of a person's data. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly sender: CommandSender, private readonly mayManage: MayManage, private readonly personalData: PersonalData,
    private readonly accounts: SignInAccounts,
  ) {}

  async grant(person: string, grant: PlainGrant, caller: Caller): Promise<PersonAnswer> {
    await this.mayManage.requireGrant(caller.signedIn, grant);
    return personAnswer(person, await this.sender.send(personAggregate, { type: 'GrantRole', person, grant }, undefined, caller));
  }

  async revoke(person: string, grant: PlainGrant, caller: Caller): Promise<PersonAnswer> {
    await this.mayManage.requireGrant(caller.signedIn, grant);
    return personAnswer(person, await this.sender.send(personAggregate, { type: 'RevokeRole', person, grant }, undefined, caller));
  }

  /** The event comes first: were the key to survive a crash in between, the repeat of the request destroys it. */
  async erase(person: string, { reason }: z.output<typeof ErasePerson>, caller: Caller): Promise<PersonAnswer> {
    await this.mayManage.requirePerson(caller.signedIn, person);
    const done = await this.sender.send(personAggregate, { type: 'ErasePerson', person, reason }, undefined, caller);
    await this.personalData.destroyKey(person);
    if (await this.accounts.find(person) !== null) await this.accounts.setDisabled(person, true);
    return personAnswer(person, done);
  }
}
