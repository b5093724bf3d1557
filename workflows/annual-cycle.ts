import { continueAsNew, patched, setHandler } from '@temporalio/workflow';
import { CaseLoop, type CarriedCases } from './case-loop.js';
import { cohortEnded, cohortReopened } from './messages.js';
import { closeCohorts, completeCycle, loadCycle, startCohorts } from './proxies.js';
import { nowOf, type RunSettings } from './run-settings.js';

export interface AnnualCycleInput {
  readonly cycle: string;
  readonly settings: RunSettings;
  readonly carried: { readonly cases: CarriedCases; readonly openCohorts: readonly string[] } | null;
}

/** Cohorts started by one activity: few enough that a retry repeats little. */
const startedAtOnce = 500;

/** Carries the cycle's own year, starts a cohort for each part of the list, and completes the cycle when every case has ended. */
export async function annualCycle(input: AnnualCycleInput): Promise<void> {
  const { cycle, carried } = input;
  const ended = new Set<string>();
  let cohorts = carried?.openCohorts ?? null;
  const openCohorts = () => (cohorts ?? []).filter((cohort) => !ended.has(cohort));
  setHandler(cohortEnded, (cohort) => { ended.add(cohort); });
  setHandler(cohortReopened, (cohort) => { ended.delete(cohort); });

  // Cohorts are not children: a run's pending children and its history stay small however many there are, and they outlive it.
  const start = async (all: readonly string[]): Promise<void> => {
    for (let from = 0; from < all.length; from += startedAtOnce) {
      const answer = await startCohorts({ cycle, cohorts: all.slice(from, from + startedAtOnce) });
      for (const cohort of answer.ended) ended.add(cohort);
    }
    cohorts = all;
  };
  const loop = new CaseLoop({
    ...input, carried: carried?.cases ?? null, group: { cycle, cohort: null },
    stayOpen: () => cohorts === null || openCohorts().length > 0,
    alsoClose: async () => {
      const all = await loadCycle({ cycle });
      await closeCohorts({ cycle, cohorts: all.cohorts.filter((cohort) => !ended.has(cohort)) });
    },
  });
  // One local activity after another, never two at once: in a replay both would be answered in one breath, and what follows them change places.
  let starting = cohorts === null ? start((await loadCycle({ cycle })).cohorts) : null;
  for (;;) {
    const [outcome] = await Promise.all([loop.run(), starting]);
    if (outcome === 'continue') await continueAsNew<typeof annualCycle>({ ...input, carried: { cases: loop.carry(), openCohorts: openCohorts() } });
    starting = null;
    await completeCycle({ cycle, now: nowOf(input.settings) });
    // A case opened again in that very moment is carried on all the same.
    if (!loop.hasChanges() || !patched('opened-again')) return;
  }
}
