import { ApplicationFailure } from '@temporalio/common';
import type { CycleRoster, CycleRosters } from '@uplift/infra/relay/cycle-rosters';

/** A workflow runs for a launched cycle only; that its events are not there (yet) is worth another try. */
export const rosterOrFail = async (rosters: CycleRosters, as: 'current' | 'members', cycle: string): Promise<CycleRoster> => {
  const roster = await rosters[as](cycle);
  if (roster === null) throw ApplicationFailure.create({ message: `cycle ${cycle} was not launched in this store`, type: 'CycleNotLaunched' });
  return roster;
};
