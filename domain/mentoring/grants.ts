import type { Grant } from '../person/events.js';
import { mentoringStreamOf } from './stream.js';
import type { MentoringState, Substitution } from './state.js';

export interface PersonsGrant { readonly person: string; readonly grant: Grant }

/** The role by which somebody accompanies a school reaches it; a tutor school's goes to its team. */
export const grantOfAssignment = (cycle: string, school: string, role: 'curator' | 'tutor-school'): Grant =>
  ({ role, scope: { kind: 'school', id: school }, through: { stream: mentoringStreamOf(cycle), from: null, until: null, insteadOf: null } });

/** What a substitute may do: the absent's role at each of the schools, between the days. */
export const grantsOfSubstitution = (cycle: string, { substitute, absent, schools, from, until }: Substitution): readonly PersonsGrant[] =>
  schools.map((school) => ({ person: substitute, grant: { role: 'curator', scope: { kind: 'school', id: school },
    through: { stream: mentoringStreamOf(cycle), from, until, insteadOf: absent } } }));

/** What every curator and mentor of the cycle holds through it. */
export const grantsOfPersons = (cycle: string, { assignments }: MentoringState): readonly PersonsGrant[] => {
  const held = new Map<string, PersonsGrant>();
  for (const { school, role, mentor } of assignments) {
    if (role !== 'tutor-school') held.set(`${mentor} ${school}`, { person: mentor, grant: grantOfAssignment(cycle, school, 'curator') });
  }
  return [...held.values()];
};
