import { continueAsNew, getExternalWorkflowHandle } from '@temporalio/workflow';
import { CaseLoop, type CarriedCases } from './case-loop.js';
import { annualCycleIdOf } from './ids.js';
import { cohortEnded } from './messages.js';
import type { RunSettings } from './run-settings.js';

export interface CohortCycleInput {
  readonly cycle: string;
  readonly cohort: string;
  readonly settings: RunSettings;
  readonly carried: CarriedCases | null;
}

/** Carries a municipality's schools, at most 200 of them, through the cycle; ends when every school's case has. */
export async function cohortCycle(input: CohortCycleInput): Promise<void> {
  const { cycle, cohort } = input;
  const loop = new CaseLoop({ ...input, group: { cycle, cohort } });
  if (await loop.run() === 'continue') await continueAsNew<typeof cohortCycle>({ ...input, carried: loop.carry() });
  // An annual cycle that is not there asks for its cohorts when it starts, and learns then that this one has ended.
  await getExternalWorkflowHandle(annualCycleIdOf(cycle)).signal(cohortEnded, cohort).catch(() => undefined);
}
