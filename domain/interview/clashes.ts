import { DomainError } from '../core/domain-error.js';
import type { InterviewContext } from './context.js';
import { overlap, type Slot } from './slot.js';
import type { DrawnTimetable } from './state.js';

interface Meeting { readonly school: string; readonly slot: Slot; readonly participants: readonly string[] }

/** Everyone beside the school: who was named, and who accompanies the school. */
const peopleOf = ({ school, participants }: Pick<Meeting, 'school' | 'participants'>, { curators }: InterviewContext): ReadonlySet<string> =>
  new Set([...participants, ...curators[school] ?? []]);

/** Throws when a person or the school itself would have to be in two interviews at the same time. */
export const refuseClashes = (state: DrawnTimetable, meeting: Meeting, context: InterviewContext): void => {
  const { school, slot } = meeting;
  const people = peopleOf(meeting, context);
  for (const other of Object.values(state.bookings)) {
    if (other.school === school || !overlap(other.slot, slot)) continue;
    for (const person of peopleOf(other, context)) {
      if (people.has(person)) throw new DomainError('interview-person-busy', { person, school: other.school, slot: other.slot.slot });
    }
  }
  for (const engagement of context.elsewhere) {
    if (!overlap(engagement, slot)) continue;
    if (engagement.who === school) throw new DomainError('interview-school-busy', { school, slot: slot.slot });
    if (people.has(engagement.who)) throw new DomainError('interview-person-busy', { person: engagement.who, school, slot: slot.slot });
  }
};
