import { DomainError } from '../core/domain-error.js';
import type { PlainDate } from '../core/instant.js';
import { lastDayOfAdded } from './added-step.js';
import type { ExtendDeadline, ReassignStep, RequestReminder } from './commands.js';
import type { CaseContext } from './context.js';
import type { CaseEvent } from './events.js';
import { isTicking, type OpenCase, type OpenStep, type StepInReview } from './state.js';

/** Gives whoever holds the step a later date, with its reason and order. */
export const extendDeadline = (command: ExtendDeadline, state: OpenCase, context: CaseContext): readonly CaseEvent[] => {
  const step = tickingStep(command, state);
  const last = step.plan.explanation.extensions.at(-1);
  if (last !== undefined && last.to === command.to && last.reason === command.reason && last.order === command.order && last.by === command.actor.id) return [];
  const lastDay = state.added[command.step] === undefined ? lastDayFor(step, context) : lastDayOfAdded(context.lastDay);
  if (command.to < context.firstDay || command.to > lastDay) {
    throw new DomainError('date-outside-year', { date: command.to, from: context.firstDay, to: lastDay });
  }
  const { to, reason, order, now } = command;
  const plan = context.planner.extend(step.plan, { to, by: command.actor.id, reason, order, at: now });
  return [{ type: 'DeadlineExtended', occurredAt: now, data: { step: command.step, round: step.round, side: sideOf(step), plan } }];
};

/** Reminds whoever holds the step now, outside the plan. */
export const requestReminder = (command: RequestReminder, state: OpenCase): readonly CaseEvent[] => {
  const step = tickingStep(command, state);
  const to = step.status === 'open' ? step.responsible : step.reviewers;
  return [{ type: 'ReminderRequested', occurredAt: command.now,
    data: { step: command.step, round: step.round, side: sideOf(step), to: [...to], due: step.plan.due, message: command.message } }];
};

/** Names the person who is to do the step; the roles that may do it stay the programme's. */
export const reassignStep = (command: ReassignStep, state: OpenCase): readonly CaseEvent[] => {
  const step = tickingStep(command, state);
  if (step.assignee === command.to) return [];
  return [{ type: 'StepReassigned', occurredAt: command.now, data: { step: command.step, round: step.round, from: step.assignee, to: command.to } }];
};

/** The year's last day; so many years later for a step that the programme itself puts into a following year. */
const lastDayFor = ({ plan }: OpenStep | StepInReview, { lastDay }: CaseContext): PlainDate => {
  const { rule } = plan.explanation;
  const years = 'on' in rule ? rule.years : 0;
  return `${Number(lastDay.slice(0, 4)) + years}${lastDay.slice(4)}`;
};

const sideOf = (step: OpenStep | StepInReview) => (step.status === 'open' ? 'holder' as const : 'reviewer' as const);

const tickingStep = (command: { step: string }, state: OpenCase): OpenStep | StepInReview => {
  const step = state.steps[command.step];
  if (step === undefined) throw new DomainError('step-not-open', { step: command.step, status: 'waiting' });
  if (!isTicking(step)) throw new DomainError('step-not-open', { step: command.step, status: step.status });
  return step;
};
