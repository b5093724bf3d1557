import type { Place } from '@uplift/domain/access/policy';
import type { Grant } from '@uplift/domain/person/events';

/** A role together with the place it is held over. */
export interface PlacedGrant extends Grant { readonly place: Place }
/** Who sent the request. */
export interface SignedIn { readonly person: string; readonly grants: readonly PlacedGrant[] }
