import { earliest, type Instant } from '../core/instant.js';
import type { DeadlinePlan } from '../core/deadline/deadline-plan.js';
import type { StepInstance } from '../programme/step-instances.js';
import { contextFor } from './context-for.js';
import { anchorsOf, readySince, type Anchors, type CaseContext } from './context.js';
import type { CaseEvent, Side } from './events.js';
import { evolve, isEnded, isTicking, type CaseState, type OpenCase, type OpenStep, type StepInReview } from './state.js';

/** Something that becomes due, with the event it causes. Of many that are looked at only the first happens: dating a plan for all would be waste. */
interface Due { readonly at: Instant; event(): CaseEvent }

/**
 * All that time has made due by `now`, in the order in which it became due: steps open, reminders and escalations go out,
 * steps that take no late work close, and the case completes. Nothing when all was done before: running it again is safe.
 */
export const advance = (state: OpenCase, now: Instant, context: CaseContext): readonly CaseEvent[] => {
  const events: CaseEvent[] = [];
  let current: CaseState = state;
  while (current.status === 'open') {
    const next = nextDue(current, now, context);
    if (next === null || next.at > now) break;
    const event = next.event();
    events.push(event);
    current = evolve(current, event);
  }
  return events;
};

/** When something will next become due without anyone acting; `null` when only a person can move the case on. */
export const nextInstant = (state: CaseState, now: Instant, context: CaseContext): Instant | null =>
  state.status === 'open' ? nextDue(state, now, contextFor(context, state.tags))?.at ?? null : null;

const nextDue = (state: OpenCase, now: Instant, context: CaseContext): Due | null => {
  const due: Due[] = [];
  let known: Anchors | undefined;
  const anchors = (): Anchors => known ??= anchorsOf(state);
  for (const step of context.steps) {
    const present = state.steps[step.id];
    if (present === undefined) {
      const opening = openingOf(state, step, anchors, context);
      if (opening !== null) due.push(opening);
    } else if (isTicking(present)) due.push(...dueOf(present, now, context));
  }
  for (const id of Object.keys(state.added)) {
    const present = state.steps[id];
    if (present !== undefined && isTicking(present)) due.push(...dueOf(present, now, context));
  }
  if (due.length === 0 && context.steps.every((step) => isEnded(state.steps[step.id])) && Object.values(state.steps).every(isEnded)) return completion(state);
  const first = earliest(due.map(({ at }) => at));
  return due.find(({ at }) => at === first) ?? null;
};

const openingOf = (state: OpenCase, step: StepInstance, anchors: () => Anchors, context: CaseContext): Due | null => {
  const ready = readySince(state, step);
  if (ready === null) return null;
  const opens = context.planner.opensAt(step, anchors());
  const at = opens > ready ? opens : ready;
  return { at, event: () => {
    const plan = context.planner.due(step, { ...anchors(), opened: at }, at);
    return { type: 'StepOpened', occurredAt: at, data: openingData(step, plan) };
  } };
};

type OpeningData = Extract<CaseEvent, { type: 'StepOpened' }>['data'];
const openings = new WeakMap<DeadlinePlan, OpeningData>();

/** Schools that open a step at the same moment share its plan, and then the event's data: frozen, so that it is checked and written out once. */
const openingData = (step: StepInstance, plan: DeadlinePlan): OpeningData => {
  let data = openings.get(plan);
  if (data?.step !== step.id) openings.set(plan, data = Object.freeze({ step: step.id, round: 1, responsible: [...step.responsible], plan }));
  return data;
};

const dueOf = (step: OpenStep | StepInReview, now: Instant, context: CaseContext): Due[] => {
  const side: Side = step.status === 'open' ? 'holder' : 'reviewer';
  const to = step.status === 'open' ? step.responsible : step.reviewers;
  const { plan, issued, round } = step;
  const due: Due[] = [];
  for (const { id, at } of plan.reminders) {
    if (issued.includes(id)) continue;
    due.push({ at, event: () => {
      const data = { step: step.step, round, side, reminder: id, plannedAt: at, due: plan.due };
      // A reminder after its deadline helps nobody: it is recorded as lapsed, not sent.
      return now < plan.endsAt
        ? { type: 'ReminderIssued', occurredAt: sentAt(at, now), data: { ...data, to: [...to] } }
        : { type: 'ReminderLapsed', occurredAt: sentAt(at, now), data };
    } });
  }
  for (const { id, at, to: rung } of plan.escalations) {
    if (issued.includes(id)) continue;
    due.push({ at, event: () => ({ type: 'StepEscalated', occurredAt: sentAt(at, now),
      data: { step: step.step, round, side, escalation: id, plannedAt: at, to: rung, due: plan.due } }) });
  }
  const late = context.steps.find(({ id }) => id === step.step)?.late;
  if (late === 'closed' && side === 'holder') {
    due.push({ at: plan.endsAt, event: () => ({ type: 'StepClosed', occurredAt: plan.endsAt, data: { step: step.step, round, due: plan.due } }) });
  }
  return due;
};

/** What is sent is true when it was sent: at its moment, or later when the engine was not running then. */
const sentAt = (planned: Instant, now: Instant): Instant => (now > planned ? now : planned);

const completion = (state: OpenCase): Due => {
  const ended = Object.values(state.steps).map((step) => (step.status === 'done' ? step.doneAt : step.status === 'closed' ? step.closedAt : state.launchedAt));
  const at = ended.reduce((last, moment) => (moment > last ? moment : last), state.launchedAt);
  return { at, event: () => ({ type: 'CaseCompleted', occurredAt: at, data: {} }) };
};
