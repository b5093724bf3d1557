import { startOfDay } from '../core/calendar/local-time.js';
import type { WorkingCalendar } from '../core/calendar/working-calendar.js';
import type { CycleYearSpan } from '../core/cycle-year.js';
import type { DeadlinePlan } from '../core/deadline/deadline-plan.js';
import { countingDay, dueDay, type Anchors } from '../core/deadline/due-day.js';
import {
  cutBefore, extendDeadline, resumeDeadline, wholePlan, type DeadlineRules, type ExtensionRequest, type PauseRequest,
} from '../core/deadline/plan-deadline.js';
import type { Instant } from '../core/instant.js';
import type { ProgrammeDocument } from './programme-document.js';
import type { ResolvedReview, StepInstance } from './step-instances.js';

/** Dates every deadline of a cycle. Pure: the same question gives the same plan, and equal plans are one frozen object. */
export interface StepPlanner {
  /** The first moment of the step's opening day; the launch when the programme names none. */
  opensAt(step: StepInstance, anchors: Anchors): Instant;
  due(step: StepInstance, anchors: Anchors, from: Instant): DeadlinePlan;
  /** The reviewers' deadline; `level` is 1 for the first reviewers. `anchors.submitted` is when this level received the work. */
  review(step: StepInstance, level: number, anchors: Anchors, from: Instant): DeadlinePlan;
  rework(step: StepInstance, anchors: Anchors, from: Instant): DeadlinePlan;
  extend(plan: DeadlinePlan, extension: ExtensionRequest): DeadlinePlan;
  resume(plan: DeadlinePlan, pause: PauseRequest): DeadlinePlan;
}

export interface PlannerSettings {
  readonly document: Pick<ProgrammeDocument, 'zone' | 'orders'>;
  readonly year: CycleYearSpan;
  readonly calendar: WorkingCalendar;
}

/** Ten thousand schools ask for the same few hundred plans, so whole plans are kept by rule and counting day. */
export const createPlanner = ({ document, year, calendar }: PlannerSettings): StepPlanner => {
  const { zone } = document;
  const orders = new Map(document.orders.map(({ id, number, date }) => [id, { number, date }]));
  const plans = new PlanCache();

  const plan = (owner: object, kind: string, rules: () => DeadlineRules, anchors: Anchors, from: Instant): DeadlinePlan => {
    const known = plans.rules(owner, kind, rules);
    const countedFrom = countingDay(known.rule, year, zone, anchors);
    return plans.get(known, countedFrom, from, () => wholePlan(known, countedFrom, zone, calendar));
  };

  return {
    opensAt(step, anchors) {
      if (step.opens === null) return anchors.launch;
      return startOfDay(dueDay(step.opens, countingDay(step.opens, year, zone, anchors), calendar).due, zone);
    },
    due: (step, anchors, from) => plan(step, 'due', () => (
      { rule: step.due, remind: step.remind, escalate: step.escalate, order: step.order === undefined ? undefined : orders.get(step.order) }), anchors, from),
    review: (step, _level, anchors, from) => plan(step, 'review', () => {
      const { due, remind, escalate } = reviewOf(step);
      return { rule: due, remind, escalate };
    }, anchors, from),
    // The holder works again, so the step's own reminders and escalations apply.
    rework: (step, anchors, from) => plan(step, 'rework', () => (
      { rule: reviewOf(step).rework, remind: step.remind, escalate: step.escalate }), anchors, from),
    extend: (present, extension) => extendDeadline(present, extension, { calendar }),
    resume: (present, pause) => resumeDeadline(present, pause, { calendar }),
  };
};

const reviewOf = (step: StepInstance): ResolvedReview => {
  if (step.review === null) throw new Error(`step ${step.id} has no review to plan`);
  return step.review;
};

interface KeyedRules extends DeadlineRules { readonly key: string }

/** Whole plans by rules and counting day, and of each the few ways in which its past can be cut off. */
class PlanCache {
  private readonly rulesOf = new WeakMap<object, Map<string, KeyedRules>>();
  private readonly whole = new Map<string, { readonly plan: DeadlinePlan; readonly cuts: Map<number, DeadlinePlan> }>();

  /** The rules of one kind of deadline of a step, with their key: steps made anew from the same document share their plans. */
  rules(owner: object, kind: string, make: () => DeadlineRules): KeyedRules {
    let known = this.rulesOf.get(owner);
    if (known === undefined) this.rulesOf.set(owner, known = new Map());
    let rules = known.get(kind);
    if (rules === undefined) {
      const made = make();
      known.set(kind, rules = { ...made, key: JSON.stringify([made.rule, made.remind, made.escalate, made.order]) });
    }
    return rules;
  }

  get(rules: KeyedRules, countedFrom: string, from: Instant, make: () => DeadlinePlan): DeadlinePlan {
    const key = rules.key + countedFrom;
    let entry = this.whole.get(key);
    if (entry === undefined) {
      if (this.whole.size >= 20_000) this.whole.clear();
      entry = { plan: frozen(make()), cuts: new Map() };
      this.whole.set(key, entry);
    }
    return this.cut(entry.plan, entry.cuts, from);
  }

  /** How many moments are past tells the cut apart: each list is in order of time. */
  private cut(plan: DeadlinePlan, cuts: Map<number, DeadlinePlan>, from: Instant): DeadlinePlan {
    let past = 0;
    for (const { at } of plan.reminders) if (at < from) past += 1;
    for (const { at } of plan.escalations) if (at < from) past += 1_000;
    if (past === 0) return plan;
    const known = cuts.get(past) ?? frozen(cutBefore(from, plan));
    cuts.set(past, known);
    return known;
  }
}

/** A copy nobody can change: the plan is shared, and its rules are the document's. */
const frozen = (plan: DeadlinePlan): DeadlinePlan => deepFreeze(JSON.parse(JSON.stringify(plan)) as DeadlinePlan);

const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
};
