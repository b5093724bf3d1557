import type { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { rosterOrFail } from './roster-or-fail.js';

/** The cohorts of a launched cycle, in the order of its list. */
export const loadCycle = ({ rosters }: { rosters: CycleRosters }) => async ({ cycle }: { cycle: string }): Promise<{ cohorts: readonly string[] }> => {
  const { cohorts } = await rosterOrFail(rosters, 'current', cycle);
  return { cohorts };
};
