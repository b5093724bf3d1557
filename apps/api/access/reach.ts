import type { Action } from '@uplift/domain/access/policy';
import type { Scope } from '@uplift/domain/person/events';
import type { Access } from './access.js';
import type { SignedIn } from './signed-in.js';

/** The scopes within which a person may do something; lists show what lies in them and nothing else. */
export const reachOf = (access: Access, reader: SignedIn, action: Action): readonly Scope[] => access.grantsFor(reader, action).map(({ scope }) => scope);
