import type { DeadlinePlan } from '../core/deadline/deadline-plan.js';
import type { Instant } from '../core/instant.js';
import type { Anchor } from '../programme/date-rule.js';
import type { StepInstance } from '../programme/step-instances.js';
import type { Role } from '../programme/vocabulary.js';
import type { AmendCase } from './commands.js';
import { anchorsOf, type Anchors, type CaseContext } from './context.js';
import type { CaseEvent } from './events.js';
import { rulesOf } from './lookup.js';
import { isEnded, isTicking, type OpenStep, type StartedCase, type StepInReview } from './state.js';

/**
 * Brings a case to another edition of its programme: steps under way get the dates and people that edition gives them, those it does not
 * have are withdrawn, and those it adds open when the case next advances. What had ended stays as it was. Extensions and pauses hold on.
 */
export const amendCase = (command: AmendCase, state: StartedCase, context: CaseContext): readonly CaseEvent[] => {
  const { programme, reason, order, now, tags = state.tags } = command;
  if (state.status === 'completed' || state.status === 'closed' || programme.edition <= state.programme.edition) return [];
  const amendment = { edition: programme.edition, reason, order };
  const ended = Object.values(state.steps).filter(isEnded).map(({ step }) => step);
  const events: CaseEvent[] = [{ type: 'CaseAmended', occurredAt: now, data: {
    from: state.programme.edition, amendment, ended, ...tags.join(' ') !== state.tags.join(' ') && { tags: [...tags] } } }];
  for (const step of Object.values(state.steps)) {
    if (!isTicking(step)) continue;
    const at = { step: step.step, round: step.round, side: step.status === 'open' ? 'holder' as const : 'reviewer' as const, amendment };
    const rules = rulesUnder({ ...state, tags }, context, step.step);
    if (rules === null || (step.status === 'in-review' && reviewersOf(rules, step.level) === null)) {
      events.push({ type: 'StepWithdrawn', occurredAt: now, data: at });
      continue;
    }
    const holders = step.status === 'open' ? rules.responsible : reviewersOf(rules, step.level)!;
    const plan = planUnder(state, context, step, rules, now);
    if (sameAhead(step, plan, now) && holders.join() === holdersOf(step).join()) continue;
    events.push({ type: 'StepReplanned', occurredAt: now, data: { ...at, plan, holders: [...holders] } });
  }
  return events;
};

const rulesUnder = (state: StartedCase, context: CaseContext, id: string): StepInstance | null =>
  (state.added[id] === undefined && !context.steps.some((step) => step.id === id) ? null : rulesOf(state, context, id));

const reviewersOf = ({ review }: StepInstance, level: number): readonly Role[] | null =>
  (review === null ? null : level === 1 ? review.by : review.levels[level - 2] ?? null);
const holdersOf = (step: OpenStep | StepInReview): readonly Role[] => (step.status === 'open' ? step.responsible : step.reviewers);

/** What the edition plans for the step as it stands now, with the pauses and extensions it has been given. */
const planUnder = (state: StartedCase, context: CaseContext, step: OpenStep | StepInReview, rules: StepInstance, now: Instant): DeadlinePlan => {
  const { planner } = context;
  const before = step.plan.explanation;
  const anchors = anchorsUnder(state, context, step);
  let plan = state.added[step.step] !== undefined ? planner.added(state.added[step.step]!.due, rules.responsible, step.since)
    : step.status === 'in-review' ? planner.review(rules, step.level, anchors, step.since)
      : step.round > 1 && rules.review !== null ? planner.rework(rules, anchors, step.since) : planner.due(rules, anchors, step.since);
  for (const { from, until, heldBy } of before.pauses) plan = planner.resume(plan, { from, until, heldBy });
  for (const { to, by, reason, order, at } of before.extensions) if (to > plan.due) plan = planner.extend(plan, { to, by, reason, order, at });
  return planner.from(now, plan);
};

/** What an offset counted from stays what it was; other anchors are as far known as the state tells. */
const anchorsUnder = (state: StartedCase, { planner }: CaseContext, step: OpenStep | StepInReview): Anchors => {
  const { rule, countedFrom } = step.plan.explanation;
  const moment = (anchor: Anchor, otherwise: Instant): Instant => ('after' in rule && rule.after === anchor ? planner.startOf(countedFrom) : otherwise);
  return anchorsOf(state, {
    opened: moment('opened', step.since), returned: moment('returned', step.since),
    submitted: moment('submitted', step.status === 'in-review' ? step.submission.at : step.since),
  });
};

/** Whether all that is still to come comes on the same days at the same moments. */
const sameAhead = ({ plan, issued }: OpenStep | StepInReview, next: DeadlinePlan, now: Instant): boolean => {
  const ahead = ({ reminders, escalations }: DeadlinePlan): string =>
    [...reminders.map(({ id, at }) => ({ id, at, to: '' })), ...escalations].filter(({ id, at }) => at >= now && !issued.includes(id)).map(({ at, to }) => `${at} ${to}`).join();
  return plan.due === next.due && plan.endsAt === next.endsAt && ahead(plan) === ahead(next);
};
