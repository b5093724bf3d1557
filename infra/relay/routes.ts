import { partsOfCaseId } from '@uplift/domain/case/stream';
import type { CaseEvent } from '@uplift/domain/case/events';
import type { InterviewEvent } from '@uplift/domain/interview/events';
import { cycleOfInterviews } from '@uplift/domain/interview/stream';
import type { Instant } from '@uplift/domain/core/instant';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { StoredEvent } from '../event-store/event-store.js';

/** What one event means for the workflows. */
export type Route =
  | { readonly to: 'start-cycle'; readonly cycle: string }
  | { readonly to: 'close-cycle'; readonly cycle: string }
  | { readonly to: 'amend-cycle'; readonly cycle: string }
  | { readonly to: 'case'; readonly cycle: string; readonly case: string; readonly subject: { readonly kind: SubjectKind; readonly id: string };
    readonly version: number; readonly correlationId: string; readonly reopened: boolean }
  | { readonly to: 'digest'; readonly cycle: string; readonly at: Instant; readonly position: string };

/** Events that put a notice into somebody's inbox; the next digest tells them by mail. */
export const noticeTypes: ReadonlySet<string> = new Set<CaseEvent['type']>([
  'ReminderIssued', 'StepEscalated', 'ReminderRequested', 'ReviewOpened', 'StepReturned', 'StepCompleted', 'StepClosed', 'DeadlineExtended', 'StepReassigned',
  'CaseSetAside', 'StepAdded', 'StepCorrected', 'StepReplanned', 'StepWithdrawn',
]);

/** Those of interviews: whoever takes part hears of a time that was given, moved or taken back. */
export const interviewNoticeTypes: ReadonlySet<string> = new Set<InterviewEvent['type']>(['InterviewBooked', 'InterviewMoved', 'InterviewReleased', 'InterviewMissed']);

/** They change nothing that a workflow waits for; what a step's addition changes, its opening tells. */
const idleTypes: ReadonlySet<string> = new Set<CaseEvent['type']>(['ReminderRequested', 'StepReassigned', 'StepAdded']);

export const routesOf = (event: StoredEvent): readonly Route[] => {
  const { stream, type } = event;
  if (type === 'CycleLaunched') return [{ to: 'start-cycle', cycle: stream.slice('cycle-'.length) }];
  if (type === 'CycleClosed') return [{ to: 'close-cycle', cycle: stream.slice('cycle-'.length) }];
  if (type === 'CycleAmended') return [{ to: 'amend-cycle', cycle: stream.slice('cycle-'.length) }];
  if (stream.startsWith('interviews-')) {
    return interviewNoticeTypes.has(type) ? [{ to: 'digest', cycle: cycleOfInterviews(stream.slice('interviews-'.length)), at: event.occurredAt, position: event.position }] : [];
  }
  if (!stream.startsWith('case-')) return [];
  const id = stream.slice('case-'.length);
  const parts = partsOfCaseId(id);
  if (parts === null) return [];
  const { cycle, kind, subject } = parts;
  const routes: Route[] = [];
  // What the engine itself did to a case, the workflow that asked for it knows already.
  if (event.actor.kind !== 'system' && !idleTypes.has(type)) {
    routes.push({ to: 'case', cycle, case: id, subject: { kind, id: subject }, version: event.version, correlationId: event.correlationId, reopened: type === 'CaseReopened' });
  }
  if (noticeTypes.has(type)) routes.push({ to: 'digest', cycle, at: event.occurredAt, position: event.position });
  return routes;
};
