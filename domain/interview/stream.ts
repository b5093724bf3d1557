/** One stream for all interviews of a step in a cycle: their clashes are decided together. */
export const interviewsStreamOf = (cycle: string, step: string): string => `interviews-${cycle}.${step}`;

/** The cycle of such a stream's id, what follows `interviews-`. */
export const cycleOfInterviews = (id: string): string => id.slice(0, id.indexOf('.'));
