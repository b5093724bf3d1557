import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { PlainDate } from '../core/instant.js';
import { Text } from '../programme/vocabulary.js';

/** A list of schools a region keeps an eye on, outside of any cycle. */
export const WatchListOpened = defineEvent('WatchListOpened', 1, z.object({ list: z.string(), region: z.string(), title: Text }));
/** Why, and until which day; `null` until somebody takes it off. */
export const SchoolWatched = defineEvent('SchoolWatched', 1, z.object({ list: z.string(), school: z.string(), reason: z.string().min(1).max(1000), until: PlainDate.nullable() }));
export const SchoolUnwatched = defineEvent('SchoolUnwatched', 1, z.object({ list: z.string(), school: z.string(), reason: z.string().min(1).max(1000) }));

export const watchListEvents = [WatchListOpened, SchoolWatched, SchoolUnwatched] as const;
export type WatchListEvent = EventOf<(typeof watchListEvents)[number]>;
