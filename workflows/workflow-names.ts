import { annualCycleIdOf, cohortCycleIdOf, digestIdOf, taskQueue } from './ids.js';
import { casesChanged, cycleClosed, noticesArrived, reload } from './messages.js';
import type * as registered from './registered.js';

type Name = keyof typeof registered;

/** All that clients need to start and signal the workflows without loading them. */
export const workflowNames = {
  taskQueue,
  annualCycle: 'annualCycle' satisfies Name,
  cohortCycle: 'cohortCycle' satisfies Name,
  digest: 'digest' satisfies Name,
  annualCycleIdOf, cohortCycleIdOf, digestIdOf, casesChanged, cycleClosed, reload, noticesArrived,
};
