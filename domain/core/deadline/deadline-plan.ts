import { z } from 'zod';
import { DateRule, EscalationRule, ReminderRule, Span } from '../../programme/date-rule.js';
import { Role, Text } from '../../programme/vocabulary.js';
import { Instant, PlainDate } from '../instant.js';

/** A reminder with its moment. `id` is the place of its rule in the document (`r1` is the first), and stays when the due day moves. */
export const PlannedReminder = z.object({ id: z.string(), at: Instant, before: Span });
export type PlannedReminder = z.infer<typeof PlannedReminder>;

/** An escalation with its moment; `e1` is the first rule of the document. */
export const PlannedEscalation = z.object({ id: z.string(), at: Instant, after: Span, to: Role });
export type PlannedEscalation = z.infer<typeof PlannedEscalation>;

/**
 * The clock stood still while the other side held the case. The due day moved by `workdays`: those after the day of `from`, up to
 * that of `until`.
 */
export const Pause = z.object({ from: Instant, until: Instant, heldBy: z.string(), workdays: z.int().min(0) });
export type Pause = z.infer<typeof Pause>;
/** A later date given by a person: who, why, and by which order. */
export const Extension = z.object({
  from: PlainDate, to: PlainDate, by: z.string(), reason: z.string(), order: z.string().nullable(), at: Instant,
});
export type Extension = z.infer<typeof Extension>;

/**
 * Why the date is what it is: the rule and what it was counted from, the zone, the calendar's edition, a move off a
 * day off, pauses, extensions, and reminders and escalations left out because their moment had already passed.
 */
export const DeadlineExplanation = z.object({
  rule: DateRule,
  remind: z.array(ReminderRule),
  escalate: z.array(EscalationRule),
  /** The local day of the event an offset counts from; for a fixed rule, the day it names. */
  countedFrom: PlainDate,
  zone: z.string(),
  /** `provisional`: the due day's year has no decree yet, so it may come to be counted anew. */
  calendar: z.object({ id: z.string(), edition: z.string(), provisional: z.boolean().optional() }),
  moved: z.object({ from: PlainDate, to: PlainDate, why: Text }).nullable(),
  /** The order that fixes the date, where the programme names one. */
  order: z.object({ number: z.string(), date: PlainDate }).optional(),
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
