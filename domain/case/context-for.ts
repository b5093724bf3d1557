import { appliesTo } from '../programme/applies-to.js';
import type { StepInstance } from '../programme/step-instances.js';
import type { CaseContext } from './context.js';

const known = new WeakMap<CaseContext, Map<string, CaseContext>>();

/**
 * The context of a case with these tags: only the steps it has. Where a step waits for one that it does not have, it waits for what that one
 * waits for. Cases of the same tags share one, and where no step asks for tags it is the context itself.
 */
export const contextFor = (context: CaseContext, tags: readonly string[]): CaseContext => {
  let byTags = known.get(context);
  if (byTags === undefined) known.set(context, byTags = new Map());
  const key = tags.join(' ');
  let own = byTags.get(key);
  if (own === undefined) byTags.set(key, own = narrowed(context, tags));
  return own;
};

const narrowed = (context: CaseContext, tags: readonly string[]): CaseContext => {
  const steps = context.steps.filter(({ onlyFor }) => appliesTo(onlyFor, tags));
  if (steps.length === context.steps.length) return context;
  const all = new Map(context.steps.map((step) => [step.id, step]));
  const own = new Set(steps.map(({ id }) => id));
  const waitsFor = ({ after }: StepInstance): string[] => after.flatMap((id) => (own.has(id) ? [id] : waitsFor(all.get(id)!)));
  return { ...context, steps: steps.map((step) => (step.after.every((id) => own.has(id)) ? step : { ...step, after: [...new Set(waitsFor(step))] })) };
};
