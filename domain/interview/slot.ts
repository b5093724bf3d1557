import { z } from 'zod';
import { timeOfDay } from '../core/calendar/local-time.js';
import type { WorkingCalendar } from '../core/calendar/working-calendar.js';
import { dayOf, type CycleYearSpan } from '../core/cycle-year.js';
import { Instant, PlainDate } from '../core/instant.js';
import { interviewSlots } from '../programme/interview-slots.js';
import type { InterviewSchedule } from '../programme/programme-document.js';
import { clockOf, minutesOf } from '../programme/slot-times.js';
import { Text } from '../programme/vocabulary.js';

/** A time for one interview. Its id says when it is, `2020-11-17-1430`; a second one at the same time ends with `-2`. */
export const Slot = z.object({
  slot: z.string(), date: PlainDate,
  /** Local times `HH:MM` of the programme's zone. */
  from: z.string(), to: z.string(),
  startsAt: Instant, endsAt: Instant,
  /** The day lies outside the days the programme announced. */
  outsideAnnounced: z.boolean(),
  /** Why the day is off; null on a working day. */
  dayOff: Text.nullable(),
  /** The time runs into a break of that day's window. */
  inBreak: z.boolean(),
});
export type Slot = z.infer<typeof Slot>;
/** A slot of the programme's timetable, kept for a school of this municipality. */
export const PlannedSlot = Slot.extend({ municipality: z.string() });
export type PlannedSlot = z.infer<typeof PlannedSlot>;

/** What dates a slot: the step's schedule in a cycle's year. */
export interface SlotRules { readonly schedule: InterviewSchedule; readonly year: CycleYearSpan; readonly zone: string; readonly calendar: WorkingCalendar }

const slotIdOf = (date: PlainDate, from: string, taken: ReadonlySet<string>): string => {
  const first = `${date}-${from.replace(':', '')}`;
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? first : `${first}-${nth}`;
    if (!taken.has(id)) return id;
  }
};

/** The slots of the programme's timetable, in order of time. */
export const plannedSlots = ({ schedule, year, zone, calendar }: SlotRules): readonly PlannedSlot[] => {
  const taken = new Set<string>();
  return interviewSlots(schedule, year, zone, calendar).map(({ municipality, date, from, to, startsAt, endsAt, outsideAnnounced, dayOff }) => {
    const slot = slotIdOf(date, from, taken);
    taken.add(slot);
    return { slot, date, from, to, startsAt, endsAt, outsideAnnounced, dayOff, inBreak: false, municipality };
  });
};

/** A slot at any other time of the year; `null` when it would run over midnight. */
export const slotAt = (date: PlainDate, from: string, { schedule, year, zone, calendar }: SlotRules, taken: ReadonlySet<string>): Slot | null => {
  const [begins, ends] = [minutesOf(from), minutesOf(from) + schedule.slotMinutes];
  if (ends >= 24 * 60) return null;
  const to = clockOf(ends);
  const breaks = schedule.windows.filter(({ on }) => dayOf(on, year) === date).flatMap((window) => window.breaks);
  return {
    slot: slotIdOf(date, from, taken), date, from, to, startsAt: timeOfDay(date, from, zone), endsAt: timeOfDay(date, to, zone),
    outsideAnnounced: date < dayOf(schedule.announced.from, year) || date > dayOf(schedule.announced.to, year),
    dayOff: calendar.whyNot(date), inBreak: breaks.some((pause) => begins < minutesOf(pause.to) && ends > minutesOf(pause.from)),
  };
};

export const overlap = (a: Pick<Slot, 'startsAt' | 'endsAt'>, b: Pick<Slot, 'startsAt' | 'endsAt'>): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;
