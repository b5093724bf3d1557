import type { Instant } from '@uplift/domain/core/instant';

/** A case has changed: `version` is how many events its stream held then; what follows from it carries on its correlation id. */
export interface CaseChange { readonly case: string; readonly version: number; readonly correlationId: string }

interface Known {
  readonly case: string;
  /** How many events of the case are accounted for here. */
  readonly version: number;
  /** The stage of the first step, in the document's order, that has not ended; `null` when all have. */
  readonly stage: string | null;
}
/** Where a case stands. An open one says for which instant it waits; `null` when only a person can move it on. */
export type CaseProgress =
  | Known & { readonly status: 'open'; readonly nextInstant: Instant | null }
  | Known & { readonly status: 'set-aside'; readonly reason: string }
  | Known & { readonly status: 'completed' | 'closed' };

/** Whose cases: a cohort's schools, or with `null` the cycle's own (the region and its municipalities). */
export interface CaseGroup { readonly cycle: string; readonly cohort: string | null }
