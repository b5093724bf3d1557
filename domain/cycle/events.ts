import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { Instant, PlainDate } from '../core/instant.js';
import { CycleYear } from '../programme/vocabulary.js';

/** The order that confirms the list; its appendix may carry another date, and then the disagreement is shown. */
export const ConfirmingOrder = z.object({ number: z.string().min(1).max(60), date: PlainDate, appendixDate: PlainDate.nullable(), title: z.string().max(500) });
export type ConfirmingOrder = z.infer<typeof ConfirmingOrder>;
/** `tags`: what the school is counted apart by, as known when it was listed; in order, none when left out. */
export const ListedSchool = z.object({ school: z.string(), municipality: z.string(), tags: z.array(z.string()).optional() });
export type ListedSchool = z.infer<typeof ListedSchool>;

export const CyclePlanned = defineEvent('CyclePlanned', 1, z.object({
  cycle: z.string(), region: z.string(), programme: z.object({ id: z.string(), edition: z.int() }), year: CycleYear,
  firstDay: PlainDate, lastDay: PlainDate, zone: z.string(), by: z.string(),
}));
/** Schools joined the list, or stand on it by other tags now; once it is confirmed only an amendment gives tags. Long lists come in several of these. */
export const SchoolsListed = defineEvent('SchoolsListed', 1, z.object({
  schools: z.array(ListedSchool).min(1),
  amendment: z.object({ edition: z.int(), reason: z.string(), order: z.string().nullable() }).optional(),
}));
export const SchoolsUnlisted = defineEvent('SchoolsUnlisted', 1, z.object({ schools: z.array(z.string()).min(1), reason: z.string().max(1000) }));
export const SchoolListConfirmed = defineEvent('SchoolListConfirmed', 1, z.object({
  order: ConfirmingOrder, schools: z.int(), disagreement: z.string().nullable(), by: z.string(),
}));
export const CycleLaunched = defineEvent('CycleLaunched', 1, z.object({ launchedAt: Instant, cohortSize: z.int().min(1).max(200), by: z.string() }));
/** The cycle goes on by another edition of its programme; its cases follow one by one. */
export const CycleAmended = defineEvent('CycleAmended', 1, z.object({
  from: z.int(), to: z.int(), reason: z.string().min(1).max(1000), order: z.string().max(200).nullable(), by: z.string(),
}));
export const CycleClosed = defineEvent('CycleClosed', 1, z.object({ reason: z.string().max(1000), by: z.string() }));
/** Every case of the cycle has ended. */
export const CycleCompleted = defineEvent('CycleCompleted', 1, z.object({}));

export const cycleEvents = [CyclePlanned, SchoolsListed, SchoolsUnlisted, SchoolListConfirmed, CycleLaunched, CycleAmended, CycleClosed, CycleCompleted] as const;
export type CycleEvent = EventOf<(typeof cycleEvents)[number]>;
