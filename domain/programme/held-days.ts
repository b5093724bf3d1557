import { addDays } from '../core/calendar/plain-day.js';
import type { WorkingCalendar } from '../core/calendar/working-calendar.js';
import { dayOf, type CycleYearSpan } from '../core/cycle-year.js';
import { onOrAfter, onOrBefore, workingDaysAfter } from '../core/deadline/working-days.js';
import type { PlainDate } from '../core/instant.js';
import type { Shift, Span } from './date-rule.js';
import type { HeldRule } from './held-rule.js';
import { occurrencesOf } from './recurrence.js';
import type { Text } from './vocabulary.js';

export interface Series { readonly id: string; readonly held: HeldRule }
/** A gathering of a series. `occurrence` names it for good: the day its rule gave, or that of the gathering it follows. */
export interface HeldDay {
  readonly occurrence: PlainDate;
  readonly day: PlainDate;
  readonly moved: { readonly from: PlainDate; readonly why: Text } | null;
}

/** What has become of gatherings already planned. */
export interface Known {
  /** The day a gathering now has; `null` when it was cancelled, `undefined` while nobody has touched it. */
  dayOf(series: string, occurrence: PlainDate): PlainDate | null | undefined;
  /** Those announced without a rule. */
  announced(series: string): readonly PlainDate[];
}
export const nothingKnown: Known = { dayOf: () => undefined, announced: () => [] };

interface Year { readonly year: CycleYearSpan; readonly calendar: WorkingCalendar; readonly known: Known }

/**
 * All gatherings of a series in a cycle's year, in order, each moved off its day off as the rule says. One that is moved onto the
 * day of another of its series is held together with it and left out.
 */
export const heldDays = (series: Series, all: ReadonlyMap<string, Series>, around: Year): readonly HeldDay[] => {
  const { held } = series;
  const { year, calendar, known } = around;
  if ('announced' in held) return known.announced(series.id).map((day) => ({ occurrence: day, day, moved: null }));
  if ('afterEach' in held) {
    const anchor = all.get(held.afterEach);
    if (anchor === undefined) return [];
    return apart(heldDays(anchor, all, around).flatMap(({ occurrence, day }) => {
      const actual = known.dayOf(anchor.id, occurrence);
      return actual === null ? [] : [movedFrom(occurrence, later(actual ?? day, held.span, calendar), held.shift, calendar)];
    }));
  }
  const days = 'on' in held ? [dayOf(held.on, year, held.years)]
    : 'sessions' in held ? held.sessions.map((session) => dayOf(session, year)).sort()
      : occurrencesOf(held.every, dayOf(held.from, year), dayOf(held.until, year));
  return apart(days.map((day) => movedFrom(day, day, held.shift, calendar)));
};

const later = (day: PlainDate, span: Span, calendar: WorkingCalendar): PlainDate =>
  ('days' in span ? addDays(day, span.days) : workingDaysAfter(day, span.workdays, calendar));

const movedFrom = (occurrence: PlainDate, named: PlainDate, shift: Shift, calendar: WorkingCalendar): HeldDay => {
  const why = calendar.whyNot(named);
  if (shift === 'none' || why === null) return { occurrence, day: named, moved: null };
  const day = shift === 'next-working-day' ? onOrAfter(named, calendar) : onOrBefore(named, calendar);
  return { occurrence, day, moved: { from: named, why } };
};

/** Of several on one day, the one that was not moved stays, else the first. */
const apart = (days: readonly HeldDay[]): readonly HeldDay[] => {
  const byDay = new Map<PlainDate, HeldDay>();
  for (const one of days) {
    const there = byDay.get(one.day);
    if (there === undefined || (there.moved !== null && one.moved === null)) byDay.set(one.day, one);
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};
