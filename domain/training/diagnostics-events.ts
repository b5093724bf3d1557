import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { PlainDate } from '../core/instant.js';
import { Slug } from '../programme/vocabulary.js';

/** A teacher under a pseudonym: an id of its own, and the name sealed under that id's key. Nothing else here names anyone. */
const participant = { participant: z.string() };
/** A competence's result, in per cent. */
export const CompetenceResult = z.object({ competence: Slug, percent: z.int().min(0).max(100) });
export type CompetenceResult = z.infer<typeof CompetenceResult>;
export const DropReason = z.enum(['left-school', 'ill', 'leave', 'declined', 'other']);
export type DropReason = z.infer<typeof DropReason>;
export const RouteItem = z.object({ id: Slug, kind: z.enum(['course', 'lesson', 'consultation', 'self-study', 'exchange']), title: z.string().min(1).max(300), until: PlainDate.nullable() });
export type RouteItem = z.infer<typeof RouteItem>;

export const DiagnosticTaken = defineEvent('DiagnosticTaken', 1, z.object({
  ...participant, cycle: z.string(), diagnostics: z.string(), school: z.string(), sealed: z.string().min(1), on: PlainDate, late: z.boolean(),
  results: z.array(CompetenceResult), by: z.string(),
}));
/** `required` is false at the full level: the course is then open, and up to the teacher. */
export const CourseRecommended = defineEvent('CourseRecommended', 1, z.object({ ...participant, modules: z.array(Slug), required: z.boolean() }));
export const CourseBegun = defineEvent('CourseBegun', 1, z.object({ ...participant, modules: z.array(Slug).min(1), on: PlainDate, by: z.string() }));
export const ModuleCompleted = defineEvent('ModuleCompleted', 1, z.object({ ...participant, module: Slug, on: PlainDate, by: z.string() }));
/** Every module begun is completed. */
export const CourseCompleted = defineEvent('CourseCompleted', 1, z.object({ ...participant, on: PlainDate }));
/** The teacher goes no further: before the course or in the middle of it. */
export const ParticipantDropped = defineEvent('ParticipantDropped', 1, z.object({ ...participant, reason: DropReason, by: z.string() }));
export const RouteDrawn = defineEvent('RouteDrawn', 1, z.object({ ...participant, items: z.array(RouteItem).min(1), by: z.string() }));
export const RouteItemDone = defineEvent('RouteItemDone', 1, z.object({ ...participant, item: Slug, on: PlainDate, by: z.string() }));
/** A lesson seen after the course: whether what was learnt shows in it. */
export const LessonObserved = defineEvent('LessonObserved', 1, z.object({ ...participant, on: PlainDate, verdict: z.enum(['shown', 'partly', 'not-yet']), by: z.string() }));
/** The key of the sealed name was destroyed: the figures stay, and nobody can say whose they were. */
export const ParticipantErased = defineEvent('ParticipantErased', 1, z.object({ ...participant, reason: z.string().min(1).max(1000), by: z.string() }));

export const diagnosticsEvents = [
  DiagnosticTaken, CourseRecommended, CourseBegun, ModuleCompleted, CourseCompleted, ParticipantDropped, RouteDrawn, RouteItemDone, LessonObserved, ParticipantErased,
] as const;
export type DiagnosticsEvent = EventOf<(typeof diagnosticsEvents)[number]>;
