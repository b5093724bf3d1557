import { sleep } from '@temporalio/workflow';
import { cohortCycle as present, type CohortCycleInput } from '@uplift/workflows/cohort-cycle';

/** As a careless change would have it: it waits before it looks. No running cohort could go on under it. */
export async function cohortCycle(input: CohortCycleInput): Promise<void> {
  await sleep('1 second');
  await present(input);
}
