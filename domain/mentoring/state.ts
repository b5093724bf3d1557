import type { Instant, PlainDate } from '../core/instant.js';
import type { MentorRole } from '../programme/mentoring-schema.js';
import type { MentoringEvent } from './events.js';

export interface Assignment { readonly school: string; readonly municipality: string; readonly role: MentorRole; readonly mentor: string; readonly since: Instant }
export interface PastAssignment extends Assignment { readonly until: Instant; readonly successor: string | null }
export interface Substitution {
  readonly substitution: string; readonly absent: string; readonly substitute: string; readonly schools: readonly string[];
  readonly firstDay: PlainDate; readonly lastDay: PlainDate; readonly from: Instant; readonly until: Instant;
  /** When it was ended early; null otherwise. */
  readonly endedAt: Instant | null;
}
export interface MentoringState {
  readonly assignments: readonly Assignment[];
  readonly past: readonly PastAssignment[];
  readonly substitutions: readonly Substitution[];
}

export const noMentoring: MentoringState = { assignments: [], past: [], substitutions: [] };

export const isSame = (a: Pick<Assignment, 'school' | 'role' | 'mentor'>, b: Pick<Assignment, 'school' | 'role' | 'mentor'>): boolean =>
  a.school === b.school && a.role === b.role && a.mentor === b.mentor;

export const evolve = (state: MentoringState, event: MentoringEvent): MentoringState => {
  switch (event.type) {
    case 'MentorAssigned': {
      const { school, municipality, role, mentor } = event.data;
      return { ...state, assignments: [...state.assignments, { school, municipality, role, mentor, since: event.occurredAt }] };
    }
    case 'MentorReleased': {
      const ended = state.assignments.find((one) => isSame(one, event.data));
      if (ended === undefined) return state;
      return { ...state, assignments: state.assignments.filter((one) => one !== ended),
        past: [...state.past, { ...ended, until: event.occurredAt, successor: event.data.successor }] };
    }
    case 'SubstitutionArranged': {
      const { by: _by, ...substitution } = event.data;
      return { ...state, substitutions: [...state.substitutions, { ...substitution, endedAt: null }] };
    }
    case 'SubstitutionEnded': return { ...state, substitutions: state.substitutions.map((one) =>
      (one.substitution === event.data.substitution ? { ...one, endedAt: event.occurredAt } : one)) };
  }
};

/** The persons who accompany each school, by school: curators and mentors, not tutor schools. */
export const personsBySchool = ({ assignments }: MentoringState): Readonly<Record<string, readonly string[]>> => {
  const persons: Record<string, string[]> = {};
  for (const { school, role, mentor } of assignments) if (role !== 'tutor-school') (persons[school] ??= []).push(mentor);
  return persons;
};
