import { DomainError } from '../core/domain-error.js';
import type { Actor } from '../core/decider.js';
import type { StepInstance } from '../programme/step-instances.js';
import type { Role } from '../programme/vocabulary.js';
import type { CaseContext } from './context.js';
import type { OpenCase, StepState } from './state.js';

export const stepOfProgramme = (context: CaseContext, id: string): StepInstance => {
  const step = context.steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new DomainError('step-unknown', { step: id });
  return step;
};

/** The step as it stands, or the refusal that fits: unknown, or not opened yet. */
export const stepOfCase = (state: OpenCase, context: CaseContext, id: string): StepState => {
  stepOfProgramme(context, id);
  const step = state.steps[id];
  if (step === undefined) throw new DomainError('step-not-open', { step: id, status: 'waiting' });
  return step;
};

export const refuseUnlessOneOf = (roles: readonly Role[], as: readonly Role[], actor: Actor, step: string): void => {
  if (actor.kind === 'person' && !as.some((role) => roles.includes(role))) throw new DomainError('step-not-yours', { step, roles: roles.join(', ') });
};
