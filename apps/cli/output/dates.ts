import type { Instant, PlainDate } from '@uplift/domain/core/instant';
import type { Language } from '../language.js';

const locales = { ru: 'ru-RU', en: 'en-GB' } as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([language, options]);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locales[language], options);
  formatters.set(key, made);
  return made;
};

const dayParts = { weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' } as const;

/** A day with its weekday: `пт, 13.11.2026`, `Fri, 13/11/2026`. */
export const dayText = (day: PlainDate, language: Language): string =>
  formatter(language, { ...dayParts, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00.000Z`));

/** A moment on the clocks of a zone: `пт, 13.11.2026, 09:00`. Without a zone it is the zone of this machine. */
export const momentText = (instant: Instant, zone: string | undefined, language: Language): string =>
  formatter(language, { ...dayParts, hour: '2-digit', minute: '2-digit', ...zone !== undefined && { timeZone: zone } }).format(new Date(instant));

/** A month with its year: `ноябрь 2026 г.`, `November 2026`. */
export const monthText = (day: PlainDate, language: Language): string =>
  formatter(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day.slice(0, 7)}-01T00:00:00.000Z`));
