import { z } from 'zod';
import { calendarOf } from '../core/calendar/calendar-of.js';
import type { WorkingCalendar } from '../core/calendar/working-calendar.js';
import { PlainDate } from '../core/instant.js';
import { Text } from './vocabulary.js';

/** A day that a decree made worked or not during the year, after the calendar's own edition. */
export const CalendarChange = z.strictObject({ day: PlainDate, working: z.boolean(), decree: Text });
export type CalendarChange = z.infer<typeof CalendarChange>;

interface Dated { readonly calendar: string; readonly calendarChanges: readonly CalendarChange[] }

/** The programme's working days: its calendar with the decrees of the year, which the edition then names. */
export const calendarOfProgramme = ({ calendar: id, calendarChanges }: Dated): WorkingCalendar => {
  const calendar = calendarOf(id);
  if (calendarChanges.length === 0) return calendar;
  const changes = new Map(calendarChanges.map((change) => [change.day, change]));
  return {
    ...calendar,
    edition: `${calendar.edition}; ${[...new Set(calendarChanges.map(({ decree }) => decree.ru))].join('; ')}`,
    isWorkingDay: (date) => changes.get(date)?.working ?? calendar.isWorkingDay(date),
    isShortened: (date) => (changes.has(date) ? false : calendar.isShortened(date)),
    whyNot: (date) => {
      const change = changes.get(date);
      return change === undefined ? calendar.whyNot(date) : change.working ? null : change.decree;
    },
  };
};
