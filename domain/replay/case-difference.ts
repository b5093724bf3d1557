import { isTicking, type CaseState, type StepState } from '../case/state.js';

/** What of a step can be seen to change. */
export type StepFacet = 'status' | 'round' | 'due' | 'heldBy' | 'assignee' | 'late';
/** An old and a new value; `null` where there was or is none. `step` is `null` for the case itself. */
export interface Change { readonly step: string | null; readonly facet: StepFacet | 'edition'; readonly before: string | null; readonly after: string | null }

type Facets = Readonly<Record<StepFacet, string | null>>;
const nothing: Facets = { status: null, round: null, due: null, heldBy: null, assignee: null, late: null };

const facetsOf = (step: StepState | undefined): Facets => (step === undefined ? nothing : {
  status: step.status, round: String(step.round), due: isTicking(step) ? step.plan.due : null, assignee: step.assignee,
  heldBy: step.status === 'open' ? step.responsible.join(', ') : step.status === 'in-review' ? step.reviewers.join(', ') : null,
  late: step.status === 'done' && step.late ? 'yes' : null,
});

/** What differs between a case at two moments, step by step in the order in which they opened. */
export const differenceOf = (before: CaseState, after: CaseState): readonly Change[] => {
  const [old, now] = [before, after].map((state) => (state.status === 'none' ? null : state));
  const changes: Change[] = [];
  const note = (step: string | null, facet: Change['facet'], was: string | null, is: string | null): void => {
    if (was !== is) changes.push({ step, facet, before: was, after: is });
  };
  note(null, 'status', old?.status ?? null, now?.status ?? null);
  note(null, 'edition', old === null || old === undefined ? null : String(old.programme.edition), now === null || now === undefined ? null : String(now.programme.edition));
  for (const step of new Set([...Object.keys(old?.steps ?? {}), ...Object.keys(now?.steps ?? {})])) {
    if (old?.steps[step] === now?.steps[step]) continue;
    const [was, is] = [facetsOf(old?.steps[step]), facetsOf(now?.steps[step])];
    for (const facet of Object.keys(nothing) as StepFacet[]) note(step, facet, was[facet], is[facet]);
  }
  return changes;
};
