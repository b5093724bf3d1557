import type { CaseContext } from '@uplift/domain/case/context';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { CaseContexts } from '@uplift/infra/command/case-contexts';
import type { CycleRoster, ListedCase } from '@uplift/infra/relay/cycle-rosters';

/** The context of each of these cases, looked up once for each kind of subject. */
export const contextsOf = async (contexts: CaseContexts, roster: CycleRoster, cases: readonly ListedCase[]): Promise<(one: ListedCase) => CaseContext> => {
  const byKind = new Map<SubjectKind, CaseContext>();
  for (const kind of new Set(cases.map(({ subject }) => subject.kind))) byKind.set(kind, await contexts.contextFor(roster, kind));
  return ({ subject }) => byKind.get(subject.kind)!;
};
