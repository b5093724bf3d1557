import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { CaseChange, CaseProgress } from '@uplift/activities/case-progress';
import type { Instant } from '@uplift/domain/core/instant';

/** Notices between two moments that nobody has been told by mail yet; `position` is the last one's place in the global order. */
export interface Notices { readonly earliest: Instant; readonly latest: Instant; readonly position: string }

/** Where a workflow's cases stand, and for which instant it waits. */
export interface Progress { readonly cases: readonly CaseProgress[]; readonly nextInstant: Instant | null }

/** Somebody acted on these cases. May repeat and may come late: versions tell. */
export const casesChanged = defineSignal<[readonly CaseChange[]]>('casesChanged');
/** The cycle was closed: whatever is open ends with it. */
export const cycleClosed = defineSignal('cycleClosed');
/** Forget what is held here and look at the events again. */
export const reload = defineSignal('reload');
/** To the annual cycle: every case of this cohort has ended. */
export const cohortEnded = defineSignal<[string]>('cohortEnded');
/** To the annual cycle: a case of this cohort that had ended goes on. */
export const cohortReopened = defineSignal<[string]>('cohortReopened');
/** To the digest: there is something to tell. */
export const noticesArrived = defineSignal<[Notices]>('noticesArrived');

export const progress = defineQuery<Progress>('progress');
export const caseProgress = defineQuery<CaseProgress | null, [string]>('caseProgress');
