import { DomainError } from '../core/domain-error.js';
import type { Actor } from '../core/decider.js';
import type { StepInstance } from '../programme/step-instances.js';
import type { Role } from '../programme/vocabulary.js';
import { instanceOf, ruleOfDay } from './added-step.js';
import type { CaseContext } from './context.js';
import { contextFor } from './context-for.js';
import type { OpenCase, StartedCase, StepState } from './state.js';

/** What the programme says about a step, or those who added it; `step-unknown` when nobody does, or not of such schools. */
export const rulesOf = (state: StartedCase, context: CaseContext, id: string): StepInstance => {
  const added = state.added[id];
  const step = added === undefined ? contextFor(context, state.tags).steps.find((candidate) => candidate.id === id)
    : instanceOf(added, state.subject.kind, ruleOfDay(added.due, context));
  if (step === undefined) throw new DomainError('step-unknown', { step: id });
  return step;
};

/** The step as it stands, or the refusal that fits: unknown, or not opened yet. */
export const stepOfCase = (state: OpenCase, context: CaseContext, id: string): StepState => {
  rulesOf(state, context, id);
  const step = state.steps[id];
  if (step === undefined) throw new DomainError('step-not-open', { step: id, status: 'waiting' });
  return step;
};

export const refuseUnlessOneOf = (roles: readonly Role[], as: readonly Role[], actor: Actor, step: string): void => {
  if (actor.kind === 'person' && !as.some((role) => roles.includes(role))) throw new DomainError('step-not-yours', { step, roles: roles.join(', ') });
};
