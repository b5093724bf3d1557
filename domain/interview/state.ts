import type { Instant } from '../core/instant.js';
import type { InterviewEvent, InterviewOutcome, MissedReason } from './events.js';
import type { PlannedSlot, Slot } from './slot.js';

interface BookingBase { readonly school: string; readonly municipality: string; readonly slot: Slot; readonly participants: readonly string[] }
export type Booking =
  | BookingBase & { readonly status: 'booked' }
  | BookingBase & { readonly status: 'held'; readonly outcome: InterviewOutcome; readonly heldAt: Instant; readonly by: string };
export interface MissedInterview { readonly school: string; readonly slot: string; readonly reason: MissedReason; readonly at: Instant }

export type InterviewsState =
  | { readonly status: 'none' }
  | DrawnTimetable;
export interface DrawnTimetable {
  readonly status: 'drawn';
  readonly cycle: string;
  readonly step: string;
  /** The programme's own slots, in order of time. */
  readonly slots: readonly PlannedSlot[];
  /** By school. */
  readonly bookings: Readonly<Record<string, Booking>>;
  readonly missed: readonly MissedInterview[];
}

export const noInterviews: InterviewsState = { status: 'none' };

export const evolve = (state: InterviewsState, event: InterviewEvent): InterviewsState => {
  if (event.type === 'TimetableDrawn') {
    const { cycle, step, slots } = event.data;
    return { status: 'drawn', cycle, step, slots, bookings: {}, missed: [] };
  }
  if (state.status === 'none') return state;
  const { school } = event.data;
  const booking = state.bookings[school];
  switch (event.type) {
    case 'InterviewBooked': {
      const { municipality, slot, participants } = event.data;
      return booked(state, { school, municipality, slot, participants, status: 'booked' });
    }
    case 'InterviewMoved': return booking === undefined ? state : booked(state, { ...booking, slot: event.data.slot });
    case 'ParticipantsNamed': return booking === undefined ? state : booked(state, { ...booking, participants: event.data.participants });
    case 'InterviewReleased': return released(state, school);
    case 'InterviewHeld': return booking === undefined ? state
      : booked(state, { ...booking, status: 'held', outcome: event.data.outcome, heldAt: event.occurredAt, by: event.data.by });
    case 'InterviewMissed': {
      const { slot, reason } = event.data;
      return { ...released(state, school), missed: [...state.missed, { school, slot, reason, at: event.occurredAt }] };
    }
  }
};

const booked = (state: DrawnTimetable, booking: Booking): DrawnTimetable => ({ ...state, bookings: { ...state.bookings, [booking.school]: booking } });
const released = (state: DrawnTimetable, school: string): DrawnTimetable => {
  const { [school]: _gone, ...bookings } = state.bookings;
  return { ...state, bookings };
};
