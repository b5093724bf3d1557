import type { Grant } from '@uplift/domain/person/events';
import { Scope } from '@uplift/domain/person/events';
import { Role } from '@uplift/domain/programme/vocabulary';
import { usageError } from '../../cli-error.js';

/** A role with its place as one word: `curator@municipality:vyazma`. Throws wrong usage, naming what there is. */
export const grantFrom = (word: string): Grant => {
  const [, role, kind, id] = /^([a-z-]+)@([a-z]+):([a-z0-9-]+)$/.exec(word) ?? [];
  const [known, scope] = [Role.safeParse(role), Scope.safeParse({ kind, id })];
  if (known.success && scope.success) return { role: known.data, scope: scope.data };
  const [roles, kinds] = [Role.options.join(', '), Scope.shape.kind.options.join(', ')];
  throw usageError(`«${word}»: нужна роль с местом, например curator@municipality:vyazma. Роли: ${roles}. Места: ${kinds}.`,
    `“${word}”: a role and its place are needed, such as curator@municipality:vyazma. Roles: ${roles}. Places: ${kinds}.`);
};

export const gatheredGrants = (word: string, before: readonly Grant[] | undefined): readonly Grant[] => [...before ?? [], grantFrom(word)];
