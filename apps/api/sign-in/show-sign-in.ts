import { Injectable } from '@nestjs/common';
import { webClientId } from '@uplift/infra/identity/program-clients';
import { Role } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';
import { GrantsOfPeople } from '../access/grants-of-people.js';
import { SignInAccounts } from '../parts/sign-in-accounts.js';
import { SignInPlace } from '../parts/sign-in-place.js';

const DemoAccount = z.object({ login: z.string(), password: z.string(), role: Role }).meta({ id: 'DemoAccount' });
export const SignInOptions = z.object({
  issuer: z.string().nullable().describe('The identity provider; null: this address, below /oidc.'), clientId: z.string(),
  accounts: z.array(DemoAccount).describe('One of each role, in a demo region only.'),
}).meta({ id: 'SignInOptions' });
export type SignInOptions = z.infer<typeof SignInOptions>;

@Injectable()
export class ShowSignIn {
  constructor(private readonly place: SignInPlace, private readonly accounts: SignInAccounts, private readonly people: GrantsOfPeople) {}

  async run(): Promise<SignInOptions> {
    const { external } = this.place;
    if (external !== null) return { ...external, accounts: [] };
    return { issuer: null, clientId: webClientId, accounts: await this.ofEachRole() };
  }

  private async ofEachRole(): Promise<SignInOptions['accounts']> {
    const accounts = await this.accounts.listDemoAccounts();
    // The shortest login of a role is the plainest: others bear their place's name.
    const placed = await Promise.all([...accounts].sort((a, b) => a.login.length - b.login.length).map(async ({ personId, login, password }) => ({ login, password, role: (await this.people.of(personId))?.[0]?.role })));
    const shown = new Map<Role, SignInOptions['accounts'][number]>();
    for (const { login, password, role } of placed) if (role !== undefined && password !== null && !shown.has(role)) shown.set(role, { login, password, role });
    return [...shown.values()];
  }
}
