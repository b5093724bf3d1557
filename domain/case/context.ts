import type { DeadlinePlan } from '../core/deadline/deadline-plan.js';
import type { Instant, PlainDate } from '../core/instant.js';
import type { StepInstance } from '../programme/step-instances.js';
import type { Role } from '../programme/vocabulary.js';
import { isEnded, type StartedCase } from './state.js';

/** The moments a rule may count from. */
export interface Anchors {
  readonly launch: Instant;
  readonly opened?: Instant;
  readonly submitted?: Instant;
  readonly returned?: Instant;
  /** When other steps of the case were done, by step. */
  readonly approved: Readonly<Record<string, Instant>>;
}

/** Dates every deadline of a case, by the programme's document, year, zone and calendar. Pure. */
export interface StepPlanner {
  /** The first moment of the step's opening day; the launch when the programme names none. */
  opensAt(step: StepInstance, anchors: Anchors): Instant;
  due(step: StepInstance, anchors: Anchors, from: Instant): DeadlinePlan;
  review(step: StepInstance, level: number, anchors: Anchors, from: Instant): DeadlinePlan;
  rework(step: StepInstance, anchors: Anchors, from: Instant): DeadlinePlan;
  /** A day agreed on during the year: the defaults' reminders, and the escalations to whoever stands above the responsible. */
  added(day: PlainDate, responsible: readonly Role[], from: Instant): DeadlinePlan;
  extend(plan: DeadlinePlan, extension: { to: PlainDate; by: string; reason: string; order: string | null; at: Instant }): DeadlinePlan;
  /** The plan from a moment on: what lies before it is left out. */
  from(moment: Instant, plan: DeadlinePlan): DeadlinePlan;
  /** The first moment of a local day. */
  startOf(day: PlainDate): Instant;
  resume(plan: DeadlinePlan, pause: { from: Instant; until: Instant; heldBy: string }): DeadlinePlan;
}

/** What a case's decisions need beside its own history. */
export interface CaseContext {
  /** The steps of this case's kind of subject, in the document's order. */
  readonly steps: readonly StepInstance[];
  readonly planner: StepPlanner;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  /** Whether the cycle runs: a case that has completed takes a further step only then. */
  readonly cycleRuns: boolean;
}

export const anchorsOf = (state: StartedCase, more: Partial<Anchors> = {}): Anchors => {
  const approved: Record<string, Instant> = {};
  for (const step of Object.values(state.steps)) if (step.status === 'done') approved[step.step] = step.doneAt;
  return { launch: state.launchedAt, approved, ...more };
};

/** When all that the step waits for had ended; `null` while something is still to be done. */
export const readySince = (state: StartedCase, step: StepInstance): Instant | null => {
  let since = state.launchedAt;
  for (const id of step.after) {
    const other = state.steps[id];
    if (!isEnded(other)) return null;
    const endedAt = other.status === 'done' ? other.doneAt : other.closedAt;
    if (endedAt > since) since = endedAt;
  }
  return since;
};
