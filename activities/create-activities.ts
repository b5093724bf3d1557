import type { Instant } from '@uplift/domain/core/instant';
import type { CycleWorkflows } from '@uplift/infra/relay/cycle-workflows';
import { advanceCases, type CaseDependencies } from './advance-cases.js';
import { closeCases } from './close-cases.js';
import { closeCohorts } from './close-cohorts.js';
import { completeCycle } from './complete-cycle.js';
import { failing } from './failures.js';
import { loadCycle } from './load-cycle.js';
import { nextDigestInstant } from './next-digest-instant.js';
import { startCohorts } from './start-cohorts.js';
import { traced, type Traceable } from './traced.js';

/** Tells everybody by mail what came before `at` and was not told yet; `positions` are places of the log the read models must have reached. */
export interface SendDigestsInput { readonly cycle: string; readonly at: Instant; readonly positions: readonly string[] }

/** `left`: somebody had a mail that day before and must be told of the rest with the next digest. */
export interface DigestsSent { readonly left: boolean }

export interface ActivityDependencies extends CaseDependencies {
  readonly workflows: CycleWorkflows;
  readonly sendDigests: (input: SendDigestsInput) => Promise<DigestsSent>;
}

const activity = <Input extends Traceable, Answer>(name: string, work: (input: Input) => Promise<Answer>) => failing(traced(name, work));

/** All that workflows may ask for. */
export const createActivities = (dependencies: ActivityDependencies) => ({
  loadCycle: activity('loadCycle', loadCycle(dependencies)),
  advanceCases: activity('advanceCases', advanceCases(dependencies)),
  closeCases: activity('closeCases', closeCases(dependencies)),
  completeCycle: activity('completeCycle', completeCycle(dependencies)),
  startCohorts: activity('startCohorts', startCohorts(dependencies)),
  closeCohorts: activity('closeCohorts', closeCohorts(dependencies)),
  nextDigestInstant: activity('nextDigestInstant', nextDigestInstant(dependencies)),
  sendDigests: activity('sendDigests', dependencies.sendDigests),
});

export type Activities = ReturnType<typeof createActivities>;
