import type { StepInstance } from '../programme/step-instances.js';
import type { StepFacts } from './place-in-chain.js';

/** The last monitoring of a subject that had an earlier one measures the effect. */
export const stepFacts = (steps: readonly StepInstance[]): StepFacts => {
  const monitoring = steps.filter(({ kind }) => kind === 'monitoring');
  const last = new Set(monitoring.map(({ step }) => step)).size > 1 ? monitoring.at(-1)!.id : null;
  return new Map(steps.map(({ id, title, kind, responsible }) => [id, { title, kind, responsible, measuresEffect: id === last }]));
};
