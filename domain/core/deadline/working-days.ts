import { addDays } from '../calendar/plain-day.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { PlainDate } from '../instant.js';

/** The day itself when it is worked, else the first working day after it. */
export const onOrAfter = (date: PlainDate, calendar: WorkingCalendar): PlainDate => {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
};

/** The day itself when it is worked, else the last working day before it. */
export const onOrBefore = (date: PlainDate, calendar: WorkingCalendar): PlainDate => {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addDays(day, -1);
  return day;
};

/** The nth working day after a date, which itself is not counted; the date itself for 0. */
export const workingDaysAfter = (date: PlainDate, count: number, calendar: WorkingCalendar): PlainDate => {
  let day = date;
  for (let counted = 0; counted < count; counted++) day = onOrAfter(addDays(day, 1), calendar);
  return day;
};

/** The nth working day before a date, which itself is not counted; the date itself for 0. */
export const workingDaysBefore = (date: PlainDate, count: number, calendar: WorkingCalendar): PlainDate => {
  let day = date;
  for (let counted = 0; counted < count; counted++) day = onOrBefore(addDays(day, -1), calendar);
  return day;
};

/** Working days after the first date up to and with the second. */
export const workingDaysBetween = (from: PlainDate, until: PlainDate, calendar: WorkingCalendar): number => {
  let count = 0;
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count++;
  return count;
};
