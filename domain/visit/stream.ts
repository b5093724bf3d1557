/** One stream for what was done at a school in a cycle. */
export const visitsStreamOf = (cycle: string, school: string): string => `visits-${cycle}.${school}`;

/** The school of such a stream's id, what follows `visits-`. */
export const schoolOfVisits = (id: string): string => id.slice(id.indexOf('.') + 1);
