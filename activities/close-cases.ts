import { DomainError } from '@uplift/domain/core/domain-error';
import type { Instant } from '@uplift/domain/core/instant';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import { caseAggregate } from '@uplift/infra/command/aggregates';
import { TooMuchContentionError } from '@uplift/infra/command/command-handler';
import type { CaseDependencies } from './advance-cases.js';
import { appendToBroken } from './broken-stream.js';
import type { CaseGroup, CaseProgress } from './case-progress.js';
import { contextsOf } from './contexts-of.js';
import { rosterOrFail } from './roster-or-fail.js';
import { engine } from './engine.js';

/** Ends every case of the group that is still open, for the reason the cycle was closed. One that was never opened stays so. */
export const closeCases = (dependencies: CaseDependencies) => async ({ cycle, cohort, now }: CaseGroup & { readonly now: Instant }): Promise<readonly CaseProgress[]> => {
  const roster = await rosterOrFail(dependencies.rosters, 'members', cycle);
  const listed = roster.casesOf(cohort);
  const reason = await closingReason(dependencies, cycle);
  const contextOf = await contextsOf(dependencies.contexts, roster, listed);
  const { correlationId } = roster;
  const results = await dependencies.handler.handleMany(caseAggregate, listed.map((one) => ({
    command: { type: 'CloseCase', case: one.id, reason, actor: engine, now } as const, context: contextOf.inForce(one), id: null, correlationId, expectedVersion: null,
  })));
  const progress: CaseProgress[] = [];
  for (const [index, { id }] of listed.entries()) {
    const result = results[index]!;
    if (result.outcome === 'done') {
      progress.push({ case: id, version: result.version, stage: null, status: result.state.status === 'completed' ? 'completed' : 'closed' });
    } else if (result.error instanceof DomainError && result.error.code === 'case-unknown') {
      progress.push({ case: id, version: 0, stage: null, status: 'closed' });
    } else if (result.error instanceof TooMuchContentionError) {
      throw result.error;
    } else {
      const version = await appendToBroken(dependencies, id, { type: 'CaseClosed', occurredAt: now, data: { reason } }, correlationId);
      progress.push({ case: id, version, stage: null, status: 'closed' });
    }
  }
  return progress;
};

/** As stored: it stays out of Temporal's histories, a person wrote it. */
const closingReason = async ({ store, codec }: CaseDependencies, cycle: string): Promise<string> => {
  const closed = (await store.readStream(cycleStreamOf(cycle))).find(({ type }) => type === 'CycleClosed');
  return closed === undefined ? '' : (codec.decode(closed).data as { reason: string }).reason;
};
