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

/** `school` was visited or advised, or is the host of lessons; `guests` are the schools whose pupils come; `visitors` are persons. */
export const VisitLogged = defineEvent('VisitLogged', 1, z.object({
  visit: z.string(), cycle: z.string(), kind: VisitKind, school: z.string(), dates: z.array(PlainDate).min(1), subject: Slug.nullable(), guests: z.array(z.string()),
  visitors: z.array(z.string()), recommendations: z.array(Recommendation), by: z.string(),
}));

export const visitEvents = [VisitLogged] as const;
export type VisitEvent = EventOf<(typeof visitEvents)[number]>;
