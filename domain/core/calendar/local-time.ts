import { Temporal } from 'temporal-polyfill';
import { instantOf, type Instant, type PlainDate } from '../instant.js';
import { addDays } from './plain-day.js';

/** Area and city of the IANA database, or UTC. Bare offsets are refused: they know nothing of summer time. */
const zoneName = /^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/;

export const isZone = (zone: string): boolean => {
  if (!zoneName.test(zone)) return false;
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(zone);
    return true;
  } catch {
    return false;
  }
};

/** Zone arithmetic costs tens of microseconds, and the same few hundred days are asked for again and again. */
const instants = new Map<string, Instant>();
const remember = (key: string, compute: () => Instant): Instant => {
  const known = instants.get(key);
  if (known !== undefined) return known;
  if (instants.size > 200_000) instants.clear();
  const instant = compute();
  instants.set(key, instant);
  return instant;
};

/** The first moment of a local day: midnight, or the first existing moment after it where midnight is skipped. */
export const startOfDay = (date: PlainDate, zone: string): Instant =>
  remember(`${zone} ${date}`, () => instantOf(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds));

/** The moment of a local wall time `HH:MM`; a time skipped by the clock change comes as much later, a repeated one is its first. */
export const timeOfDay = (date: PlainDate, time: string, zone: string): Instant =>
  remember(`${zone} ${date} ${time}`, () =>
    instantOf(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds));

/** The local day a moment falls on. */
export const localDateOf = (instant: Instant, zone: string): PlainDate => {
  let date = instant.slice(0, 10);
  while (instant < startOfDay(date, zone)) date = addDays(date, -1);
  while (instant >= startOfDay(addDays(date, 1), zone)) date = addDays(date, 1);
  return date;
};
