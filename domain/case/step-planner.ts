import { calendarOfProgramme } from '../programme/programme-calendar.js';
import { startOfDay } from '../core/calendar/local-time.js';
import type { CycleYearSpan } from '../core/cycle-year.js';
import type { DeadlinePlan } from '../core/deadline/deadline-plan.js';
import { countingDay, dueDay } from '../core/deadline/due-day.js';
import { beginningAt, cutBefore, extendDeadline, resumeDeadline, wholePlan, type DeadlineRules } from '../core/deadline/plan-deadline.js';
import type { Instant } from '../core/instant.js';
import type { ProgrammeDocument } from '../programme/programme-document.js';
import type { ResolvedReview, StepInstance } from '../programme/step-instances.js';
import { ruleOfDay } from './added-step.js';
import type { Anchors, StepPlanner } from './context.js';

const plansKept = 2_000;

/**
 * The planner of one programme's year. Ten thousand schools share a few dozen whole plans, so each is computed once and kept;
 * what lies before its step opened is then left out, case by case.
 */
export const createStepPlanner = (document: ProgrammeDocument, year: CycleYearSpan): StepPlanner => {
  const { zone, ladder, defaults } = document;
  const calendar = calendarOfProgramme(document);
  const orders = new Map(document.orders.map((order) => [order.id, { number: order.number, date: order.date }]));
  const whole = new Map<string, DeadlinePlan>();
  const begun = new Map<string, DeadlinePlan>();
  const opening = new Map<string, Instant>();

  const plan = (key: string, rules: DeadlineRules, anchors: Anchors, from: Instant): DeadlinePlan => {
    const countedFrom = countingDay(rules.rule, year, zone, anchors);
    const id = `${key} ${countedFrom}`;
    let known = whole.get(id);
    if (known === undefined) whole.set(id, known = wholePlan(rules, countedFrom, zone, calendar));
    const begunId = `${id} ${from}`;
    let plan = begun.get(begunId);
    if (plan === undefined) {
      // Many begin with the launch or on an opening day; a moment of one's own is of no use to others.
      if (begun.size >= plansKept) begun.clear();
      begun.set(begunId, plan = beginningAt(from, known, calendar));
    }
    return plan;
  };

  const reviewRules = (review: ResolvedReview): DeadlineRules => ({ rule: review.due, remind: review.remind, escalate: review.escalate });
  return {
    opensAt: (step, anchors) => {
      if (step.opens === null) return anchors.launch;
      const countedFrom = countingDay(step.opens, year, zone, anchors);
      const id = `${step.id} ${countedFrom}`;
      let known = opening.get(id);
      if (known === undefined) opening.set(id, known = startOfDay(dueDay(step.opens, countedFrom, calendar).due, zone));
      return known;
    },
    due: (step, anchors, from) => {
      const { due: rule, remind, escalate } = step;
      return plan(step.id, { rule, remind, escalate, order: step.order === undefined ? undefined : orders.get(step.order) }, anchors, from);
    },
    review: (step, level, anchors, from) => plan(`${step.id} review ${level}`, reviewRules(reviewOf(step)), anchors, from),
    rework: (step, anchors, from) => {
      const { remind, escalate } = step;
      return plan(`${step.id} rework`, { rule: reviewOf(step).rework, remind, escalate }, anchors, from);
    },
    added: (day, responsible, from) => {
      const rung = ladder.indexOf(responsible[0]!);
      const escalate = defaults.escalate.filter(({ to }) => ladder.indexOf(to) > rung);
      return plan(`added ${rung}`, { rule: ruleOfDay(day, year), remind: defaults.remind, escalate }, { launch: from, approved: {} }, from);
    },
    from: (moment, present) => cutBefore(moment, present),
    startOf: (day) => startOfDay(day, zone),
    extend: (present, extension) => extendDeadline(present, extension, { calendar }),
    resume: (present, pause) => resumeDeadline(present, pause, { calendar }),
  };
};

const reviewOf = (step: StepInstance): ResolvedReview => {
  // Asked only for steps under review, which have one.
  if (step.review === null) throw new Error(`step ${step.id} has no review`);
  return step.review;
};
