/** Checks access tokens. */
export abstract class TokenCheck {
  /** The person a token speaks for; `null` when it speaks for nobody known here. Throws `TokenError` for a token that is not good. */
  abstract personOf(token: string): Promise<string | null>;
}
