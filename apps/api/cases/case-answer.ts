import { z } from 'zod';
import type { CaseState } from '@uplift/domain/case/state';
import type { Done } from '../commands/command-sender.js';

export const CaseStatus = z.enum(['open', 'set-aside', 'completed', 'closed']);

/** The case as a command left it. `repeated`: the command had been carried out before, and this is how the case stands now. */
export const CaseAnswer = z.object({ case: z.string(), version: z.int(), repeated: z.boolean(), status: CaseStatus }).meta({ id: 'CaseChanged' });
export type CaseAnswer = z.infer<typeof CaseAnswer>;

export const caseAnswer = (caseId: string, { state, version, repeated }: Done<CaseState>): CaseAnswer => {
  if (state.status === 'none') throw new Error(`case ${caseId} has no state after a command`);
  return { case: caseId, version, repeated, status: state.status };
};
