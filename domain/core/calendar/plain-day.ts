import type { PlainDate } from '../instant.js';

const dayMilliseconds = 86_400_000;
const numberOf = (date: PlainDate): number => Date.parse(date) / dayMilliseconds;

/** The date so many calendar days later (earlier when negative). */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  new Date((numberOf(date) + days) * dayMilliseconds).toISOString().slice(0, 10);

/** Calendar days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => numberOf(to) - numberOf(from);

/** ISO weekday: 1 is Monday, 7 is Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (date: PlainDate): number => ((numberOf(date) + 3) % 7 + 7) % 7 + 1;

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
