import { z } from 'zod';
import { FixedRule, MonthDay, RecurringRule, Shift, Span } from './date-rule.js';
import { Slug } from './vocabulary.js';

/** Several named days of the cycle's year: the sessions of a permanent seminar. */
export const SessionsRule = z.strictObject({ sessions: z.array(MonthDay).min(1).max(60), shift: Shift.default('none') });
export type SessionsRule = z.infer<typeof SessionsRule>;

/** So long after each gathering of another series, wherever that one was moved to; falls away with it when it is cancelled. */
export const AfterEachRule = z.strictObject({ afterEach: Slug, span: Span, shift: Shift.default('next-working-day') });
export type AfterEachRule = z.infer<typeof AfterEachRule>;

/** No rule: each one is announced when its day is known. */
export const AnnouncedRule = z.strictObject({ announced: z.literal(true) });

/** When the meetings or trainings of a series are held. */
export const HeldRule = z.union([FixedRule, RecurringRule, SessionsRule, AfterEachRule, AnnouncedRule]);
export type HeldRule = z.infer<typeof HeldRule>;
