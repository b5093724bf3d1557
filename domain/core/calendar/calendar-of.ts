import { DomainError } from '../domain-error.js';
import { england } from './england/england.js';
import { russia } from './russia/russia.js';
import { weekendsOnly } from './weekends-only.js';
import type { WorkingCalendar } from './working-calendar.js';

/** The calendars a programme document may name. Another country's is its data and one line here. */
const calendars: ReadonlyMap<string, WorkingCalendar> = new Map([russia, england, weekendsOnly].map((calendar) => [calendar.id, calendar]));

export const calendarIds: readonly string[] = [...calendars.keys()];
export const isCalendar = (id: string): boolean => calendars.has(id);

export const calendarOf = (id: string): WorkingCalendar => {
  const calendar = calendars.get(id);
  if (calendar === undefined) throw new DomainError('calendar-unknown', { calendar: id, known: calendarIds.join(', ') });
  return calendar;
};
