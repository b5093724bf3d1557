import type { Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import { refuseClashes } from './clashes.js';
import type { BookInterview, HoldInterview, InterviewCommand, MissInterview, MoveInterview, NameParticipants, Place } from './commands.js';
import type { InterviewContext } from './context.js';
import { drawTimetable, timeOf } from './draw-timetable.js';
import type { InterviewEvent } from './events.js';
import { slotAt, type Slot } from './slot.js';
import { evolve, noInterviews, type Booking, type DrawnTimetable, type InterviewsState } from './state.js';

const decide = (command: InterviewCommand, state: InterviewsState, context: InterviewContext): readonly InterviewEvent[] => {
  if (command.type === 'DrawTimetable') return drawTimetable(command, state, context);
  if (state.status === 'none') throw new DomainError('interview-timetable-missing', { step: command.step });
  switch (command.type) {
    case 'BookInterview': return book(command, state, context);
    case 'MoveInterview': return move(command, state, context);
    case 'NameParticipants': return nameParticipants(command, state, context);
    case 'ReleaseInterview': {
      const booking = state.bookings[command.school];
      if (booking === undefined) return [];
      if (booking.status === 'held') throw new DomainError('interview-held-already', { school: command.school });
      return [{ type: 'InterviewReleased', occurredAt: command.now, data: { school: command.school, slot: booking.slot.slot, because: 'asked', participants: [...booking.participants], by: command.actor.id } }];
    }
    case 'HoldInterview': return hold(command, state);
    case 'MissInterview': return miss(command, state);
  }
};

const book = ({ school, at, participants, actor, now }: BookInterview, state: DrawnTimetable, context: InterviewContext): readonly InterviewEvent[] => {
  const listed = context.schools.find((one) => one.school === school);
  if (listed === undefined) throw new DomainError('interview-school-unlisted', { school });
  const present = state.bookings[school];
  if (present?.status === 'booked' && isAt(present.slot, at) && sameNames(present.participants, participants)) return [];
  if (present !== undefined) throw new DomainError('interview-booked-already', { school, slot: present.slot.slot });
  const slot = slotFor(at, school, state, context);
  refuseClashes(state, { school, slot, participants }, context);
  return [{ type: 'InterviewBooked', occurredAt: now, data: { school, municipality: listed.municipality, slot, participants: [...participants], by: actor.id } }];
};

const move = ({ school, at, actor, now }: MoveInterview, state: DrawnTimetable, context: InterviewContext): readonly InterviewEvent[] => {
  const booking = bookedOf(state, school);
  if (isAt(booking.slot, at)) return [];
  const slot = slotFor(at, school, state, context);
  refuseClashes(state, { ...booking, slot }, context);
  return [{ type: 'InterviewMoved', occurredAt: now, data: { school, from: booking.slot.slot, slot, participants: [...booking.participants], by: actor.id } }];
};

const nameParticipants = ({ school, participants, actor, now }: NameParticipants, state: DrawnTimetable, context: InterviewContext): readonly InterviewEvent[] => {
  const booking = bookedOf(state, school);
  if (sameNames(booking.participants, participants)) return [];
  refuseClashes(state, { ...booking, participants }, context);
  return [{ type: 'ParticipantsNamed', occurredAt: now, data: { school, participants: [...participants], by: actor.id } }];
};

const hold = ({ school, outcome, actor, now }: HoldInterview, state: DrawnTimetable): readonly InterviewEvent[] => {
  const present = state.bookings[school];
  if (present?.status === 'held' && present.outcome === outcome) return [];
  const booking = bookedOf(state, school);
  refuseBeforeItsTime(booking, now);
  return [{ type: 'InterviewHeld', occurredAt: now, data: { school, slot: booking.slot.slot, outcome, by: actor.id } }];
};

const miss = ({ school, reason, actor, now }: MissInterview, state: DrawnTimetable): readonly InterviewEvent[] => {
  if (state.bookings[school] === undefined && state.missed.findLast((one) => one.school === school)?.reason === reason) return [];
  const booking = bookedOf(state, school);
  // That somebody will not come may be known beforehand; that the line broke, not.
  if (reason !== 'called-off') refuseBeforeItsTime(booking, now);
  return [{ type: 'InterviewMissed', occurredAt: now, data: { school, slot: booking.slot.slot, reason, by: actor.id } }];
};

const bookedOf = (state: DrawnTimetable, school: string): Extract<Booking, { status: 'booked' }> => {
  const booking = state.bookings[school];
  if (booking === undefined) throw new DomainError('interview-not-booked', { school });
  if (booking.status === 'held') throw new DomainError('interview-held-already', { school });
  return booking;
};

const refuseBeforeItsTime = ({ school, slot }: Booking, now: string): void => {
  if (now < slot.startsAt) throw new DomainError('interview-not-begun', { school, date: slot.date, time: slot.from });
};

/** The slot meant: one of the programme's, if nobody has it, or a new one at another time of the year. */
const slotFor = (at: Place, school: string, state: DrawnTimetable, context: InterviewContext): Slot => {
  const bookings = Object.values(state.bookings);
  if ('slot' in at) {
    const planned = state.slots.find(({ slot }) => slot === at.slot);
    if (planned === undefined) throw new DomainError('interview-slot-unknown', { slot: at.slot });
    const holder = bookings.find(({ slot }) => slot.slot === at.slot);
    if (holder !== undefined) throw new DomainError('interview-slot-taken', { slot: at.slot, school: holder.school });
    return timeOf(planned);
  }
  const { firstDay, lastDay } = context.year;
  if (at.date < firstDay || at.date > lastDay) throw new DomainError('date-outside-year', { date: at.date, from: firstDay, to: lastDay });
  const taken = new Set([...bookings.filter((one) => one.school !== school).map(({ slot }) => slot.slot)]);
  const planned = state.slots.find(({ slot, date, from }) => date === at.date && from === at.from && !taken.has(slot));
  if (planned !== undefined) return timeOf(planned);
  const slot = slotAt(at.date, at.from, context, new Set([...taken, ...state.slots.map((one) => one.slot)]));
  if (slot === null) throw new DomainError('interview-over-midnight', { time: at.from });
  return slot;
};

const isAt = (slot: Slot, at: Place): boolean => ('slot' in at ? slot.slot === at.slot : slot.date === at.date && slot.from === at.from);
const sameNames = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && [...a].sort().every((name, nth) => name === [...b].sort()[nth]);

/** The interviews of one step in a cycle: their timetable, who has which slot, and what came of them. */
export const interviewDecider: Decider<InterviewCommand, InterviewEvent, InterviewsState, InterviewContext> = { initial: noInterviews, evolve, decide };
