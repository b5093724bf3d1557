import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { Slug } from '../programme/vocabulary.js';

/** An edition of a programme's document, whole and as it was checked; a running cycle keeps the edition it began with. */
export const ProgrammePublished = defineEvent('ProgrammePublished', 1, z.object({ programme: Slug, edition: z.int().min(1), document: z.unknown(), by: z.string() }));

export const programmeEvents = [ProgrammePublished] as const;
export type ProgrammeEvent = EventOf<(typeof programmeEvents)[number]>;
