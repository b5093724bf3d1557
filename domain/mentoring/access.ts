import { grantOfAssignment, grantsOfSubstitution, type PersonsGrant } from './grants.js';
import { isSameGrant } from '../person/events.js';
import type { MentoringState } from './state.js';

/** Who should hold what at a school through its mentoring, and who held it and should no longer. */
export interface SchoolAccess {
  readonly held: readonly PersonsGrant[]; readonly gone: readonly PersonsGrant[];
  /** Tutor schools, whose teams hold the role. */
  readonly tutors: readonly string[]; readonly formerTutors: readonly string[];
}

/** Follows from the state alone, so it may be put into effect again and again. A substitute's access ends with the absent's own. */
export const accessAt = (cycle: string, { assignments, past, substitutions }: MentoringState, school: string): SchoolAccess => {
  const here = assignments.filter((one) => one.school === school);
  const before = past.filter((one) => one.school === school);
  const own = (mentors: readonly { readonly role: string; readonly mentor: string }[]): PersonsGrant[] => mentors.filter(({ role }) => role !== 'tutor-school')
    .map(({ mentor }) => ({ person: mentor, grant: grantOfAssignment(cycle, school, 'curator') }));
  const tutorsOf = (mentors: readonly { readonly role: string; readonly mentor: string }[]) => mentors.filter(({ role }) => role === 'tutor-school').map(({ mentor }) => mentor);
  const standsIn = substitutions.filter(({ schools }) => schools.includes(school)).map((one) => ({
    valid: one.endedAt === null && here.some(({ role, mentor }) => role !== 'tutor-school' && mentor === one.absent),
    grants: grantsOfSubstitution(cycle, { ...one, schools: [school] }) }));
  const held = [...own(here), ...standsIn.filter(({ valid }) => valid).flatMap(({ grants }) => grants)];
  const gone = [...own(before), ...standsIn.filter(({ valid }) => !valid).flatMap(({ grants }) => grants)]
    .filter((one) => !held.some((other) => other.person === one.person && isSameGrant(other.grant, one.grant)));
  const tutors = tutorsOf(here);
  return { held: distinct(held), gone: distinct(gone), tutors, formerTutors: tutorsOf(before).filter((tutor) => !tutors.includes(tutor)) };
};

const distinct = (grants: readonly PersonsGrant[]): readonly PersonsGrant[] =>
  grants.filter((one, at) => grants.findIndex((other) => other.person === one.person && isSameGrant(other.grant, one.grant)) === at);
