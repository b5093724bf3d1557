import { z } from 'zod';
import { ClockTime } from './clock-time.js';
import { HeldRule } from './held-rule.js';
import { Role, Slug, Text } from './vocabulary.js';

export const MeetingKind = z.enum(['working-group', 'planning', 'webinar', 'review', 'conference']);
export type MeetingKind = z.infer<typeof MeetingKind>;
export const GatheringForm = z.enum(['in-person', 'video-link']);
export type GatheringForm = z.infer<typeof GatheringForm>;

/** A series of meetings: a working group every month, a planning meeting every week, one after each webinar, or a single one. */
export const MeetingSeries = z.strictObject({
  id: Slug,
  title: Text,
  kind: MeetingKind,
  /** Whose meeting it is: the region's, or one in each municipality that has schools on the list. */
  subject: z.enum(['region', 'municipality']).default('region'),
  held: HeldRule,
  at: ClockTime.default('10:00'),
  minutes: z.int().min(5).max(600).default(60),
  form: GatheringForm.default('in-person'),
  /** Who signs its minutes. */
  chair: Role,
  attends: z.array(Role).min(1),
  agenda: z.array(Text).default([]),
  /** Held at one of the listed schools, each in its turn. */
  visit: z.boolean().default(false),
  order: Slug.optional(),
});
export type MeetingSeries = z.infer<typeof MeetingSeries>;
