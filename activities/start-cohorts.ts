import { heartbeat } from '@temporalio/activity';
import type { CycleWorkflows } from '@uplift/infra/relay/cycle-workflows';
import { forEachAtOnce } from './for-each.js';

const atOnce = 20;

/** Sees to it that these cohorts run; names those that had run to their end before. */
export const startCohorts = ({ workflows }: { workflows: CycleWorkflows }) =>
  async ({ cycle, cohorts }: { cycle: string; cohorts: readonly string[] }): Promise<{ ended: readonly string[] }> => {
    const ended: string[] = [];
    await forEachAtOnce(cohorts, atOnce, async (cohort) => {
      if (await workflows.startCohort(cycle, cohort) === 'ended') ended.push(cohort);
      heartbeat();
    });
    return { ended };
  };
