/** One stream for all who accompany a cycle's schools: load and conflicts are decided over all of them. */
export const mentoringStreamOf = (cycle: string): string => `mentoring-${cycle}`;
