import { timeOfDay } from '../core/calendar/local-time.js';
import type { WorkingCalendar } from '../core/calendar/working-calendar.js';
import { dayOf, type CycleYearSpan } from '../core/cycle-year.js';
import type { Instant, PlainDate } from '../core/instant.js';
import type { InterviewSchedule } from './programme-document.js';
import { slotTimes } from './slot-times.js';
import type { Text } from './vocabulary.js';

export interface InterviewSlot {
  readonly municipality: string;
  readonly date: PlainDate;
  /** Local times `HH:MM`. */
  readonly from: string;
  readonly to: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The day lies outside the days the programme announced. */
  readonly outsideAnnounced: boolean;
  /** Why the day is off in this year; null on a working day. The slot stays: a person has to settle it. */
  readonly dayOff: Text | null;
}

/** All slots of a schedule in a cycle's year, in order of time. */
export const interviewSlots = (
  schedule: InterviewSchedule, year: CycleYearSpan, zone: string, calendar: WorkingCalendar,
): readonly InterviewSlot[] => {
  const [first, last] = [dayOf(schedule.announced.from, year), dayOf(schedule.announced.to, year)];
  return schedule.windows.flatMap((window) => {
    const date = dayOf(window.on, year);
    const dayOff = calendar.whyNot(date);
    // A document whose slots do not fit into their day was refused by the schema's cross-checks.
    return (slotTimes(window, schedule.slotMinutes) ?? []).map(({ from, to, municipality }) => ({
      municipality, date, from, to, startsAt: timeOfDay(date, from, zone), endsAt: timeOfDay(date, to, zone),
      outsideAnnounced: date < first || date > last, dayOff,
    }));
  }).sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));
};
