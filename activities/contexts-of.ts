import type { CaseContext } from '@uplift/domain/case/context';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { CaseContexts } from '@uplift/infra/command/case-contexts';
import { type ContextByState } from '@uplift/infra/command/context-by-state';
import type { CycleRoster, ListedCase } from '@uplift/infra/relay/cycle-rosters';

export interface ContextsOfCases {
  /** By the edition each case follows: an amendment reaches them one by one. */
  inForce(one: ListedCase): ContextByState<CaseContext>;
  /** By the cycle's present edition. */
  present(one: ListedCase): CaseContext;
}

/** The contexts of these cases, looked up once for each kind of subject. */
export const contextsOf = async (contexts: CaseContexts, roster: CycleRoster, cases: readonly ListedCase[]): Promise<ContextsOfCases> => {
  const byKind = new Map<SubjectKind, { readonly present: CaseContext; readonly inForce: ContextByState<CaseContext> }>();
  for (const kind of new Set(cases.map(({ subject }) => subject.kind))) {
    byKind.set(kind, { present: await contexts.contextFor(roster, kind), inForce: contexts.byEdition(roster, kind) });
  }
  return { inForce: ({ subject }) => byKind.get(subject.kind)!.inForce, present: ({ subject }) => byKind.get(subject.kind)!.present };
};
