import { nextInstant } from '@uplift/domain/case/advance';
import { contextFor } from '@uplift/domain/case/context-for';
import type { CaseContext } from '@uplift/domain/case/context';
import { isEnded, type CaseState, type StartedCase } from '@uplift/domain/case/state';
import type { Instant } from '@uplift/domain/core/instant';
import type { CaseProgress } from './case-progress.js';

/** Time is to move a case only once: all that was due must have been done. */
export class CaseStandsStillError extends Error {
  override readonly name = 'CaseStandsStillError';
  constructor(at: Instant) { super(`what was due at ${at} is still due after it was dealt with`); }
}

/** Where a case stands after all that was due by `now` was done. Throws when it cannot be told what it waits for. */
export const progressOf = (id: string, version: number, state: CaseState, context: CaseContext, now: Instant): CaseProgress => {
  switch (state.status) {
    case 'none': return { case: id, version, stage: null, status: 'closed' };
    case 'open': {
      const next = nextInstant(state, now, context);
      if (next !== null && next <= now) throw new CaseStandsStillError(next);
      return { case: id, version, stage: stageOf(state, context), status: 'open', nextInstant: next };
    }
    case 'set-aside': return { case: id, version, stage: stageOf(state, context), status: 'set-aside', reason: state.reason.slice(0, 300) };
    case 'completed': case 'closed': return { case: id, version, stage: null, status: state.status };
  }
};

const stageOf = (state: StartedCase, context: CaseContext): string | null =>
  contextFor(context, state.tags).steps.find(({ id }) => !isEnded(state.steps[id]))?.stage ?? null;
