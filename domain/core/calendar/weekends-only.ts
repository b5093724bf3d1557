import { weekdayOf } from './plain-day.js';
import { assertCovered, type WorkingCalendar, type Wording } from './working-calendar.js';

export const saturday: Wording = { ru: 'суббота', en: 'Saturday' };
export const sunday: Wording = { ru: 'воскресенье', en: 'Sunday' };

/** Saturdays and Sundays off and nothing else, for places whose calendar is not at hand. */
export const weekendsOnly: WorkingCalendar = {
  id: 'weekends-only',
  edition: '1',
  title: { ru: 'Только выходные', en: 'Weekends only' },
  coverage: { first: 1970, last: 2199, provisionalFrom: null },
  isWorkingDay: (date) => weekendsOnly.whyNot(date) === null,
  isShortened: (date) => (assertCovered(weekendsOnly, date), false),
  whyNot(date) {
    assertCovered(weekendsOnly, date);
    const weekday = weekdayOf(date);
    return weekday < 6 ? null : weekday === 6 ? saturday : sunday;
  },
};
