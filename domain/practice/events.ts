import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { PlainDate } from '../core/instant.js';
import { Slug } from '../programme/vocabulary.js';

/** How a practice showed what it does: at which school, by which indicator, before and after. */
export const PracticeEvidence = z.object({
  school: z.string(), indicator: z.string().min(1).max(300), before: z.number(), after: z.number(), on: PlainDate, source: z.string().min(1).max(500),
});
export type PracticeEvidence = z.infer<typeof PracticeEvidence>;

/** Something done against a risk, described so that another school can do it. */
export const PracticeDescribed = defineEvent('PracticeDescribed', 1, z.object({
  practice: z.string(), region: z.string(), risk: Slug, title: z.string().min(1).max(300), description: z.string().min(1).max(4000),
}));
/** It proved itself once more. */
export const PracticeProven = defineEvent('PracticeProven', 1, z.object({ practice: z.string(), evidence: PracticeEvidence }));
/** It is no longer recommended. */
export const PracticeRetired = defineEvent('PracticeRetired', 1, z.object({ practice: z.string(), reason: z.string().min(1).max(1000) }));

export const practiceEvents = [PracticeDescribed, PracticeProven, PracticeRetired] as const;
export type PracticeEvent = EventOf<(typeof practiceEvents)[number]>;
