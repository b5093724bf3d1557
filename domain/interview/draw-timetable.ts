import type { DrawTimetable } from './commands.js';
import type { InterviewContext } from './context.js';
import type { InterviewEvent } from './events.js';
import { plannedSlots, type PlannedSlot, type Slot } from './slot.js';
import { evolve, type DrawnTimetable, type InterviewsState } from './state.js';

/**
 * Draws the timetable, or fits it to the list as it is now: schools that left give their slots back, schools without a slot get the
 * first free one of their municipality. What people have booked or moved stays. Drawing again changes nothing.
 */
export const drawTimetable = ({ cycle, step, actor, now }: DrawTimetable, state: InterviewsState, context: InterviewContext): readonly InterviewEvent[] => {
  const events: InterviewEvent[] = [];
  let drawn: DrawnTimetable;
  if (state.status === 'none') {
    const first: InterviewEvent = { type: 'TimetableDrawn', occurredAt: now, data: { cycle, step, slots: [...plannedSlots(context)], by: actor.id } };
    events.push(first);
    drawn = evolve(state, first) as DrawnTimetable;
  } else drawn = state;

  const listed = new Set(context.schools.map(({ school }) => school));
  const taken = new Set<string>();
  for (const booking of Object.values(drawn.bookings)) {
    if (booking.status === 'held' || listed.has(booking.school)) taken.add(booking.slot.slot);
    else events.push({ type: 'InterviewReleased', occurredAt: now, data: { school: booking.school, slot: booking.slot.slot, because: 'unlisted', participants: [...booking.participants], by: actor.id } });
  }
  for (const { school, municipality } of context.schools) {
    if (drawn.bookings[school] !== undefined) continue;
    // A time that has passed is of no use; whoever missed theirs is booked by hand.
    const slot = drawn.slots.find((one) => one.municipality === municipality && !taken.has(one.slot) && one.startsAt > now);
    if (slot === undefined || drawn.missed.some((one) => one.school === school)) continue;
    taken.add(slot.slot);
    events.push({ type: 'InterviewBooked', occurredAt: now, data: { school, municipality, slot: timeOf(slot), participants: [], by: actor.id } });
  }
  return events;
};

/** A planned slot as a time that anyone may have. */
export const timeOf = ({ municipality: _of, ...slot }: PlannedSlot): Slot => slot;
