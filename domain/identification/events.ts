import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { PlainDate } from '../core/instant.js';
import { ConfirmingOrder } from '../cycle/events.js';
import { Finding } from './finding.js';

/**
 * A school that meets the criteria, with what it meets them by: only findings that hold, only the numbers they rest on.
 * `similar`: like it, and not candidates.
 */
export const Candidate = z.object({
  school: z.string(), municipality: z.string(), kind: z.string(), apart: z.boolean(), evidence: z.enum(['firm', 'weak']),
  criteria: z.array(z.string()), findings: z.array(Finding), socialIndex: z.number().nullable(), pupils: z.int().nullable(), similar: z.array(z.string()),
});
export type Candidate = z.infer<typeof Candidate>;

export const RunCounts = z.object({
  schools: z.int(), candidates: z.int(), apart: z.int(), weak: z.int(), noData: z.int(), leftOut: z.int(), ended: z.int().default(0),
});
export type RunCounts = z.infer<typeof RunCounts>;
/** `ended`: since when a school does not work any more, and which go on in its place. */
export const NotJudged = z.object({
  school: z.string(), municipality: z.string(), why: z.enum(['no-data', 'left-out', 'closed', 'merged', 'split']),
  ended: z.object({ on: PlainDate, into: z.array(z.string()) }).optional(),
});
export type NotJudged = z.infer<typeof NotJudged>;

/** The criteria were applied to what was known then; `input` is the fingerprint of criteria and records, the same for the same. */
export const IdentificationRun = defineEvent('IdentificationRun', 1, z.object({
  cycle: z.string(), run: z.int().min(1), input: z.string(), examYear: z.int(), counts: RunCounts, by: z.string(),
}));
/** The run's candidates; many come in several of these. */
export const CandidatesFound = defineEvent('CandidatesFound', 1, z.object({ run: z.int(), candidates: z.array(Candidate).min(1) }));
/** Schools of which nothing could be said: no data, of a kind the criteria leave out, or not working any more. */
export const SchoolsNotJudged = defineEvent('SchoolsNotJudged', 1, z.object({ run: z.int(), schools: z.array(NotJudged).min(1) }));
/** A person's word on a school, with the reason; a later one replaces it. `run`: the latest run at that time. */
export const SchoolDecided = defineEvent('SchoolDecided', 1, z.object({
  school: z.string(), municipality: z.string(), decision: z.enum(['include', 'exclude']), reason: z.string().min(1).max(1000), run: z.int().nullable(), by: z.string(),
}));
/** The schools of an earlier list go into the cycle as they stand there. */
export const EarlierListTakenOver = defineEvent('EarlierListTakenOver', 1, z.object({
  list: z.string(), schools: z.array(z.object({ school: z.string(), municipality: z.string() })).min(1), by: z.string(),
}));
/** The decisions became the cycle's list. Runs may follow and show what has changed since; they change nothing of it. */
export const IdentificationConfirmed = defineEvent('IdentificationConfirmed', 1, z.object({
  run: z.int().nullable(), order: ConfirmingOrder, disagreement: z.string().nullable(), included: z.int(), excluded: z.int(), by: z.string(),
}));

export const identificationEvents = [
  IdentificationRun, CandidatesFound, SchoolsNotJudged, SchoolDecided, EarlierListTakenOver, IdentificationConfirmed,
] as const;
export type IdentificationEvent = EventOf<(typeof identificationEvents)[number]>;
