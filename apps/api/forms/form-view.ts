import { Instant } from '@uplift/domain/core/instant';
import { filledPart, missingFields } from '@uplift/domain/form-answer/answer-values';
import type { AnswerContext } from '@uplift/domain/form-answer/commands';
import { FieldValue } from '@uplift/domain/form-answer/field-value';
import { isImpossible, QuestionKind, questionText, type Question } from '@uplift/domain/form-answer/questions';
import { valuesOf, type AnswerState } from '@uplift/domain/form-answer/state';
import { ProgrammeForm } from '@uplift/domain/programme/form-schema';
import { Text } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';
import type { StepAt } from '../steps/step-action.js';

export const FormStatus = z.enum(['not-begun', 'draft', 'held-back', 'submitted']);
const QuestionView = z.object({
  question: z.string(), kind: QuestionKind, text: Text, found: z.record(z.string(), z.number()), expected: z.number(),
  mayExplain: z.boolean().describe('Otherwise only a correction settles it.'),
}).meta({ id: 'FormQuestion' });

export const FormView = z.object({
  case: z.string(), step: z.string(), version: z.int(), status: FormStatus, round: z.int(), form: ProgrammeForm,
  edition: z.int().describe('The programme’s edition the answer was begun on.'),
  fields: z.array(z.object({ field: z.string(), value: FieldValue.nullable(), version: z.int(), at: Instant.nullable(), by: z.string().nullable() })),
  filled: z.int(), required: z.int(), missing: z.array(z.string()), questions: z.array(QuestionView),
  explained: z.array(z.object({ question: z.string(), explanation: z.string() })),
  deadline: Instant.nullable(), exception: z.object({ until: Instant, reason: z.string(), order: z.string().nullable() }).nullable(),
  submittedAt: Instant.nullable(), late: z.boolean().nullable(),
}).meta({ id: 'Form', description: 'A step’s form with its answer. A field’s version is sent back with a change of it.' });
export type FormView = z.infer<typeof FormView>;

export const formView = (at: StepAt, answer: AnswerState, version: number, { form, programme, step }: AnswerContext): FormView => {
  const values = valuesOf(answer);
  const fields = answer.status === 'none' ? {} : answer.fields;
  return {
    case: at.case, step: at.step, version, form, edition: programme.edition, status: answer.status === 'none' ? 'not-begun' : answer.status,
    round: answer.status === 'none' ? 1 : answer.round,
    fields: form.fields.map(({ id }) => ({ field: id, value: fields[id]?.value ?? null, version: fields[id]?.version ?? 0, at: fields[id]?.at ?? null, by: fields[id]?.by ?? null })),
    ...filledPart(form, values), missing: [...missingFields(form, values)],
    questions: answer.status === 'held-back' ? answer.questions.map((question) => questionView(form, question)) : [],
    explained: answer.status === 'none' ? [] : answer.explained.map(({ question, explanation }) => ({ question: question.id, explanation })),
    deadline: step.endsAt ?? (answer.status === 'none' ? null : answer.lastEndsAt),
    exception: answer.exception === null ? null : { until: answer.exception.until, reason: answer.exception.reason, order: answer.exception.order },
    submittedAt: answer.status === 'submitted' ? answer.at : null, late: answer.status === 'submitted' ? answer.late : null,
  };
};

const questionView = (form: ProgrammeForm, question: Question) => ({
  question: question.id, kind: question.kind, found: question.found, expected: question.expected, text: questionText(form, question), mayExplain: !isImpossible(question),
});
