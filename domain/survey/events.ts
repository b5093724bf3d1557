import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { Instant } from '../core/instant.js';
import { FieldValue } from '../form-answer/field-value.js';

const Mark = z.string().regex(/^[0-9a-f]{64}$/);

/** `sealed`: the secret that turns tickets into marks, under a key of the survey's own, which is destroyed when the survey ends. */
export const SurveyOpened = defineEvent('SurveyOpened', 1, z.object({
  survey: z.string(), cycle: z.string(), region: z.string(), form: z.object({ id: z.string(), version: z.int(), programme: z.string(), edition: z.int() }),
  closesAt: Instant, leastShown: z.int().min(1), sealed: z.string(), by: z.string(),
}));
/** So many tickets for a school, or for people who name none. Only their marks are kept, in no order of their making. */
export const TicketsIssued = defineEvent('TicketsIssued', 1, z.object({
  school: z.string().nullable(), municipality: z.string().nullable(), marks: z.array(Mark).min(1), by: z.string(),
}));
/** Nobody's answer: no person, no address; the moment is the day's beginning. */
export const SurveyAnswered = defineEvent('SurveyAnswered', 1, z.object({ mark: Mark, values: z.record(z.string(), FieldValue) }));
export const SurveyClosed = defineEvent('SurveyClosed', 1, z.object({ by: z.string() }));

export const surveyEvents = [SurveyOpened, TicketsIssued, SurveyAnswered, SurveyClosed] as const;
export type SurveyEvent = EventOf<(typeof surveyEvents)[number]>;
