import type { BrowserSessions } from '@uplift/infra/identity/browser-sessions';
import type { PasswordResets } from '@uplift/infra/identity/password-resets';
import type { SecondFactors } from '@uplift/infra/identity/second-factors';

/** What the embedded identity provider keeps of a person beside the account; `provider` is null with an external one, which keeps it itself. */
export class OwnSignIn { constructor(readonly provider: { readonly secondFactors: SecondFactors; readonly sessions: BrowserSessions; readonly passwordResets: PasswordResets } | null) {} }
