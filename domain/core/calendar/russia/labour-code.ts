import type { PlainDate } from '../../instant.js';
import type { Wording } from '../working-calendar.js';

/** Non-working holidays of article 112 of the Labour Code, as it stands since 2013, by month-day. */
export const holidays: ReadonlyMap<string, Wording> = new Map([
  ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-08'].map((day): [string, Wording] =>
    [day, { ru: 'Новогодние каникулы', en: 'New Year holidays' }]),
  ['01-07', { ru: 'Рождество Христово', en: 'Christmas Day' }],
  ['02-23', { ru: 'День защитника Отечества', en: 'Defender of the Fatherland Day' }],
  ['03-08', { ru: 'Международный женский день', en: 'International Women’s Day' }],
  ['05-01', { ru: 'Праздник Весны и Труда', en: 'Holiday of Spring and Labour' }],
  ['05-09', { ru: 'День Победы', en: 'Victory Day' }],
  ['06-12', { ru: 'День России', en: 'Russia Day' }],
  ['11-04', { ru: 'День народного единства', en: 'Unity Day' }],
]);

export const holidayOn = (date: PlainDate): Wording | undefined => holidays.get(date.slice(5));

/** A holiday on a weekend moves to the next working day, save in January, whose days off only the government moves. */
export const movesOffWeekend = (monthDay: string): boolean => !monthDay.startsWith('01-');
