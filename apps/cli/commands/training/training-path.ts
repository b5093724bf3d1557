/** Where a training is found, by its cycle and its id within it. */
export const trainingPath = (cycle: string, training: string): string => `/cycles/${encodeURIComponent(cycle)}/trainings/${encodeURIComponent(training)}`;
