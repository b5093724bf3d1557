import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { Instant } from '@uplift/domain/core/instant';
import { personAggregate } from '@uplift/infra/command/aggregates';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { z } from 'zod';
import { GrantsOfPeople } from '../access/grants-of-people.js';
import type { SignedIn } from '../access/signed-in.js';
import { CommandSender } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { OwnSignIn } from '../parts/own-sign-in.js';
import { SignInAccounts } from '../parts/sign-in-accounts.js';
import { MayManage } from './may-manage.js';
import { SignInLetters } from './sign-in-letters.js';
import { personAnswer, type PersonAnswer } from './person-answer.js';

export const ResetSecondFactor = z.strictObject({
  reason: z.string().trim().min(1).max(1000).describe('How it was made sure who asks; without personal data.'),
}).meta({ id: 'ResetSecondFactor' });
export const SignInOfPerson = z.object({
  person: z.string(), login: z.string().nullable().describe('Null without an account, and with an external provider, which keeps all this.'), disabled: z.boolean(),
  secondFactorSince: Instant.nullable().describe('Since when sign-ins ask for a code of the person’s phone.'),
}).meta({ id: 'SignInOfPerson' });
export type SignInOfPerson = z.infer<typeof SignInOfPerson>;

/** How somebody one looks after signs in, and the end of a second factor whose phone is lost. */
@Injectable()
export class SignInOfPersonDesk {
  constructor(
    private readonly sender: CommandSender, private readonly mayManage: MayManage, private readonly people: GrantsOfPeople,
    private readonly own: OwnSignIn, private readonly accounts: SignInAccounts, private readonly letters: SignInLetters,
  ) {}

  async show(person: string, reader: SignedIn): Promise<SignInOfPerson> {
    await this.mayManage.requirePerson(reader, person);
    const { status } = await this.people.stateOf(person);
    if (status !== 'known') throw new DomainError('person-unknown', { person });
    const account = this.own.provider === null ? null : await this.accounts.find(person);
    return { person, login: account?.login ?? null, disabled: account?.disabled ?? false, secondFactorSince: await this.since(person) };
  }

  /** The event comes first: were the factor to survive a crash in between, the repeat of the request removes it. Whoever has the phone now is signed out. */
  async reset(person: string, { reason }: z.output<typeof ResetSecondFactor>, caller: Caller): Promise<PersonAnswer> {
    await this.mayManage.requireSignInOf(caller.signedIn, person);
    const state = await this.people.stateOf(person);
    // Where it is gone already, the command is the very one that let it go: a repeat.
    const since = await this.since(person) ?? (state.status === 'known' ? state.factorReset : null);
    const done = await this.sender.send(personAggregate, { type: 'ResetSecondFactor', person, since, reason }, undefined, caller);
    const reset = done.state.status === 'known' ? done.state.factorReset : null;
    if (this.own.provider !== null && reset !== null && await this.since(person) === reset) {
      await this.own.provider.sessions.endAll(person);
      await this.own.provider.secondFactors.reset(person, reset);
    }
    await this.letters.send(person, { kind: 'second-factor-reset' }, deterministicId(person, reset ?? ''));
    return personAnswer(person, done);
  }

  private async since(person: string): Promise<Instant | null> { return await this.own.provider?.secondFactors.enabledAt(person) ?? null; }
}
