import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '@uplift/activities/create-activities';

/** For ever; rarely enough, in the end, that a history outlasts a database that is away for a week. */
const untilItWorks = { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '2 minutes' } as const;

/** Short reads and appends run inside the workflow task: no scheduling, no second task. */
export const { loadCycle, advanceCases, closeCases, completeCycle, nextDigestInstant } = proxyLocalActivities<Activities>({
  startToCloseTimeout: '1 minute', localRetryThreshold: '20s', retry: untilItWorks,
});

export const { startCohorts, closeCohorts } = proxyActivities<Activities>({
  startToCloseTimeout: '10 minutes', heartbeatTimeout: '30s', retry: untilItWorks,
});

/** Mail is slow and may fail for hours. */
export const { sendDigests } = proxyActivities<Activities>({
  startToCloseTimeout: '30 minutes', heartbeatTimeout: '1 minute', retry: { initialInterval: '10s', backoffCoefficient: 2, maximumInterval: '15 minutes' },
});
