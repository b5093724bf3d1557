import { DomainError } from '../core/domain-error.js';
import { sameValue } from '../core/same-value.js';
import type { StepInstance } from '../programme/step-instances.js';
import type { SubmitStep } from './commands.js';
import { anchorsOf, type CaseContext } from './context.js';
import type { Attachment, CaseEvent } from './events.js';
import { refuseUnlessOneOf, rulesOf, stepOfCase } from './lookup.js';
import type { OpenCase, StepState } from './state.js';

/** Hands the step in. Late work is accepted and marked so; with a review the reviewers' clock starts, without one the step is done. */
export const submitStep = (command: SubmitStep, state: OpenCase, context: CaseContext): readonly CaseEvent[] => {
  const rules = rulesOf(state, context, command.step);
  const step = stepOfCase(state, context, command.step);
  refuseUnlessOneOf(rules.responsible, command.as, command.actor, command.step);
  if (isRepeat(step, command)) return [];
  if (step.status === 'closed') throw new DomainError('step-closed', { step: command.step });
  if (step.status !== 'open') throw new DomainError('step-not-open', { step: command.step, status: step.status });
  if (rules.late === 'closed' && command.now >= step.plan.endsAt) throw new DomainError('step-closed', { step: command.step });
  checkAttachments(rules, command.attachments);

  const at = { step: command.step, round: step.round };
  const late = command.now >= step.plan.endsAt;
  const submitted: CaseEvent = { type: 'StepSubmitted', occurredAt: command.now,
    data: { ...at, late, by: command.actor.id, note: command.note, attachments: [...command.attachments] } };
  if (rules.review === null) return [submitted, { type: 'StepCompleted', occurredAt: command.now, data: { ...at, late } }];
  const anchors = anchorsOf(state, { opened: step.since, submitted: command.now });
  return [submitted, { type: 'ReviewOpened', occurredAt: command.now,
    data: { ...at, level: 1, reviewers: [...rules.review.by], plan: context.planner.review(rules, 1, anchors, command.now) } }];
};

/** The same person handing in the same work again. */
const isRepeat = (step: StepState, command: SubmitStep): boolean =>
  (step.status === 'in-review' || step.status === 'handed-in') && step.submission.by === command.actor.id && step.submission.note === command.note
  && sameValue(step.submission.attachments, command.attachments);

const checkAttachments = (rules: StepInstance, attachments: readonly Attachment[]): void => {
  const foreign = attachments.find(({ kind }) => !rules.attachments.some(({ id }) => id === kind));
  if (foreign !== undefined) throw new DomainError('attachment-unknown-kind', { step: rules.id, kind: foreign.kind });
  const missing = rules.attachments.filter(({ id, min }) => attachments.filter(({ kind }) => kind === id).length < min);
  if (missing.length > 0) throw new DomainError('attachments-missing', { step: rules.id, missing: missing.map(({ id }) => id).join(', ') });
};
