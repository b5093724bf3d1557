import { addDays } from '../calendar/plain-day.js';
import { startOfDay, timeOfDay } from '../calendar/local-time.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Instant, PlainDate } from '../instant.js';
import type { EscalationRule, ReminderRule } from '../../programme/date-rule.js';
import type { PlannedEscalation, PlannedReminder } from './deadline-plan.js';
import { onOrAfter, onOrBefore, workingDaysAfter, workingDaysBefore } from './working-days.js';

/** When a working day starts for letters: local time. */
export const letterHour = '09:00';

export interface Moments {
  readonly endsAt: Instant;
  readonly reminders: readonly PlannedReminder[];
  readonly escalations: readonly PlannedEscalation[];
}

export interface MomentRules {
  readonly remind: readonly ReminderRule[];
  readonly escalate: readonly EscalationRule[];
  readonly zone: string;
  readonly calendar: WorkingCalendar;
}

/**
 * The moments around a due day, all of them, past or not. Ids follow the document: `r1` is its first reminder, `e1` its
 * first escalation. Two reminders at one moment are one (the first rule's); so are two escalations to the same role.
 */
export const momentsAround = (due: PlainDate, { remind, escalate, zone, calendar }: MomentRules): Moments => {
  const at = (day: PlainDate) => timeOfDay(day, letterHour, zone);
  const reminders = remind.map(({ before }, nth) => ({ id: `r${nth + 1}`, at: at(reminderDay(due, before, calendar)), before }));
  const escalations = escalate.map(({ after, to }, nth) => ({ id: `e${nth + 1}`, at: at(escalationDay(due, after, calendar)), after, to }));
  return {
    endsAt: startOfDay(addDays(due, 1), zone),
    reminders: inOrder(reminders, ({ at }) => at),
    escalations: inOrder(escalations, ({ at, to }) => `${at} ${to}`),
  };
};

const reminderDay = (due: PlainDate, before: ReminderRule['before'], calendar: WorkingCalendar): PlainDate =>
  onOrBefore('days' in before ? addDays(due, -before.days) : workingDaysBefore(due, before.workdays, calendar), calendar);

/** Never on the due day: at nine that day the work can still be handed in. */
const escalationDay = (due: PlainDate, after: EscalationRule['after'], calendar: WorkingCalendar): PlainDate =>
  'days' in after ? onOrAfter(addDays(due, Math.max(1, after.days)), calendar)
    : workingDaysAfter(due, Math.max(1, after.workdays), calendar);

/** By moment, the document's order kept within one; what has the same key as an earlier one is dropped. */
const inOrder = <Planned extends { readonly at: Instant }>(planned: readonly Planned[], keyOf: (one: Planned) =>
  string): readonly Planned[] => {
  const seen = new Set<string>();
  return planned
    .filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};
