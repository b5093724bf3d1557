import { titleOfRole } from '@uplift/domain/programme/role-titles';
import type { Grant } from '@uplift/domain/person/events';
import type { Language } from '../language.js';

export const roleText = (role: string, language: Language): string => titleOfRole(role)[language];
export const rolesText = (roles: readonly string[], language: Language): string => roles.map((role) => roleText(role, language)).join(', ');
/** A role with the place it is held over: `куратор · municipality vyazma`. */
export const grantText = ({ role, scope }: Grant, language: Language): string => `${roleText(role, language)} · ${scope.kind} ${scope.id}`;
