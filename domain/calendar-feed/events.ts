import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';

/** What a feed shows: a person's own tasks, a cycle's or a school's dates as far as the person's roles reach. */
export const FeedAbout = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person') }), z.object({ kind: z.literal('cycle'), id: z.string() }), z.object({ kind: z.literal('school'), id: z.string() }),
]);
export type FeedAbout = z.infer<typeof FeedAbout>;

/** The secret of its address is kept by nobody: only its SHA-256 is here. */
export const CalendarFeedOpened = defineEvent('CalendarFeedOpened', 1, z.object({
  feed: z.string(), person: z.string(), about: FeedAbout, language: z.enum(['ru', 'en']), secret: z.string().regex(/^[0-9a-f]{64}$/),
}));
export const CalendarFeedRevoked = defineEvent('CalendarFeedRevoked', 1, z.object({ by: z.string() }));

export const calendarFeedEvents = [CalendarFeedOpened, CalendarFeedRevoked] as const;
export type CalendarFeedEvent = EventOf<(typeof calendarFeedEvents)[number]>;
