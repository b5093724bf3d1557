import type { SubjectKind } from '../programme/vocabulary.js';

/** The indicators of one region, municipality or school in one cycle. */
export const indicatorStreamOf = (cycle: string, level: SubjectKind, subject: string): string => `indicators-${cycle}.${level}.${subject}`;
