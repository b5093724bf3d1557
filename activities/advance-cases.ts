import type { CaseCommand } from '@uplift/domain/case/commands';
import type { CaseContext } from '@uplift/domain/case/context';
import type { CaseState } from '@uplift/domain/case/state';
import type { Instant } from '@uplift/domain/core/instant';
import { caseAggregate } from '@uplift/infra/command/aggregates';
import type { CaseContexts } from '@uplift/infra/command/case-contexts';
import { TooMuchContentionError, type CommandHandler, type CommandRequest, type CommandResult } from '@uplift/infra/command/command-handler';
import { contextNow, type ContextByState } from '@uplift/infra/command/context-by-state';
import type { CycleRoster, CycleRosters, ListedCase } from '@uplift/infra/relay/cycle-rosters';
import type { CaseGroup, CaseProgress } from './case-progress.js';
import { closeCases } from './close-cases.js';
import { contextsOf } from './contexts-of.js';
import { rosterOrFail } from './roster-or-fail.js';
import { engine } from './engine.js';
import { progressOf } from './progress-of.js';
import { setAside, type SetAsideDependencies } from './set-aside.js';

export interface CaseDependencies extends SetAsideDependencies {
  readonly handler: CommandHandler;
  readonly contexts: CaseContexts;
  readonly rosters: CycleRosters;
}
export interface AdvanceCasesInput extends CaseGroup {
  /** Some of the group's; `null` means all of them, opening what is not open yet. */
  readonly cases: readonly string[] | null;
  /** The correlation ids of the acts that cases have changed by. */
  readonly because: Readonly<Record<string, string>>;
  readonly now: Instant;
}

/**
 * Does all that time has made due in these cases, with one read and one append, and says for each what it waits for next.
 * A retry finds nothing left to do. A case that cannot be folded or decided is set aside with its reason; the others go on.
 */
export const advanceCases = (dependencies: CaseDependencies) => async ({ cycle, cohort, cases, because, now }: AdvanceCasesInput): Promise<readonly CaseProgress[]> => {
  const { rosters, handler } = dependencies;
  const roster = await rosterOrFail(rosters, cases === null ? 'current' : 'members', cycle);
  if (cases === null && roster.status === 'closed') return closeCases(dependencies)({ cycle, cohort, now });
  const wanted = cases === null ? null : new Set(cases);
  const listed = roster.casesOf(cohort).filter(({ id }) => wanted === null || wanted.has(id));
  const contextOf = await contextsOf(dependencies.contexts, roster, listed);
  const correlationOf = ({ id }: ListedCase) => because[id] ?? roster.correlationId;

  const requests = listed.flatMap((one): CommandRequest<CaseCommand, CaseContext>[] => {
    const surroundings = { context: contextOf.inForce(one), id: null, correlationId: correlationOf(one), expectedVersion: null };
    return [
      ...cases === null ? [{ command: openingOf(one, roster, now), ...surroundings }] : [],
      ...roster.amendment === null ? [] : [{ command: amendmentOf(one, roster, roster.amendment, now), ...surroundings, context: contextOf.present(one) }],
      { command: { type: 'Advance', case: one.id, actor: engine, now } as const, ...surroundings },
    ];
  });
  const results = await handler.handleMany(caseAggregate, requests);
  const perCase = requests.length / Math.max(1, listed.length);
  const progress: CaseProgress[] = [];
  for (const [index, one] of listed.entries()) {
    const answers = results.slice(index * perCase, (index + 1) * perCase);
    const context = contextOf.inForce(one);
    progress.push(await answerOf(answers, one.id, context, now, (error) => setAside(dependencies, { id: one.id, error, context, now, correlationId: correlationOf(one) })));
  }
  return progress;
};

const openingOf = ({ id, subject, municipality, tags }: ListedCase, { cycle, region, programme, year, launch }: CycleRoster, now: Instant): CaseCommand =>
  ({ type: 'OpenCase', case: id, cycle, subject, region, municipality, programme, year, launchedAt: launch.launchedAt, tags, actor: engine, now });

const amendmentOf = ({ id, subject, tags }: ListedCase, { programme }: CycleRoster, { reason, order }: NonNullable<CycleRoster['amendment']>, now: Instant): CaseCommand =>
  ({ type: 'AmendCase', case: id, programme, reason, order, ...subject.kind === 'school' && { tags }, actor: engine, now });

const answerOf = async (
  answers: readonly CommandResult<CaseState>[], id: string, context: ContextByState<CaseContext>, now: Instant, poisoned: (error: unknown) => Promise<CaseProgress>,
): Promise<CaseProgress> => {
  const last = answers.at(-1)!;
  for (const answer of answers) {
    if (answer.outcome !== 'refused') continue;
    // Somebody else was faster, time and again: nothing is wrong with the case.
    if (answer.error instanceof TooMuchContentionError) throw answer.error;
    return poisoned(answer.error);
  }
  if (last.outcome === 'refused') return poisoned(last.error);
  try {
    return progressOf(id, last.version, last.state, await contextNow(context, last.state), now);
  } catch (error) {
    return poisoned(error);
  }
};
