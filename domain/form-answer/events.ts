import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { Instant } from '../core/instant.js';
import { IndicatorValue } from '../indicator/indicator-value.js';
import { FormKind } from '../programme/form-schema.js';
import { FieldValue } from './field-value.js';
import { Question } from './questions.js';

/** The form an answer was begun on: it keeps this version, whatever the programme does later. */
export const FormOfAnswer = z.object({ id: z.string(), version: z.int(), kind: FormKind, programme: z.string(), edition: z.int() });
export type FormOfAnswer = z.infer<typeof FormOfAnswer>;

const answer = { case: z.string(), step: z.string() };
const filling = { filled: z.int().min(0), required: z.int().min(0) };

export const AnswerBegun = defineEvent('AnswerBegun', 1, z.object({ ...answer, form: FormOfAnswer, by: z.string() }));
/** `version` counts the saves of that one field; `null` empties it. */
export const FieldsSaved = defineEvent('FieldsSaved', 1, z.object({
  fields: z.array(z.object({ field: z.string(), value: FieldValue.nullable(), version: z.int().min(1) })).min(1), by: z.string(), ...filling,
}));
/** Handing in was not possible: the numbers raise questions. */
export const AnswerHeldBack = defineEvent('AnswerHeldBack', 1, z.object({ round: z.int().min(1), questions: z.array(Question).min(1), by: z.string() }));
export const QuestionResolved = defineEvent('QuestionResolved', 1, z.object({
  question: Question, how: z.enum(['corrected', 'explained']), explanation: z.string().max(2000), by: z.string(),
}));
/** `endsAt`: the deadline that was in force. `indicators`: the values this answer gives. */
export const AnswerSubmitted = defineEvent('AnswerSubmitted', 1, z.object({
  round: z.int().min(1), by: z.string(), late: z.boolean(), endsAt: Instant.nullable(), indicators: z.array(IndicatorValue),
}));
/** `round` is the one that begins. */
export const AnswerReopened = defineEvent('AnswerReopened', 1, z.object({ round: z.int().min(2), by: z.string(), reason: z.string().max(1000) }));
/** An exception: the form may be changed until then although its deadline has passed. */
export const AnswerLockLifted = defineEvent('AnswerLockLifted', 1, z.object({
  until: Instant, reason: z.string().min(1).max(1000), order: z.string().max(200).nullable(), by: z.string(),
}));

export const answerEvents = [AnswerBegun, FieldsSaved, AnswerHeldBack, QuestionResolved, AnswerSubmitted, AnswerReopened, AnswerLockLifted] as const;
export type AnswerEvent = EventOf<(typeof answerEvents)[number]>;
