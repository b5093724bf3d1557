import { Injectable } from '@nestjs/common';
import { instantOf, Instant } from '@uplift/domain/core/instant';
import { personAggregate } from '@uplift/infra/command/aggregates';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { AccountError } from '@uplift/infra/identity/account-error';
import { z } from 'zod';
import { CommandSender } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { Clock } from '../parts/clock.js';
import { OwnSignIn } from '../parts/own-sign-in.js';
import { SignInAccounts } from '../parts/sign-in-accounts.js';
import { MayManage } from './may-manage.js';
import { SignInLetters } from './sign-in-letters.js';

export const ResetPassword = z.strictObject({
  reason: z.string().trim().min(1).max(1000).describe('How it was made sure who asks; without personal data.'),
}).meta({ id: 'ResetPassword' });
export const PasswordLink = z.object({
  person: z.string(), version: z.int(), repeated: z.boolean(), until: Instant.describe('The link is good until then, and once.'),
  sent: z.enum(['mailed', 'no-address', 'no-mail', 'failed']), link: z.string().nullable().describe('Only where no letter could be sent: to be handed over by whoever asked for it.'),
}).meta({ id: 'PasswordLink' });
export type PasswordLink = z.infer<typeof PasswordLink>;

const hours = 24;

/** A link by which somebody one looks after sets a forgotten password anew. The present one works until then. */
@Injectable()
export class ResetPasswordDesk {
  constructor(
    private readonly sender: CommandSender, private readonly mayManage: MayManage, private readonly own: OwnSignIn, private readonly accounts: SignInAccounts,
    private readonly letters: SignInLetters, private readonly clock: Clock,
  ) {}

  /** The event comes first; a repeat of the request sends the same link again. */
  async run(person: string, { reason }: z.output<typeof ResetPassword>, caller: Caller): Promise<PasswordLink> {
    await this.mayManage.requireSignInOf(caller.signedIn, person);
    const { provider } = this.own;
    const account = provider === null ? null : await this.accounts.find(person);
    if (provider === null || account === null || account.disabled) throw new AccountError('account-unknown');
    const reset = deterministicId('password', person, caller.signedIn.person, caller.headers.key);
    const until = instantOf(Date.parse(this.clock.now()) + hours * 3_600_000);
    const { version, repeated } = await this.sender.send(personAggregate, { type: 'IssuePasswordReset', person, reset, until, reason }, undefined, caller);
    const issued = await provider.passwordResets.issue(person, reset, hours * 3600);
    const sent = await this.letters.send(person, { kind: 'password-link', link: issued.link, hours, byManager: true }, reset);
    return { person, version, repeated, until: issued.until, sent, link: sent === 'mailed' ? null : issued.link };
  }
}
