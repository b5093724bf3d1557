import { loginKey, type Accounts } from './accounts.js';
import type { AttemptLimit, AttemptThrottle, Counted } from './attempt-throttle.js';

export interface SignInLimits {
  /** Failures for one login, from wherever they come. */
  readonly account: AttemptLimit;
  /** Failures from one address, a whole school's network perhaps. */
  readonly address: AttemptLimit;
}

export const defaultSignInLimits: SignInLimits = {
  account: { attempts: 10, windowSeconds: 15 * 60 },
  address: { attempts: 100, windowSeconds: 15 * 60 },
};

export type SignInCheck =
  | { readonly outcome: 'person'; readonly personId: string }
  | { readonly outcome: 'wrong-credentials' }
  | { readonly outcome: 'too-many-attempts'; readonly waitSeconds: number };

/** Checks a login and a password, unless there were too many failures before: then the password is not looked at. */
interface CheckParts { readonly accounts: Accounts; readonly throttle: AttemptThrottle; readonly limits: SignInLimits }

export const createSignInCheck = ({ accounts, throttle, limits }: CheckParts) =>
  async (login: string, password: string, address: string): Promise<SignInCheck> => {
    const account: Counted = { kind: 'account', value: loginKey(login), limit: limits.account };
    const from: Counted = { kind: 'address', value: address, limit: limits.address };
    const waitSeconds = await throttle.take([account, from]);
    if (waitSeconds > 0) return { outcome: 'too-many-attempts', waitSeconds };
    const person = await accounts.verify(login, password);
    if (!person) return { outcome: 'wrong-credentials' };
    await throttle.clear([account]);
    await throttle.giveBack([from]);
    return { outcome: 'person', personId: person.personId };
  };
