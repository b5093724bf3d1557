import { heartbeat } from '@temporalio/activity';
import type { CycleWorkflows } from '@uplift/infra/relay/cycle-workflows';
import { forEachAtOnce } from './for-each.js';

const atOnce = 20;

/** Tells these cohorts that their cycle was closed. */
export const closeCohorts = ({ workflows }: { workflows: CycleWorkflows }) =>
  async ({ cycle, cohorts }: { cycle: string; cohorts: readonly string[] }): Promise<void> => {
    await forEachAtOnce(cohorts, atOnce, async (cohort) => {
      await workflows.cycleClosed(cycle, cohort);
      heartbeat();
    });
  };
