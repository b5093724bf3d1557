import { z } from 'zod';
import { DateRule, EscalationRule, ReminderRule, Span } from '../../programme/date-rule.js';
import { Role } from '../../programme/vocabulary.js';
import { Instant, PlainDate } from '../instant.js';

/** A reminder with its moment. `id` is stable within the plan (`r1` is the earliest rule of the document). */
export const PlannedReminder = z.object({ id: z.string(), at: Instant, before: Span });
export type PlannedReminder = z.infer<typeof PlannedReminder>;

export const PlannedEscalation = z.object({ id: z.string(), at: Instant, after: Span, to: Role });
export type PlannedEscalation = z.infer<typeof PlannedEscalation>;

/** The clock stood still while the other side held the case. */
export const Pause = z.object({ from: Instant, until: Instant, heldBy: z.string(), workdays: z.int().min(0) });
/** A later date given by a person: who, why, and by which order. */
export const Extension = z.object({ from: PlainDate, to: PlainDate, by: z.string(), reason: z.string(), order: z.string().nullable(), at: Instant });

/**
 * Why the date is what it is: the rule and what it was counted from, the zone, the calendar's edition, a move off a
 * day off, pauses, extensions, and reminders that were left out because their moment had already passed.
 */
export const DeadlineExplanation = z.object({
  rule: DateRule,
  remind: z.array(ReminderRule),
  escalate: z.array(EscalationRule),
  countedFrom: PlainDate,
  zone: z.string(),
  calendar: z.object({ id: z.string(), edition: z.string() }),
  moved: z.object({ from: PlainDate, to: PlainDate, why: z.string() }).nullable(),
  leftOut: z.array(z.object({ id: z.string(), at: Instant })),
  pauses: z.array(Pause),
  extensions: z.array(Extension),
});
export type DeadlineExplanation = z.infer<typeof DeadlineExplanation>;

/**
 * A deadline as the domain computed it once: absolute instants to wait for, and the explanation.
 * `endsAt` is exclusive: the first moment of the next local day; work handed in before it is on time.
 */
export const DeadlinePlan = z.object({
  due: PlainDate,
  endsAt: Instant,
  reminders: z.array(PlannedReminder),
  escalations: z.array(PlannedEscalation),
  explanation: DeadlineExplanation,
});
export type DeadlinePlan = z.infer<typeof DeadlinePlan>;
