import { Injectable } from '@nestjs/common';
import { Instant } from '@uplift/domain/core/instant';
import { AccountError } from '@uplift/infra/identity/account-error';
import { z } from 'zod';
import { OwnSignIn } from '../parts/own-sign-in.js';
import { SignInAccounts } from '../parts/sign-in-accounts.js';

const code = z.string().trim().regex(/^\d{6}$/, 'six digits');
export const BeginSecondFactor = z.strictObject({}).meta({ id: 'BeginSecondFactor' });
export const ConfirmSecondFactor = z.strictObject({ code }).meta({ id: 'ConfirmSecondFactor' });
export const RemoveSecondFactor = z.strictObject({ code }).meta({ id: 'RemoveSecondFactor' });
export const EndSessions = z.strictObject({}).meta({ id: 'EndSessions' });
export const ChangePassword = z.strictObject({ present: z.string().max(256), next: z.string().min(8).max(256) }).meta({ id: 'ChangePassword' });

export const OwnSecurity = z.object({
  login: z.string().nullable().describe('Null when one signs in elsewhere: with an external provider, which keeps all this.'),
  secondFactorSince: Instant.nullable().describe('Since when sign-ins ask for a code of one’s phone.'),
  sessions: z.array(z.object({ kind: z.enum(['browser', 'program']), program: z.string().nullable(), since: Instant, until: Instant })),
}).meta({ id: 'OwnSecurity' });
export type OwnSecurity = z.infer<typeof OwnSecurity>;
export const SecondFactorBegun = z.object({ secret: z.string(), address: z.string().describe('For the picture an authenticator program reads.') }).meta({ id: 'SecondFactorBegun' });
export const SessionsEnded = z.object({ ended: z.int() }).meta({ id: 'SessionsEnded' });

/** How one signs in: the password, the code of one's phone, and where one is signed in now. */
@Injectable()
export class OwnSecurityDesk {
  constructor(private readonly own: OwnSignIn, private readonly accounts: SignInAccounts) {}

  async show(person: string): Promise<OwnSecurity> {
    if (this.own.provider === null) return { login: null, secondFactorSince: null, sessions: [] };
    const { secondFactors, sessions } = this.own.provider;
    const [account, since, all] = await Promise.all([this.accounts.find(person), secondFactors.enabledAt(person), sessions.listOf(person)]);
    return { login: account?.login ?? null, secondFactorSince: since, sessions: [...all] };
  }

  begin(person: string): Promise<z.output<typeof SecondFactorBegun>> { return this.factors.begin(person); }

  async confirm(person: string, given: string): Promise<OwnSecurity> {
    await this.factors.confirm(person, given);
    return this.show(person);
  }

  async remove(person: string, given: string): Promise<OwnSecurity> {
    await this.factors.remove(person, given);
    return this.show(person);
  }

  async endSessions(person: string): Promise<z.output<typeof SessionsEnded>> { return { ended: await this.own.provider?.sessions.endAll(person) ?? 0 }; }

  async changePassword(person: string, { present, next }: z.output<typeof ChangePassword>): Promise<OwnSecurity> {
    const account = this.own.provider === null ? null : await this.accounts.find(person);
    if (account === null) throw new AccountError('account-unknown');
    if (await this.accounts.verify(account.login, present) === null) throw new AccountError('password-wrong');
    await this.accounts.setPassword(person, next);
    return this.show(person);
  }

  private get factors() {
    if (this.own.provider === null) throw new AccountError('account-unknown');
    return this.own.provider.secondFactors;
  }
}
