import { Injectable } from '@nestjs/common';
import { may, policy, type Action, type Place } from '@uplift/domain/access/policy';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { Role } from '@uplift/domain/programme/vocabulary';
import type { PlacedGrant, SignedIn } from './signed-in.js';

/** Reading what a whole region shares: open to roles anywhere in that region, not only above it. */
const sharedInRegion: ReadonlySet<Action> = new Set<Action>(['cycle.read', 'programme.read']);

/** Who may do what where; every route and every item of a bulk asks here. */
@Injectable()
export class Access {
  allows({ grants }: SignedIn, action: Action, place: Place): boolean {
    if (may(grants, action, place)) return true;
    return sharedInRegion.has(action) && this.grantsFor({ grants }, action).some((grant) => grant.place.region === place.region);
  }

  allowsAnywhere(signedIn: Pick<SignedIn, 'grants'>, action: Action): boolean { return this.grantsFor(signedIn, action).length > 0; }

  /** The grants by which the person may do it, each within its place. */
  grantsFor({ grants }: Pick<SignedIn, 'grants'>, action: Action): readonly PlacedGrant[] {
    return grants.filter(({ role }) => (policy[action] as readonly Role[]).includes(role));
  }

  require(signedIn: SignedIn, action: Action, place: Place): void {
    if (!this.allows(signedIn, action, place)) throw new DomainError('not-allowed', { action });
  }

  /** For what belongs to a case: who may not even see it is told that it does not exist. */
  requireOnCase(signedIn: SignedIn, action: Action, caseId: string, place: Place): void {
    if (!this.allows(signedIn, 'case.read', place)) throw new DomainError('case-unknown', { case: caseId });
    this.require(signedIn, action, place);
  }
}
