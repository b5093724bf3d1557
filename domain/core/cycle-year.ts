import { DomainError } from './domain-error.js';
import type { PlainDate } from './instant.js';
import { addDays, isLeapYear } from './calendar/plain-day.js';

/** A cycle's year as two inclusive days: a school year `2026/27` or a calendar year `2026`. */
export interface CycleYearSpan { readonly label: string; readonly firstDay: PlainDate; readonly lastDay: PlainDate }

const label = /^(\d{4})(?:\/(\d{2}))?$/;

/**
 * The year of a label, from the month-day on which the programme's years start.
 * A year starting on 01-01 is written `2026`, any other `2026/27`; throws `cycle-year-invalid` otherwise.
 */
export const cycleYearOf = (year: string, starts: string): CycleYearSpan => {
  const [, first, second] = label.exec(year) ?? [];
  const calendarYear = starts === '01-01';
  const fits = first !== undefined && (calendarYear ? second === undefined : Number(second) === (Number(first) + 1) % 100);
  if (!fits) throw new DomainError('cycle-year-invalid', { year, example: calendarYear ? '2026' : '2026/27' });
  const firstDay = dateOf(Number(first), starts);
  return { label: year, firstDay, lastDay: addDays(dateOf(Number(first) + 1, starts), -1) };
};

/**
 * The day a month-day means in a cycle's year, so many calendar years later.
 * 02-29 is the last day of February: in a year without it the day is 02-28, never 1 March.
 */
export const dayOf = (monthDay: string, year: Pick<CycleYearSpan, 'firstDay'>, years = 0): PlainDate => {
  const firstYear = Number(year.firstDay.slice(0, 4));
  return dateOf(firstYear + (monthDay < year.firstDay.slice(5) ? 1 : 0) + years, monthDay);
};

const dateOf = (year: number, monthDay: string): PlainDate =>
  `${String(year).padStart(4, '0')}-${monthDay === '02-29' && !isLeapYear(year) ? '02-28' : monthDay}`;
