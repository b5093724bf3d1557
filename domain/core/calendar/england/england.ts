import type { PlainDate } from '../../instant.js';
import { weekendsOnly } from '../weekends-only.js';
import { assertCovered, type WorkingCalendar, type Wording } from '../working-calendar.js';

const named: readonly (readonly [Wording, readonly PlainDate[]])[] = [
  [{ ru: 'Новый год', en: 'New Year’s Day' }, ['2025-01-01', '2026-01-01', '2027-01-01']],
  [{ ru: 'Страстная пятница', en: 'Good Friday' }, ['2025-04-18', '2026-04-03', '2027-03-26']],
  [{ ru: 'Пасхальный понедельник', en: 'Easter Monday' }, ['2025-04-21', '2026-04-06', '2027-03-29']],
  [{ ru: 'Майский праздник', en: 'Early May bank holiday' }, ['2025-05-05', '2026-05-04', '2027-05-03']],
  [{ ru: 'Весенний праздник', en: 'Spring bank holiday' }, ['2025-05-26', '2026-05-25', '2027-05-31']],
  [{ ru: 'Летний праздник', en: 'Summer bank holiday' }, ['2025-08-25', '2026-08-31', '2027-08-30']],
  [{ ru: 'Рождество', en: 'Christmas Day' }, ['2025-12-25', '2026-12-25', '2027-12-27']],
  [{ ru: 'День подарков', en: 'Boxing Day' }, ['2025-12-26', '2026-12-28', '2027-12-28']],
];
const bankHolidays: ReadonlyMap<PlainDate, Wording> = new Map(named.flatMap(([name, days]) => days.map((day) => [day, name] as const)));

/** Working days of England: weekends and bank holidays, substitute days included. An example of another country as data. */
export const england: WorkingCalendar = {
  id: 'united-kingdom-england',
  edition: '2027-1',
  title: { ru: 'Рабочие дни Англии', en: 'Working days of England' },
  coverage: { first: 2025, last: 2027, provisionalFrom: null },
  isWorkingDay: (date) => england.whyNot(date) === null,
  /** England knows no day shortened by law. */
  isShortened: (date) => (assertCovered(england, date), false),
  whyNot(date) {
    assertCovered(england, date);
    return bankHolidays.get(date) ?? weekendsOnly.whyNot(date);
  },
};

