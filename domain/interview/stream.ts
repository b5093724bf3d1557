/** One stream for all interviews of a step in a cycle: their clashes are decided together. */
export const interviewsStreamOf = (cycle: string, step: string): string => `interviews-${cycle}.${step}`;

/** The parts of such a stream's id, what follows `interviews-`. */
export const partsOfInterviews = (id: string): { readonly cycle: string; readonly step: string } => ({ cycle: cycleOfInterviews(id), step: id.slice(id.indexOf('.') + 1) });

/** The cycle of such a stream's id, what follows `interviews-`. */
export const cycleOfInterviews = (id: string): string => id.slice(0, id.indexOf('.'));
