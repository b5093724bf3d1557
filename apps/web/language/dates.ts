import { currentLanguage } from './language.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once: making a format takes many times as long as using it, and a long table shows a day in every row. */
const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const locale = currentLanguage() === 'ru' ? 'ru-RU' : 'en-GB';
  const key = `${locale} ${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
};

/** A day such as `2026-11-23`, in words. */
export const dayText = (day: string): string => formatOf({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

export const shortDayText = (day: string): string => formatOf({ day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** The day of an instant where the reader is. */
export const shortDayOf = (instant: string): string => formatOf({ day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(instant));

/** A moment in a zone; the reader's own when none is given. */
export const momentText = (instant: string, zone?: string): string =>
  formatOf({ dateStyle: 'medium', timeStyle: 'short', ...zone !== undefined && { timeZone: zone } }).format(new Date(instant));

const kilobyte = 1024;
export const sizeText = (bytes: number): string => {
  const format = (value: number, unit: string): string => new Intl.NumberFormat(currentLanguage(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  if (bytes < kilobyte) return format(bytes, 'byte');
  return bytes < kilobyte * kilobyte ? format(bytes / kilobyte, 'kilobyte') : format(bytes / kilobyte / kilobyte, 'megabyte');
};

/** A month such as `2026-11`, in words. */
export const monthText = (month: string): string => formatOf({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
