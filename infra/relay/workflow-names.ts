import type { SignalDefinition } from '@temporalio/client';
import type { Instant } from '@uplift/domain/core/instant';

/** A case's stream has reached this version by somebody's act; what follows from it carries on the act's correlation id. */
export interface CaseChange { readonly case: string; readonly version: number; readonly correlationId: string }
/** Notices to tell by mail, between two moments; `position` is the last one's place in the global order. */
export interface Notices { readonly earliest: Instant; readonly latest: Instant; readonly position: string }

/** How the workflows are called and addressed. The workflows package says so; applications hand it in, as infrastructure knows no workflows. */
export interface WorkflowNames {
  readonly taskQueue: string;
  readonly annualCycle: string;
  readonly cohortCycle: string;
  readonly digest: string;
  annualCycleIdOf(cycle: string): string;
  cohortCycleIdOf(cycle: string, cohort: string): string;
  digestIdOf(cycle: string): string;
  readonly casesChanged: SignalDefinition<[readonly CaseChange[]]>;
  readonly cycleClosed: SignalDefinition<[]>;
  readonly reload: SignalDefinition<[]>;
  readonly noticesArrived: SignalDefinition<[Notices]>;
}
