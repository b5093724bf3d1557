import { addDays } from '../calendar/plain-day.js';
import { localDateOf, startOfDay } from '../calendar/local-time.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CycleYearSpan } from '../cycle-year.js';
import { DomainError } from '../domain-error.js';
import type { Instant, PlainDate } from '../instant.js';
import type { DateRule, EscalationRule, ReminderRule } from '../../programme/date-rule.js';
import type { DeadlineExplanation, DeadlinePlan } from './deadline-plan.js';
import { countingDay, dueDay, isProvisional, type Anchors, type DueDay } from './due-day.js';
import { momentsAround, type Moments } from './reminders-and-escalations.js';
import { workingDaysAfter, workingDaysBetween } from './working-days.js';

export interface DeadlineRules {
  readonly rule: DateRule;
  readonly remind: readonly ReminderRule[];
  readonly escalate: readonly EscalationRule[];
  /** The order that fixes the date. */
  readonly order?: { readonly number: string; readonly date: PlainDate } | undefined;
}

export interface DeadlineRequest extends DeadlineRules {
  readonly year: CycleYearSpan;
  readonly zone: string;
  readonly calendar: WorkingCalendar;
  readonly anchors: Anchors;
  /** Nothing is planned before it. */
  readonly from: Instant;
}

/**
 * The dated plan of a rule. Throws `deadline-anchor-missing` when the event it counts from has not happened,
 * `calendar-not-covered` when the calendar does not reach.
 */
export const planDeadline = (request: DeadlineRequest): DeadlinePlan => {
  const countedFrom = countingDay(request.rule, request.year, request.zone, request.anchors);
  return beginningAt(request.from, wholePlan(request, countedFrom, request.zone, request.calendar), request.calendar);
};

/** The plan with all its moments, past or not. Depends on nothing but its arguments, so it can be kept and shared. */
export const wholePlan = (rules: DeadlineRules, countedFrom: PlainDate, zone: string, calendar: WorkingCalendar): DeadlinePlan => {
  const day = dueDay(rules.rule, countedFrom, calendar);
  const { remind, escalate } = rules;
  return planOf(day.due, momentsAround(day.due, { remind, escalate, zone, calendar }), explanationOf(rules, day, zone, calendar));
};

const explanationOf = (
  { rule, remind, escalate, order }: DeadlineRules, day: DueDay, zone: string, calendar: WorkingCalendar,
): DeadlineExplanation => ({
  rule, remind: [...remind], escalate: [...escalate], countedFrom: day.countedFrom, zone, calendar: named(calendar, day.due),
  moved: day.moved, ...(order === undefined ? {} : { order: { ...order } }), leftOut: [], pauses: [], extensions: [],
});

const named = (calendar: WorkingCalendar, due: PlainDate): DeadlineExplanation['calendar'] =>
  ({ id: calendar.id, edition: calendar.edition, ...(isProvisional(due, calendar) ? { provisional: true } : {}) });

const planOf = (due: PlainDate, { endsAt, reminders, escalations }: Moments, explanation: DeadlineExplanation): DeadlinePlan =>
  ({ due, endsAt, reminders: [...reminders], escalations: [...escalations], explanation });

/**
 * The plan for work that begins at `from`: what lies before it is left out and recorded. Work that begins after its due day
 * is late at once: nobody is reminded, and the escalations count from the day it began, so that it never goes unnoticed.
 */
export const beginningAt = (from: Instant, plan: DeadlinePlan, calendar: WorkingCalendar): DeadlinePlan => {
  if (from < plan.endsAt) return cutBefore(from, plan);
  const { escalate, zone } = plan.explanation;
  const { escalations } = momentsAround(localDateOf(from, zone), { remind: [], escalate, zone, calendar });
  const leftOut = plan.reminders.map(({ id, at }) => ({ id, at }));
  return { ...plan, reminders: [], escalations: [...escalations], explanation: { ...plan.explanation, leftOut } };
};

/** Leaves out, and records, the reminders and escalations whose moment is before `from`. */
export const cutBefore = (from: Instant, plan: DeadlinePlan): DeadlinePlan => {
  const isPast = ({ at }: { at: Instant }) => at < from;
  const leftOut = [...plan.reminders, ...plan.escalations].filter(isPast).map(({ id, at }) => ({ id, at }));
  if (leftOut.length === 0) return plan;
  return {
    ...plan,
    reminders: plan.reminders.filter((reminder) => !isPast(reminder)),
    escalations: plan.escalations.filter((escalation) => !isPast(escalation)),
    explanation: { ...plan.explanation, leftOut },
  };
};

export interface ExtensionRequest {
  readonly to: PlainDate; readonly by: string; readonly reason: string; readonly order: string | null; readonly at: Instant;
}

/**
 * A later due day given by a person, exactly that day; reminders and escalations gather around it anew.
 * Throws `extension-into-the-past` when that day has ended by `at`, `extension-not-later` when the present one is as late.
 */
export const extendDeadline = (
  plan: DeadlinePlan, extension: ExtensionRequest, { calendar }: { readonly calendar: WorkingCalendar },
): DeadlinePlan => {
  const { to, by, reason, order, at } = extension;
  if (startOfDay(addDays(to, 1), plan.explanation.zone) <= at) throw new DomainError('extension-into-the-past', { to });
  if (to <= plan.due) throw new DomainError('extension-not-later', { due: plan.due, to });
  const extensions = [...plan.explanation.extensions, { from: plan.due, to, by, reason, order, at }];
  return replanned(plan, to, { extensions }, at, calendar);
};

export interface PauseRequest { readonly from: Instant; readonly until: Instant; readonly heldBy: string }

/**
 * The clock goes on after the other side held the case: the due day moves by the working days held, and what is left is
 * reckoned anew from `until`. A deadline that had passed by `from` stays passed; only the escalations still ahead then move.
 * Throws `pause-backwards` when `until` is before `from`.
 */
export const resumeDeadline = (
  plan: DeadlinePlan, pause: PauseRequest, { calendar }: { readonly calendar: WorkingCalendar },
): DeadlinePlan => {
  const { from, until, heldBy } = pause;
  if (until < from) throw new DomainError('pause-backwards', { from, until });
  const { remind, escalate, zone } = plan.explanation;
  const held = workingDaysBetween(localDateOf(from, zone), localDateOf(until, zone), calendar);
  const due = workingDaysAfter(plan.due, held, calendar);
  if (from < plan.endsAt) {
    return replanned(plan, due, { pauses: [...plan.explanation.pauses, { from, until, heldBy, workdays: held }] }, until, calendar);
  }
  const moved = momentsAround(due, { remind, escalate, zone, calendar }).escalations;
  const escalations = plan.escalations.map((planned) => (planned.at < from ? planned : moved.find(({ id }) => id === planned.id) ?? planned));
  const pauses = [...plan.explanation.pauses, { from, until, heldBy, workdays: 0 }];
  return cutBefore(until, { ...plan, escalations, explanation: { ...plan.explanation, pauses, leftOut: [] } });
};

const replanned = (
  plan: DeadlinePlan, due: PlainDate, change: Partial<DeadlineExplanation>, from: Instant, calendar: WorkingCalendar,
): DeadlinePlan => {
  const { remind, escalate, zone } = plan.explanation;
  const explanation = { ...plan.explanation, ...change, calendar: named(calendar, due), leftOut: [] };
  return cutBefore(from, planOf(due, momentsAround(due, { remind, escalate, zone, calendar }), explanation));
};
