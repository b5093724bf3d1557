import { z } from 'zod';
import { Role, Slug } from './vocabulary.js';

/**
 * Month and day of the cycle's year: `11-13`. Months before the year's start belong to its second calendar year.
 * `02-29` is allowed and means the last day of February.
 */
export const MonthDay = z.string()
  .regex(/^((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))$/, 'month-day');

/** A length in calendar days or in working days of the programme's calendar; "one working day" is never 24 hours. */
export const Span = z.union([
  z.strictObject({ days: z.int().min(0).max(366) }),
  z.strictObject({ workdays: z.int().min(0).max(260) }),
]);
export type Span = z.infer<typeof Span>;

/** What to do when a computed day is not a working day. */
export const Shift = z.enum(['none', 'next-working-day', 'previous-working-day']);
export type Shift = z.infer<typeof Shift>;

/** The event an offset counts from. `opened`, `submitted`, `returned` are of the step itself. */
export const Anchor = z.union([z.enum(['launch', 'opened', 'submitted', 'returned']), z.strictObject({ approved: Slug })]);
export type Anchor = z.infer<typeof Anchor>;

export const FixedRule = z.strictObject({
  on: MonthDay,
  /** Calendar years added: the state exams of the following school year are `years: 1`. */
  years: z.int().min(0).max(3).default(0),
  shift: Shift.default('none'),
});
export type FixedRule = z.infer<typeof FixedRule>;
export const OffsetRule = z.strictObject({ after: Anchor, span: Span, shift: Shift.default('none') });
export type OffsetRule = z.infer<typeof OffsetRule>;
/** RFC 5545 recurrence; every occurrence is a step of its own. `from` and `until` bound it within the cycle's year, both inclusive. */
export const RecurringRule = z.strictObject({
  every: z.string().startsWith('FREQ='), from: MonthDay, until: MonthDay, shift: Shift.default('none'),
});
export type RecurringRule = z.infer<typeof RecurringRule>;

/** When something is due. A due day is inclusive: it ends with that day in the programme's zone. */
export const DateRule = z.union([FixedRule, OffsetRule]);
export type DateRule = z.infer<typeof DateRule>;
export const DueRule = z.union([FixedRule, OffsetRule, RecurringRule]);
export type DueRule = z.infer<typeof DueRule>;

/** A reminder: so long before the due day, at 09:00 local on a working day (an earlier one when it falls on a day off). */
export const ReminderRule = z.strictObject({ before: Span });
export type ReminderRule = z.infer<typeof ReminderRule>;

/** An escalation: so long after the due day, at 09:00 local on a working day (a later one when it falls on a day off). */
export const EscalationRule = z.strictObject({ after: Span, to: Role });
export type EscalationRule = z.infer<typeof EscalationRule>;
