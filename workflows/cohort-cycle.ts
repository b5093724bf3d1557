import { continueAsNew, getExternalWorkflowHandle, patched } from '@temporalio/workflow';
import { CaseLoop, type CarriedCases } from './case-loop.js';
import { annualCycleIdOf } from './ids.js';
import { cohortEnded, cohortReopened } from './messages.js';
import type { RunSettings } from './run-settings.js';

export interface CohortCycleInput {
  readonly cycle: string;
  readonly cohort: string;
  readonly settings: RunSettings;
  readonly carried: CarriedCases | null;
  /** It had run to its end, and a case was opened again. */
  readonly reopened?: boolean;
}

/** Carries a municipality's schools, at most 200 of them, through the cycle; ends when every school's case has. */
export async function cohortCycle(input: CohortCycleInput): Promise<void> {
  const { cycle, cohort, carried, reopened = false } = input;
  // An annual cycle that is not there asks for its cohorts when it starts, and learns then how this one stands.
  const tell = async (what: typeof cohortEnded): Promise<void> => {
    await getExternalWorkflowHandle(annualCycleIdOf(cycle)).signal(what, cohort).catch(() => undefined);
  };
  const loop = new CaseLoop({ ...input, group: { cycle, cohort } });
  if (reopened && carried === null) await tell(cohortReopened);
  for (;;) {
    if (await loop.run() === 'continue') await continueAsNew<typeof cohortCycle>({ ...input, carried: loop.carry() });
    await tell(cohortEnded);
    // A case may be opened again while the annual cycle is being told.
    if (!loop.hasChanges() || !patched('opened-again')) return;
    await tell(cohortReopened);
  }
}
