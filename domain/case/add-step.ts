import { localDateOf } from '../core/calendar/local-time.js';
import { DomainError } from '../core/domain-error.js';
import type { PlainDate } from '../core/instant.js';
import { addedStepIdOf, lastDayOfAdded } from './added-step.js';
import type { AddStep, CancelStep, CorrectStep } from './commands.js';
import type { CaseContext } from './context.js';
import type { CaseEvent } from './events.js';
import { isEnded, type OpenCase, type StartedCase } from './state.js';

/**
 * Adds a step that people agreed on; it opens at once, and reminds, escalates and is handed in like the programme's own. A case that has
 * completed is opened again for it while its cycle runs.
 */
export const addStep = (command: AddStep, state: Exclude<StartedCase, { status: 'set-aside' }>, context: CaseContext): readonly CaseEvent[] => {
  const { title, responsible, assignee, due, origin, now } = command;
  const step = addedStepIdOf(origin, state.subject);
  const known = state.added[step];
  if (known !== undefined) {
    if (known.due === due && known.title.ru === title.ru && known.title.en === title.en) return [];
    throw new DomainError('step-added-already', { step, due: known.due });
  }
  if (state.status === 'closed' || (state.status === 'completed' && !context.cycleRuns)) throw new DomainError('case-closed', { case: command.case });
  const plan = context.planner.added(due, responsible, now);
  refuseDay(due, localDateOf(now, plan.explanation.zone), context);
  const at = { step, round: 1 };
  const events: CaseEvent[] = [
    ...state.status === 'completed' ? [{ type: 'CaseReopened', occurredAt: now, data: { by: command.actor.id } } as const] : [],
    { type: 'StepAdded', occurredAt: now, data: { step, title, responsible: [...responsible], assignee, due, origin, by: command.actor.id } },
    { type: 'StepOpened', occurredAt: now, data: { ...at, responsible: [...responsible], plan } },
  ];
  if (assignee !== null) events.push({ type: 'StepReassigned', occurredAt: now, data: { ...at, from: null, to: assignee } });
  return events;
};

/** Gives an added step that is still open another name, day or people. Reminders and escalations gather around a new day, before or after the old one. */
export const correctStep = (command: CorrectStep, state: OpenCase, context: CaseContext): readonly CaseEvent[] => {
  const { title, responsible, due, stream, reason, now } = command;
  const [added, step] = [state.added[command.step], state.steps[command.step]];
  if (added === undefined || step === undefined) throw new DomainError('step-not-added', { step: command.step });
  const sameTime = added.due === due;
  const samePeople = added.responsible.join() === responsible.join();
  if (step.status !== 'open' || (sameTime && samePeople && added.title.ru === title.ru && added.title.en === title.en)) return [];
  // An extension holds on as long as nobody speaks of the day.
  const plan = sameTime && samePeople ? null : context.planner.added(sameTime ? step.plan.due : due, responsible, now);
  if (plan !== null && !sameTime) refuseDay(due, localDateOf(now, plan.explanation.zone), context);
  return [{ type: 'StepCorrected', occurredAt: now, data: {
    step: command.step, round: step.round, title, responsible: [...responsible], due, plan, correction: { stream, reason }, by: command.actor.id } }];
};

const refuseDay = (due: PlainDate, today: PlainDate, context: CaseContext): void => {
  const lastDay = lastDayOfAdded(context.lastDay);
  if (due < today || due > lastDay) throw new DomainError('added-step-date', { date: due, from: today, to: lastDay });
};

/** Takes back a step that was added; the programme's own steps end only by being done or closed. */
export const cancelStep = (command: CancelStep, state: OpenCase): readonly CaseEvent[] => {
  const step = state.steps[command.step];
  if (state.added[command.step] === undefined || step === undefined) throw new DomainError('step-not-added', { step: command.step });
  if (isEnded(step)) return [];
  return [{ type: 'StepCancelled', occurredAt: command.now, data: { step: command.step, round: step.round, reason: command.reason, by: command.actor.id } }];
};
