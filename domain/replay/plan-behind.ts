import type { CaseEvent } from '../case/events.js';
import { isTicking, type CaseState } from '../case/state.js';
import type { DeadlinePlan } from '../core/deadline/deadline-plan.js';

/** The plan of the deadline that an event sets, or acts on. */
export const planBehind = (event: CaseEvent, before: CaseState): DeadlinePlan | null => {
  switch (event.type) {
    case 'StepOpened': case 'ReviewOpened': case 'SubmissionRecalled': case 'StepReturned': case 'DeadlineExtended': case 'StepReplanned':
      return event.data.plan;
    case 'StepCorrected': return event.data.plan;
    case 'ReminderIssued': case 'ReminderLapsed': case 'StepEscalated': case 'StepClosed': {
      const step = before.status === 'none' ? undefined : before.steps[event.data.step];
      return step !== undefined && isTicking(step) ? step.plan : null;
    }
    case 'CaseOpened': case 'CaseAmended': case 'StepWithdrawn': case 'StepAdded': case 'StepCancelled': case 'ReminderRequested': case 'StepSubmitted':
    case 'StepApproved': case 'StepCompleted': case 'StepReassigned': case 'CaseSetAside': case 'CaseResumed': case 'CaseCompleted': case 'CaseReopened': case 'CaseClosed':
      return null;
  }
};
