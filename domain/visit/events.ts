import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { PlainDate } from '../core/instant.js';
import { Role, Slug, Text } from '../programme/vocabulary.js';

export const VisitKind = z.enum(['visit', 'consultation', 'lesson']);
export type VisitKind = z.infer<typeof VisitKind>;

/** Something agreed at a visit; it becomes a task of the school's case, named by `item`. */
export const Recommendation = z.object({
  item: Slug, school: z.string(), title: Text, responsible: z.array(Role).min(1), assignee: z.string().nullable(), due: PlainDate,
});
export type Recommendation = z.infer<typeof Recommendation>;

/**
 * `school` was visited or advised, or is the host of lessons; `guests` are the schools whose pupils come; `visitors` are persons; `planned`
 * are those of the days that lay ahead, which events of the first months do not say.
 */
export const VisitLogged = defineEvent('VisitLogged', 1, z.object({
  visit: z.string(), cycle: z.string(), kind: VisitKind, school: z.string(), dates: z.array(PlainDate).min(1), planned: z.array(PlainDate).optional(), subject: Slug.nullable(), guests: z.array(z.string()),
  visitors: z.array(z.string()), recommendations: z.array(Recommendation), by: z.string(),
}));

/** A day took place, with what was agreed on then, or did not, for a reason. */
export const VisitSettled = defineEvent('VisitSettled', 1, z.object({
  visit: z.string(), date: PlainDate, held: z.boolean(), reason: z.string().max(1000), recommendations: z.array(Recommendation), by: z.string(),
}));

export const visitEvents = [VisitLogged, VisitSettled] as const;
export type VisitEvent = EventOf<(typeof visitEvents)[number]>;
