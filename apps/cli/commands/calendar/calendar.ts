import { group, type AddCommand } from '../../program.js';
import { addCalendarList } from './list.js';
import { addCalendarOpen } from './open.js';
import { addCalendarRevoke } from './revoke.js';

export const addCalendar: AddCommand = (parent, cli) => group(parent, cli, 'calendar',
  { ru: 'календари по секретному адресу: сроки свои, цикла, школы', en: 'calendars at a secret address: one’s own dates, a cycle’s, a school’s' },
  [addCalendarList, addCalendarOpen, addCalendarRevoke]);
