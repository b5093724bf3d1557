import { loginKey, type Accounts } from './accounts.js';
import type { SecondFactors } from './second-factors.js';
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
  /** The password was right, and the person has a second factor as well. */
  | { readonly outcome: 'code-needed'; readonly personId: string }
  | { readonly outcome: 'wrong-code' }
  | { readonly outcome: 'wrong-credentials' }
  | { readonly outcome: 'too-many-attempts'; readonly waitSeconds: number };

interface CheckParts { readonly accounts: Accounts; readonly secondFactors: SecondFactors; readonly throttle: AttemptThrottle; readonly limits: SignInLimits }

/** Checks a login and a password, unless there were too many failures before: then the password is not looked at. */
export const createSignInCheck = ({ accounts, secondFactors, throttle, limits }: CheckParts) =>
  async (login: string, password: string, address: string): Promise<SignInCheck> => {
    const account: Counted = { kind: 'account', value: loginKey(login), limit: limits.account };
    const from: Counted = { kind: 'address', value: address, limit: limits.address };
    const waitSeconds = await throttle.take([account, from]);
    if (waitSeconds > 0) return { outcome: 'too-many-attempts', waitSeconds };
    const person = await accounts.verify(login, password);
    if (!person) return { outcome: 'wrong-credentials' };
    await throttle.clear([account]);
    await throttle.giveBack([from]);
    return { outcome: await secondFactors.enabledAt(person.personId) === null ? 'person' : 'code-needed', personId: person.personId };
  };

/** Checks the code of somebody whose password was right, under the same limits. */
export const createCodeCheck = ({ accounts, secondFactors, throttle, limits }: CheckParts) =>
  async (personId: string, code: string, address: string): Promise<SignInCheck> => {
    const counted: Counted = { kind: 'code', value: personId, limit: limits.account };
    const from: Counted = { kind: 'address', value: address, limit: limits.address };
    const waitSeconds = await throttle.take([counted, from]);
    if (waitSeconds > 0) return { outcome: 'too-many-attempts', waitSeconds };
    const account = await accounts.find(personId);
    if (account === null || account.disabled || !await secondFactors.verify(personId, code)) return { outcome: 'wrong-code' };
    await throttle.clear([counted]);
    await throttle.giveBack([from]);
    return { outcome: 'person', personId };
  };
