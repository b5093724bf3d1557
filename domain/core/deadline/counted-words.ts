import type { Span } from '../../programme/date-rule.js';
import type { Wording } from '../calendar/working-calendar.js';
import type { PlainDate } from '../instant.js';

/** Russian has three forms of a counted noun: 1 день, 2 дня, 5 дней; 11–14 take the third. */
export const russianForm = (count: number, one: string, few: string, many: string): string => {
  const [tens, ones] = [count % 100, count % 10];
  if (tens >= 11 && tens <= 14) return many;
  return ones === 1 ? one : ones >= 2 && ones <= 4 ? few : many;
};

export const countedDays = (days: number): Wording => ({
  ru: `${days} ${russianForm(days, 'календарный день', 'календарных дня', 'календарных дней')}`,
  en: `${days} calendar ${days === 1 ? 'day' : 'days'}`,
});

export const countedWorkdays = (days: number): Wording => ({
  ru: `${days} ${russianForm(days, 'рабочий день', 'рабочих дня', 'рабочих дней')}`,
  en: `${days} working ${days === 1 ? 'day' : 'days'}`,
});

export const countedSpan = (span: Span): Wording => ('days' in span ? countedDays(span.days) : countedWorkdays(span.workdays));

const monthsRu = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
const monthsEn = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** «13 ноября 2026 года», “13 November 2026”. */
export const writtenDate = (date: PlainDate): Wording => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { ru: `${day} ${monthsRu[month - 1]} ${year} года`, en: `${day} ${monthsEn[month - 1]} ${year}` };
};
