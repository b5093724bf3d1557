import { addDays, yearOf } from '../calendar/plain-day.js';
import { localDateOf } from '../calendar/local-time.js';
import type { WorkingCalendar, Wording } from '../calendar/working-calendar.js';
import { dayOf, type CycleYearSpan } from '../cycle-year.js';
import { DomainError } from '../domain-error.js';
import type { Instant, PlainDate } from '../instant.js';
import type { Anchor, DateRule, Shift } from '../../programme/date-rule.js';
import { onOrAfter, onOrBefore, workingDaysAfter } from './working-days.js';

/** The moments a rule may count from; `approved` by step, when that step was approved or done. */
export interface Anchors {
  readonly launch: Instant;
  readonly opened?: Instant;
  readonly submitted?: Instant;
  readonly returned?: Instant;
  readonly approved?: Readonly<Record<string, Instant>>;
}

export interface DueDay {
  readonly countedFrom: PlainDate;
  readonly due: PlainDate;
  readonly moved: { readonly from: PlainDate; readonly to: PlainDate; readonly why: Wording } | null;
}

/** The day a rule counts from: the day a fixed rule names, the local day of an offset's event; `deadline-anchor-missing` without it. */
export const countingDay = (rule: DateRule, year: CycleYearSpan, zone: string, anchors: Anchors): PlainDate => {
  if ('on' in rule) return dayOf(rule.on, year, rule.years);
  const at = anchorMoment(rule.after, anchors);
  if (at === undefined) {
    throw new DomainError('deadline-anchor-missing', { anchor: typeof rule.after === 'string' ? rule.after : rule.after.approved });
  }
  return localDateOf(at, zone);
};

const anchorMoment = (anchor: Anchor, anchors: Anchors): Instant | undefined =>
  typeof anchor === 'string' ? anchors[anchor] : anchors.approved?.[anchor.approved];

/** The day a rule gives, counted from its counting day and moved off a day off as the rule says. */
export const dueDay = (rule: DateRule, countedFrom: PlainDate, calendar: WorkingCalendar): DueDay => {
  const counted = 'on' in rule ? countedFrom
    : 'days' in rule.span ? addDays(countedFrom, rule.span.days) : workingDaysAfter(countedFrom, rule.span.workdays, calendar);
  const due = shifted(counted, rule.shift, 'on' in rule ? null : countedFrom, calendar);
  const why = due === counted ? null : calendar.whyNot(counted);
  return { countedFrom, due, moved: why === null ? null : { from: counted, to: due, why } };
};

/** An offset never ends before the day it counts from: where the working day before would, it is the next one after all. */
const shifted = (day: PlainDate, shift: Shift, notBefore: PlainDate | null, calendar: WorkingCalendar): PlainDate => {
  switch (shift) {
    case 'none': return day;
    case 'next-working-day': return onOrAfter(day, calendar);
    case 'previous-working-day': {
      const earlier = onOrBefore(day, calendar);
      return notBefore === null || earlier >= notBefore ? earlier : onOrAfter(notBefore, calendar);
    }
  }
};

export const isProvisional = (day: PlainDate, calendar: WorkingCalendar): boolean => {
  const { provisionalFrom } = calendar.coverage;
  return provisionalFrom !== null && yearOf(day) >= provisionalFrom;
};
