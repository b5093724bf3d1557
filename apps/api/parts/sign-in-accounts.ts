import type { Accounts } from '@uplift/infra/identity/accounts';

/** Accounts of the embedded identity provider, as a class to ask for them by. */
export abstract class SignInAccounts {}
export interface SignInAccounts extends Accounts {}
