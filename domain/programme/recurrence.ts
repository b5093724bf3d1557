import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../core/instant.js';
import type { Text } from './vocabulary.js';

const integers = (least: number, most: number, signed: boolean) => (value: string): boolean =>
  value.split(',').every((part) => {
    const number = Number(part);
    return /^[+-]?\d{1,3}$/.test(part) && (signed || number > 0) && Math.abs(number) >= least && Math.abs(number) <= most;
  });

/** The parts of RFC 5545 that speak of days; hours and below have no place in a due date. */
const parts: Readonly<Record<string, (value: string) => boolean>> = {
  FREQ: (value) => ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(value),
  INTERVAL: integers(1, 366, false),
  COUNT: integers(1, 366, false),
  BYDAY: (value) => value.split(',').every((day) => /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.test(day)),
  BYMONTHDAY: integers(1, 31, true),
  BYMONTH: integers(1, 12, false),
  BYYEARDAY: integers(1, 366, true),
  BYSETPOS: integers(1, 366, true),
  WKST: (value) => /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value),
};

/** What is wrong with a recurrence, or null. The library behind it skips what it does not understand, so it is checked first. */
export const recurrenceProblem = (every: string): Text | null => {
  const seen = new Set<string>();
  for (const part of every.split(';')) {
    const [name = '', value = ''] = part.split('=', 2);
    const holds = parts[name];
    if (holds === undefined) {
      return { ru: `правило повторения не знает части «${part}»`, en: `the recurrence rule does not know the part “${part}”` };
    }
    if (seen.has(name)) return { ru: `часть ${name} указана дважды`, en: `the part ${name} is given twice` };
    seen.add(name);
    if (!holds(value)) {
      return { ru: `недопустимое значение «${value}» в части ${name}`, en: `the part ${name} does not take the value “${value}”` };
    }
  }
  return seen.has('FREQ') ? null : { ru: 'в правиле повторения нет части FREQ', en: 'the recurrence rule has no FREQ part' };
};

/** The days of a recurrence within two inclusive days, in order. */
export const occurrencesOf = (every: string, from: PlainDate, until: PlainDate): readonly PlainDate[] => {
  const at = (date: PlainDate) => Temporal.PlainDate.from(date).toZonedDateTime('UTC');
  const rule = new RRuleTemporal({ rruleString: `RRULE:${every}`, dtstart: at(from), strict: true });
  return rule.between(at(from), at(until), true).map((day) => day.toString().slice(0, 10));
};
