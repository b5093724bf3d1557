import type { Mentoring } from '../programme/mentoring-schema.js';

/** What decisions on mentoring need beside their own history. */
export interface MentoringContext {
  readonly rules: Mentoring | undefined;
  readonly zone: string;
  /** The cycle's list: each school's municipality. */
  readonly schools: ReadonlyMap<string, string>;
  /** The schools at which each person concerned works. */
  readonly worksAt: Readonly<Record<string, readonly string[]>>;
}
