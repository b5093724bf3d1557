import { localDateOf } from '../core/calendar/local-time.js';
import type { Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type { Role } from '../programme/vocabulary.js';
import { filledPart, missingFields, type AnswerValues } from './answer-values.js';
import type { AnswerCommand, AnswerContext, ExplainValue, ReopenAnswer, SaveFields, SubmitAnswer } from './commands.js';
import type { AnswerEvent } from './events.js';
import { fedIndicators } from './fed-indicators.js';
import { sameValue, valueProblem } from './field-value.js';
import { refuseUnlessChangeable, refuseUnlessReopenable } from './lock.js';
import { isImpossible, questionsOf, sameQuestion, type Question } from './questions.js';
import { evolve, noAnswer, valuesOf, type AnswerState, type BegunAnswer } from './state.js';

const decide = (command: AnswerCommand, state: AnswerState, context: AnswerContext): readonly AnswerEvent[] => {
  switch (command.type) {
    case 'SaveFields': return saveFields(command, state, context);
    case 'SubmitAnswer': return submit(command, begun(state, command.step), context);
    case 'ExplainValue': return explain(command, begun(state, command.step), context);
    case 'ReopenAnswer': return reopen(command, begun(state, command.step), context);
    case 'LiftAnswerLock': {
      const { until, reason, order, actor, now } = command;
      if (until <= now) throw new DomainError('answer-exception-past', { until });
      const { exception } = state;
      return exception?.until === until && exception.reason === reason && exception.order === order ? []
        : [{ type: 'AnswerLockLifted', occurredAt: now, data: { until, reason, order, by: actor.id } }];
    }
  }
};

const begun = (state: AnswerState, step: string): BegunAnswer => {
  if (state.status === 'none') throw new DomainError('answer-not-begun', { step });
  return state;
};

const refuseUnless = (roles: readonly Role[], { as, actor, step }: SaveFields | SubmitAnswer | ExplainValue | ReopenAnswer): void => {
  if (actor.kind === 'person' && !as.some((role) => roles.includes(role))) throw new DomainError('step-not-yours', { step, roles: roles.join(', ') });
};

/**
 * Saves what nobody else has changed meanwhile: each field is compared with the version its author saw, so people who fill in
 * different fields never meet. A field that someone else has changed is left as it is; refused when that holds for all of them.
 */
const saveFields = (command: SaveFields, state: AnswerState, context: AnswerContext): readonly AnswerEvent[] => {
  const { form } = context;
  refuseUnless([...context.responsible, ...context.supports], command);
  for (const { field: id, value } of command.fields) {
    const field = form.fields.find((candidate) => candidate.id === id);
    if (field === undefined) throw new DomainError('field-unknown', { field: id, form: form.id });
    if (value !== null && valueProblem(field, value) !== null) throw new DomainError('field-value-invalid', { field: id });
  }
  const known = state.status === 'none' ? {} : state.fields;
  const changed = command.fields.filter(({ field, value }) => !sameValue(known[field]?.value ?? null, value));
  if (changed.length === 0) return [];
  if (state.status === 'submitted') throw new DomainError('answer-submitted', { step: command.step });
  refuseUnlessChangeable(state, command.now, context, command.step);
  const free = changed.filter(({ field, seen }) => (known[field]?.version ?? 0) === seen);
  if (free.length === 0 && changed.length === command.fields.length) throw new DomainError('field-changed', { fields: changed.map(({ field }) => field).join(', ') });
  if (free.length === 0) return [];
  const values: AnswerValues = withChanges(valuesOf(state), free);
  const by = command.actor.id;
  const events: AnswerEvent[] = state.status !== 'none' ? [] : [{ type: 'AnswerBegun', occurredAt: command.now, data: {
    case: command.case, step: command.step, by,
    form: { id: form.id, version: form.version, kind: form.kind, programme: context.programme.id, edition: context.programme.edition } } }];
  events.push({ type: 'FieldsSaved', occurredAt: command.now, data: {
    fields: free.map(({ field, value, seen }) => ({ field, value, version: seen + 1 })), by, ...filledPart(form, values) } });
  return [...events, ...corrected(state, questionsOf(form, values), command)];
};

const withChanges = (values: AnswerValues, changes: SaveFields['fields']): AnswerValues => {
  const changed = new Map(Object.entries(values));
  for (const { field, value } of changes) {
    if (value === null) changed.delete(field);
    else changed.set(field, value);
  }
  return Object.fromEntries(changed);
};

/** Questions that the new values no longer raise are resolved by the correction. */
const corrected = (state: AnswerState, open: readonly Question[], { actor, now }: SaveFields): AnswerEvent[] => state.status !== 'held-back' ? []
  : state.questions.filter((asked) => !open.some((one) => sameQuestion(one, asked))).map((question): AnswerEvent =>
    ({ type: 'QuestionResolved', occurredAt: now, data: { question, how: 'corrected', explanation: '', by: actor.id } }));

const submit = (command: SubmitAnswer, state: BegunAnswer, context: AnswerContext): readonly AnswerEvent[] => {
  refuseUnless(context.responsible, command);
  if (state.status === 'submitted') return [];
  refuseUnlessChangeable(state, command.now, context, command.step);
  const values = valuesOf(state);
  const missing = missingFields(context.form, values);
  if (missing.length > 0) throw new DomainError('answer-incomplete', { step: command.step, missing: missing.join(', ') });
  const questions = questionsOf(context.form, values).filter((question) => !state.explained.some((one) => sameQuestion(one.question, question)));
  const { now, actor } = command;
  if (questions.length > 0) {
    const asked = state.status === 'held-back' && questions.length === state.questions.length
      && questions.every((question) => state.questions.some((one) => sameQuestion(one, question)));
    return asked ? [] : [{ type: 'AnswerHeldBack', occurredAt: now, data: { round: state.round, questions: [...questions], by: actor.id } }];
  }
  const endsAt = context.step.endsAt ?? state.lastEndsAt;
  const indicators = [...fedIndicators(context.form, context.indicators, values, localDateOf(now, context.zone))];
  return [{ type: 'AnswerSubmitted', occurredAt: now, data: { round: state.round, by: actor.id, late: endsAt !== null && now >= endsAt, endsAt, indicators } }];
};

/** The author vouches for an unusual value. What cannot be true is not made true by words: it has to be corrected. */
const explain = (command: ExplainValue, state: BegunAnswer, context: AnswerContext): readonly AnswerEvent[] => {
  refuseUnless(context.responsible, command);
  const { question: id, explanation, actor, now } = command;
  if (state.explained.some((one) => one.question.id === id && one.explanation === explanation)) return [];
  const question = state.status === 'held-back' ? state.questions.find((one) => one.id === id) : undefined;
  if (question === undefined) throw new DomainError('question-unknown', { question: id });
  if (isImpossible(question)) throw new DomainError('question-needs-correction', { question: id });
  refuseUnlessChangeable(state, now, context, command.step);
  return [{ type: 'QuestionResolved', occurredAt: now, data: { question, how: 'explained', explanation, by: actor.id } }];
};

const reopen = (command: ReopenAnswer, state: BegunAnswer, context: AnswerContext): readonly AnswerEvent[] => {
  refuseUnless(context.responsible, command);
  if (state.status !== 'submitted') return [];
  refuseUnlessReopenable(state, command.now, context, command.step);
  return [{ type: 'AnswerReopened', occurredAt: command.now, data: { round: state.round + 1, by: command.actor.id, reason: command.reason } }];
};

/** The answer to a form of one step: begun, filled in field by field, held back while its numbers raise questions, handed in. */
export const answerDecider: Decider<AnswerCommand, AnswerEvent, AnswerState, AnswerContext> = { initial: noAnswer, evolve, decide };
