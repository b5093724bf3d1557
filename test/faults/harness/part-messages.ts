import type { Instant } from '@uplift/domain/core/instant';
import type { Failpoint } from './failpoint.js';

/** The programme's time in a part: it stands at an instant until it is set anew, or runs ahead of the machine's clock. */
export type PartClock = { readonly at: Instant } | { readonly aheadMs: number };

export type ToPart =
  | { readonly kind: 'start'; readonly options: object; readonly clock: PartClock; readonly failpoints: readonly Failpoint[] }
  | { readonly kind: 'clock'; readonly clock: PartClock }
  | { readonly kind: 'arm'; readonly failpoints: readonly Failpoint[] };
export type FromPart = { readonly kind: 'ready' } | { readonly kind: 'clock-set' } | { readonly kind: 'paused' };

interface OnServers {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  /** Milliseconds by which the programme's time is ahead of Temporal's. */
  readonly clockAhead: number;
  /** Whether this Temporal knows the search attributes. */
  readonly attributes: boolean;
}
/** `settings` are the environment variables of a real installation. */
export interface ApiOptions { readonly port: number; readonly origin: string; readonly settings: NodeJS.ProcessEnv }
export interface WorkerOptions extends OnServers { readonly settings: NodeJS.ProcessEnv }
export interface RelayOptions extends OnServers {
  readonly leaseMs: number;
  /** Everything it tells Temporal it tells twice. */
  readonly twice: boolean;
}
