import type { Instant } from '../core/instant.js';
import type { AnswerEvent, FormOfAnswer } from './events.js';
import type { FieldValue } from './field-value.js';
import type { AnswerValues } from './answer-values.js';
import { sameQuestion, type Question } from './questions.js';

export interface SavedField { readonly value: FieldValue | null; readonly version: number; readonly by: string; readonly at: Instant }
export interface AnswerException { readonly until: Instant; readonly reason: string; readonly order: string | null; readonly by: string }
export interface Explained { readonly question: Question; readonly explanation: string; readonly by: string }

interface Begun {
  readonly form: FormOfAnswer;
  /** Rises each time a handed-in answer is opened again. */
  readonly round: number;
  readonly fields: Readonly<Record<string, SavedField>>;
  readonly explained: readonly Explained[];
  /** The deadline of the last handing in. */
  readonly lastEndsAt: Instant | null;
}
type Standing =
  | Begun & { readonly status: 'draft' }
  | Begun & { readonly status: 'held-back'; readonly questions: readonly Question[] }
  | Begun & { readonly status: 'submitted'; readonly at: Instant; readonly by: string; readonly late: boolean };
/** An exception may be made before anybody has begun. */
export type AnswerState = ({ readonly status: 'none' } | Standing) & { readonly exception: AnswerException | null };
export type BegunAnswer = Exclude<AnswerState, { status: 'none' }>;

export const noAnswer: AnswerState = { status: 'none', exception: null };

export const valuesOf = (state: AnswerState): AnswerValues => state.status === 'none' ? {}
  : Object.fromEntries(Object.entries(state.fields).flatMap(([field, { value }]) => (value === null ? [] : [[field, value] as const])));

export const evolve = (state: AnswerState, event: AnswerEvent): AnswerState => {
  if (event.type === 'AnswerLockLifted') return { ...state, exception: event.data };
  if (event.type === 'AnswerBegun') {
    return { status: 'draft', exception: state.exception, form: event.data.form, round: 1, fields: {}, explained: [], lastEndsAt: null };
  }
  if (state.status === 'none') return state;
  const { form, round, fields, explained, lastEndsAt, exception } = state;
  const begun = { form, round, fields, explained, lastEndsAt, exception };
  switch (event.type) {
    case 'FieldsSaved': {
      const saved = event.data.fields.map(({ field, value, version }) => [field, { value, version, by: event.data.by, at: event.occurredAt }] as const);
      return { ...state, fields: { ...fields, ...Object.fromEntries(saved) } };
    }
    case 'AnswerHeldBack': return { ...begun, status: 'held-back', questions: event.data.questions };
    case 'QuestionResolved': {
      const { question, how, explanation, by } = event.data;
      const settled = how === 'explained' ? [...explained.filter((one) => one.question.id !== question.id), { question, explanation, by }] : explained;
      const left = state.status === 'held-back' ? state.questions.filter((one) => !sameQuestion(one, question)) : [];
      return left.length > 0 ? { ...begun, explained: settled, status: 'held-back', questions: left } : { ...begun, explained: settled, status: 'draft' };
    }
    case 'AnswerSubmitted': return { ...begun, lastEndsAt: event.data.endsAt, status: 'submitted', at: event.occurredAt, by: event.data.by, late: event.data.late };
    case 'AnswerReopened': return { ...begun, round: event.data.round, status: 'draft' };
  }
};
