import type { Instant } from '@uplift/domain/core/instant';

/** What whoever starts a workflow decides for all its runs. */
export interface RunSettings {
  /** The server knows the search attributes. */
  readonly attributes: boolean;
  /** Events of history after which to continue as new; `null`: when the server suggests it. */
  readonly continueAfter: number | null;
  /** Milliseconds by which the programme's time is ahead of Temporal's. Zero, but for rehearsals of another year. */
  readonly clockAhead: number;
}

/** The programme's time. */
export const nowOf = ({ clockAhead }: RunSettings): Instant => new Date(Date.now() + clockAhead).toISOString();

/** Milliseconds to wait for an instant; at least one, so that waiting is always a timer. */
export const untilInstant = (at: Instant, { clockAhead }: RunSettings): number => Math.max(1, Date.parse(at) - clockAhead - Date.now());
