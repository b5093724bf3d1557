/** The queue on which every worker of the engine takes its work. */
export const taskQueue = 'uplift';

export const annualCycleIdOf = (cycle: string): string => `annual-cycle/${cycle}`;
export const cohortCycleIdOf = (cycle: string, cohort: string): string => `cohort-cycle/${cycle}/${cohort}`;
export const digestIdOf = (cycle: string): string => `digest/${cycle}`;
