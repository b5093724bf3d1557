import type { TokenVerifier } from '@uplift/infra/identity/token-verifier';
import type { SubjectLinks } from '@uplift/infra/identity/subject-links';
import { TokenCheck } from './token-check.js';

/** Tokens of an issuer whose keys are known; the embedded provider's subjects are persons, an external one's are linked to them. */
export class VerifiedTokens extends TokenCheck {
  constructor(private readonly verify: TokenVerifier, private readonly links: Pick<SubjectLinks, 'personOf'>) { super(); }

  /** Throws `TokenError`, which says what is wrong with the token. */
  override async personOf(token: string): Promise<string | null> {
    const { issuer, subject } = await this.verify(token);
    return this.links.personOf({ issuer, subject });
  }
}
