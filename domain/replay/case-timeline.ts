import { caseDecider } from '../case/decide.js';
import type { CaseEvent } from '../case/events.js';
import { isTicking, type CaseState } from '../case/state.js';
import type { DeadlinePlan } from '../core/deadline/deadline-plan.js';
import { explainDeadline } from '../core/deadline/explain-deadline.js';
import type { Text } from '../programme/vocabulary.js';
import { differenceOf, type Change } from './case-difference.js';
import { caseSentence } from './case-sentence.js';

export interface TimelineEntry {
  readonly event: CaseEvent;
  readonly sentence: Text;
  /** Old and new values of what it changed. */
  readonly changes: readonly Change[];
  /** Of a date, and of what was sent because of it: why it is what it is. */
  readonly why: Text | null;
}

/** A case's events in sentences, each with what it changed and, where a date is behind it, with the date's reason. */
export const caseTimeline = (events: readonly CaseEvent[], titleOf: (step: string) => Text): readonly TimelineEntry[] => {
  let state: CaseState = caseDecider.initial;
  return events.map((event): TimelineEntry => {
    const before = state;
    state = caseDecider.evolve(state, event);
    const plan = planBehind(event, before);
    return { event, sentence: caseSentence(event, titleOf), changes: differenceOf(before, state), why: plan === null ? null : explainDeadline(plan) };
  });
};

const planBehind = (event: CaseEvent, before: CaseState): DeadlinePlan | null => {
  switch (event.type) {
    case 'StepOpened': case 'ReviewOpened': case 'SubmissionRecalled': case 'StepReturned': case 'DeadlineExtended': case 'StepReplanned':
      return event.data.plan;
    case 'ReminderIssued': case 'ReminderLapsed': case 'StepEscalated': case 'StepClosed': {
      const step = before.status === 'none' ? undefined : before.steps[event.data.step];
      return step !== undefined && isTicking(step) ? step.plan : null;
    }
    case 'CaseOpened': case 'CaseAmended': case 'StepWithdrawn': case 'StepAdded': case 'StepCancelled': case 'ReminderRequested': case 'StepSubmitted':
    case 'StepApproved': case 'StepCompleted': case 'StepReassigned': case 'CaseSetAside': case 'CaseResumed': case 'CaseCompleted': case 'CaseReopened': case 'CaseClosed':
      return null;
  }
};
