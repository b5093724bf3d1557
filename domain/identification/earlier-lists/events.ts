import { z } from 'zod';
import { defineEvent, type EventOf } from '../../core/event.js';
import { ConfirmingOrder } from '../../cycle/events.js';
import { CycleYear, Slug } from '../../programme/vocabulary.js';

/** A school of an earlier list: what was tried with it and how that ended, as far as anybody knows. */
export const EarlierSchool = z.object({
  school: z.string(), municipality: z.string(), tried: z.array(z.string().min(1).max(500)).max(50), outcome: z.string().min(1).max(1000).nullable(),
});
export type EarlierSchool = z.infer<typeof EarlierSchool>;

/** A list from before the engine, of a region or of one municipality. One under the same id replaces it. */
export const EarlierListRecorded = defineEvent('EarlierListRecorded', 1, z.object({
  region: z.string(), list: Slug, municipality: z.string().nullable(), year: CycleYear, title: z.string().max(500),
  /** `null` when no order is known. */
  order: ConfirmingOrder.nullable(), schools: z.array(EarlierSchool).min(1), by: z.string(),
}));

export const earlierListEvents = [EarlierListRecorded] as const;
export type EarlierListEvent = EventOf<(typeof earlierListEvents)[number]>;
