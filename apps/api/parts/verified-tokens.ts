import type { TokenVerifier } from '@uplift/infra/identity/token-verifier';
import type { SubjectLinks } from '@uplift/infra/identity/subject-links';
import { TokenCheck } from './token-check.js';

/** A signature costs more to verify than all else a small request does; so long a token stays known as good, never past its end. */
const trustedMs = 30_000;
const mostKnown = 5_000;

/** Tokens of an issuer whose keys are known; the embedded provider's subjects are persons, an external one's are linked to them. */
export class VerifiedTokens extends TokenCheck {
  private readonly known = new Map<string, { readonly person: string; readonly until: number }>();

  constructor(
    private readonly verify: TokenVerifier, private readonly links: Pick<SubjectLinks, 'personOf'>, private readonly now: () => number = Date.now,
  ) { super(); }

  /** Throws `TokenError`, which says what is wrong with the token. */
  override async personOf(token: string): Promise<string | null> {
    const known = this.known.get(token);
    if (known !== undefined && this.now() < known.until) return known.person;
    this.known.delete(token);
    const { issuer, subject, expiresAt } = await this.verify(token);
    const person = await this.links.personOf({ issuer, subject });
    if (person !== null) this.remember(token, person, Math.min(Date.parse(expiresAt), this.now() + trustedMs));
    return person;
  }

  private remember(token: string, person: string, until: number): void {
    this.known.set(token, { person, until });
    if (this.known.size > mostKnown) this.known.delete(this.known.keys().next().value!);
  }
}
