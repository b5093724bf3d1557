import { currentLanguage } from '../../language/language.js';

export interface MonthAndDay { readonly month: number; readonly day: number }

/** `11-13` as month and day; `null` where it is no such thing. */
export const monthDayOf = (text: unknown): MonthAndDay | null => {
  const [, month = 0, day = 0] = (/^(\d\d)-(\d\d)$/.exec(String(text)) ?? []).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { month, day } : null;
};

export const monthDayText = ({ month, day }: MonthAndDay): string => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const at = (month: number, day: number): Date => new Date(Date.UTC(2024, month - 1, day));
const locale = (): string => (currentLanguage() === 'ru' ? 'ru-RU' : 'en-GB');

/** “13 ноября”; what is no month-day stays as it is. */
export const monthDayWords = (text: unknown): string => {
  const read = monthDayOf(text);
  return read === null ? String(text) : at(read.month, read.day).toLocaleDateString(locale(), { day: 'numeric', month: 'long', timeZone: 'UTC' });
};

export const monthNames = (): readonly string[] => Array.from({ length: 12 }, (_, nth) => at(nth + 1, 1).toLocaleDateString(locale(), { month: 'long', timeZone: 'UTC' }));
