import { DomainError } from '../core/domain-error.js';
import type { Instant } from '../core/instant.js';
import type { AnswerContext } from './commands.js';
import type { AnswerState } from './state.js';

const deadlineOf = (state: AnswerState, { step }: AnswerContext): Instant | null => step.endsAt ?? (state.status === 'none' ? null : state.lastEndsAt);
const inTime = (state: AnswerState, now: Instant, context: AnswerContext): boolean => {
  const endsAt = deadlineOf(state, context);
  return endsAt !== null && now < endsAt;
};
const excepted = ({ exception }: AnswerState, now: Instant): boolean => exception !== null && now < exception.until;

/** Throws unless fields may be changed and the form handed in now: the step runs, and its deadline does not lock the form. */
export const refuseUnlessChangeable = (state: AnswerState, now: Instant, context: AnswerContext, step: string): void => {
  const { status } = context.step;
  if (status === 'open') {
    if (context.form.afterDeadline === 'locked' && !inTime(state, now, context) && !excepted(state, now)) throw new DomainError('answer-locked', { step });
    return;
  }
  // Opened again after the step was done: only while that is still allowed.
  const reopened = state.status !== 'none' && state.round > 1 && status === 'done';
  if (!reopened) throw new DomainError('step-not-open', { step, status });
  if (!inTime(state, now, context) && !excepted(state, now)) throw new DomainError('answer-locked', { step });
};

/** Throws unless an answer that was handed in may be opened again: its work was returned, its deadline has not passed, or an exception holds. */
export const refuseUnlessReopenable = (state: AnswerState, now: Instant, context: AnswerContext, step: string): void => {
  const { status } = context.step;
  if (status === 'open') return;
  if (status !== 'done') throw new DomainError('step-not-open', { step, status });
  if (!inTime(state, now, context) && !excepted(state, now)) throw new DomainError('answer-locked', { step });
};
