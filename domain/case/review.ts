import { DomainError } from '../core/domain-error.js';
import { sameValue } from '../core/same-value.js';
import type { ApproveStep, RecallSubmission, ReturnStep } from './commands.js';
import { anchorsOf, type CaseContext } from './context.js';
import type { CaseEvent } from './events.js';
import { refuseUnlessOneOf, rulesOf, stepOfCase } from './lookup.js';
import type { OpenCase, StepInReview } from './state.js';

/** Sends the work back with remarks; the holder's new, shorter clock starts. */
export const returnStep = (command: ReturnStep, state: OpenCase, context: CaseContext): readonly CaseEvent[] => {
  if (command.remarks.length === 0) throw new DomainError('remarks-missing', { step: command.step });
  const rules = rulesOf(state, context, command.step);
  const present = stepOfCase(state, context, command.step);
  if (present.status === 'open' && present.round > 1 && sameValue(present.remarks, command.remarks)) return [];
  const step = underReview(command, state, context);
  const { round, level } = step;
  const plan = context.planner.rework(rules, anchorsOf(state, { submitted: step.submission.at, returned: command.now }), command.now);
  return [{ type: 'StepReturned', occurredAt: command.now,
    data: { step: command.step, round, level, by: command.actor.id, remarks: [...command.remarks], plan } }];
};

/** Approves the work at its present level; the next level's clock starts, or the step is done. */
export const approveStep = (command: ApproveStep, state: OpenCase, context: CaseContext): readonly CaseEvent[] => {
  const rules = rulesOf(state, context, command.step);
  if (stepOfCase(state, context, command.step).status === 'done') return [];
  const step = underReview(command, state, context);
  const { round, level } = step;
  const at = { step: command.step, round };
  const approved: CaseEvent = { type: 'StepApproved', occurredAt: command.now, data: { ...at, level, by: command.actor.id, note: command.note } };
  const reviewers = rules.review?.levels[level - 1];
  if (reviewers === undefined) return [approved, { type: 'StepCompleted', occurredAt: command.now, data: { ...at, late: step.submission.late } }];
  const anchors = anchorsOf(state, { submitted: command.now });
  return [approved, { type: 'ReviewOpened', occurredAt: command.now,
    data: { ...at, level: level + 1, reviewers: [...reviewers], plan: context.planner.review(rules, level + 1, anchors, command.now) } }];
};

/** Takes one's own work back before anyone has reviewed it; the holder's clock goes on where it stopped. */
export const recallSubmission = (command: RecallSubmission, state: OpenCase, context: CaseContext): readonly CaseEvent[] => {
  const rules = rulesOf(state, context, command.step);
  refuseUnlessOneOf(rules.responsible, command.as, command.actor, command.step);
  const step = stepOfCase(state, context, command.step);
  if (step.status !== 'in-review' || step.reviewBegun) throw new DomainError('step-not-open', { step: command.step, status: step.status });
  const plan = context.planner.resume(step.stopped.plan, { from: step.submission.at, until: command.now, heldBy: step.reviewers[0] ?? 'reviewer' });
  return [{ type: 'SubmissionRecalled', occurredAt: command.now, data: { step: command.step, round: step.round, plan } }];
};

const underReview = (command: ReturnStep | ApproveStep, state: OpenCase, context: CaseContext): StepInReview => {
  const step = stepOfCase(state, context, command.step);
  if (step.status !== 'in-review') throw new DomainError('step-not-open', { step: command.step, status: step.status });
  refuseUnlessOneOf(step.reviewers, command.as, command.actor, command.step);
  if (command.actor.kind === 'person' && step.submission.by === command.actor.id) throw new DomainError('reviewer-of-own-work', { step: command.step });
  return step;
};
