import { DomainError } from '../core/domain-error.js';
import type { Decider } from '../core/decider.js';
import { addStep, cancelStep, correctStep } from './add-step.js';
import { advance } from './advance.js';
import { amendCase } from './amend.js';
import type { CaseCommand } from './commands.js';
import type { CaseContext } from './context.js';
import { contextFor } from './context-for.js';
import { extendDeadline, reassignStep, requestReminder } from './coordinate.js';
import type { CaseEvent } from './events.js';
import { approveStep, recallSubmission, returnStep } from './review.js';
import { evolve, noCase, type CaseState } from './state.js';
import { submitStep } from './submit.js';

const decide = (command: CaseCommand, state: CaseState, all: CaseContext): readonly CaseEvent[] => {
  if (command.type === 'OpenCase') {
    if (state.status !== 'none') return [];
    const { cycle, subject, region, municipality, programme, year, launchedAt, tags = [] } = command;
    return [{ type: 'CaseOpened', occurredAt: launchedAt,
      data: { cycle, subject, region, municipality, programme, year, launchedAt, ...tags.length > 0 && { tags: [...tags] } } }];
  }
  if (state.status === 'none') throw new DomainError('case-unknown', { case: command.case });
  const context = contextFor(all, command.type === 'AmendCase' ? command.tags ?? state.tags : state.tags);
  switch (command.type) {
    case 'Advance': return state.status === 'open' ? advance(state, command.now, context) : [];
    case 'AmendCase': return amendCase(command, state, context);
    case 'SetCaseAside': return state.status !== 'open' ? [] : [{ type: 'CaseSetAside', occurredAt: command.now, data: { reason: command.reason } }];
    case 'ResumeCase': return state.status !== 'set-aside' ? [] : [{ type: 'CaseResumed', occurredAt: command.now, data: { by: command.actor.id } }];
    case 'CloseCase': return state.status === 'closed' || state.status === 'completed' ? []
      : [{ type: 'CaseClosed', occurredAt: command.now, data: { reason: command.reason } }];
    case 'SubmitStep': case 'RecallSubmission': case 'ReturnStep': case 'ApproveStep': case 'ExtendDeadline': case 'RequestReminder': case 'ReassignStep':
    case 'AddStep': case 'CorrectStep': case 'CancelStep':
      break;
  }
  if (state.status === 'set-aside') throw new DomainError('case-set-aside', { case: command.case, reason: state.reason });
  if (command.type === 'AddStep') return addStep(command, state, context);
  if (state.status !== 'open') throw new DomainError('case-closed', { case: command.case });
  switch (command.type) {
    case 'SubmitStep': return submitStep(command, state, context);
    case 'RecallSubmission': return recallSubmission(command, state, context);
    case 'ReturnStep': return returnStep(command, state, context);
    case 'ApproveStep': return approveStep(command, state, context);
    case 'ExtendDeadline': return extendDeadline(command, state, context);
    case 'RequestReminder': return requestReminder(command, state);
    case 'ReassignStep': return reassignStep(command, state);
    case 'CorrectStep': return correctStep(command, state, context);
    case 'CancelStep': return cancelStep(command, state);
  }
};

/** One subject's way through a cycle: a school's, a municipality's or the institute's own. */
export const caseDecider: Decider<CaseCommand, CaseEvent, CaseState, CaseContext> = { initial: noCase, evolve, decide };
