import { SetMetadata } from '@nestjs/common';
import type { Action } from '@uplift/domain/access/policy';

/**
 * Where a route's action takes place: the case or the cycle its path names; `anywhere` when the person must hold a fitting role
 * somewhere and the handler narrows to the very place, because only the body or the result says which.
 */
export type Where = 'case' | 'cycle' | 'anywhere';
export type Rule =
  | { readonly kind: 'action'; readonly action: Action; readonly where: Where }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'public' };

export const ruleKey = Symbol('access rule');
/** The route does this, there. A route that declares nothing is closed to everyone. */
export const Allow = (action: Action, where: Where) => SetMetadata(ruleKey, { kind: 'action', action, where } satisfies Rule);
/** Open to anyone signed in: it concerns only that person's own things. */
export const OwnThings = () => SetMetadata(ruleKey, { kind: 'signed-in' } satisfies Rule);
/** Open to the world: health, metrics, documentation. */
export const Public = () => SetMetadata(ruleKey, { kind: 'public' } satisfies Rule);
