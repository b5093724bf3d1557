import { addDays } from '../core/calendar/plain-day.js';
import { dayOf, type CycleYearSpan } from '../core/cycle-year.js';
import type { PlainDate } from '../core/instant.js';
import type { Conditions } from './applies-to.js';
import type { DateRule, EscalationRule, FixedRule, OffsetRule, ReminderRule, Shift } from './date-rule.js';
import type { ProgrammeDocument, ReviewRule, Step } from './programme-document.js';
import { occurrencesOf } from './recurrence.js';
import type { Role } from './vocabulary.js';

export interface ResolvedReview {
  readonly by: readonly Role[];
  /** Further reviewers, each level after the one before has approved. */
  readonly levels: readonly (readonly Role[])[];
  readonly due: OffsetRule;
  readonly rework: OffsetRule;
  readonly remind: readonly ReminderRule[];
  readonly escalate: readonly EscalationRule[];
}

/** A step as one cycle has it: an occurrence of a recurring step is one of its own, and the document's defaults are filled in. */
export interface StepInstance extends Omit<Step, 'after' | 'opens' | 'due' | 'remind' | 'escalate' | 'review' | 'appliesTo'> {
  /** The step's id, or with its occurrence `report-monthly@2026-12-25`. */
  readonly id: string;
  /** The step of the document. */
  readonly step: string;
  readonly stage: string;
  /** The day the recurrence named, before any shift. */
  readonly occurrence: PlainDate | null;
  /** Instance ids; every occurrence of a recurring step. */
  readonly after: readonly string[];
  /** Null: as soon as `after` holds, or at launch. */
  readonly opens: DateRule | null;
  readonly due: DateRule;
  readonly remind: readonly ReminderRule[];
  readonly escalate: readonly EscalationRule[];
  readonly review: ResolvedReview | null;
  /** Which schools have it, as stage and step say. */
  readonly onlyFor: Conditions;
}

/** All steps of a cycle's year in the document's order, occurrences in order of time. */
export const stepInstances = (document: ProgrammeDocument, year: CycleYearSpan): readonly StepInstance[] => {
  const slots = document.stages.flatMap((stage) => stage.steps.map((step) => ({ step, stage, slots: slotsOf(step, year) })));
  const idsOf = new Map(slots.map(({ step, slots }) => [step.id, slots.map(({ id }) => id)]));
  return slots.flatMap(({ step: { appliesTo, ...step }, stage, slots }) => slots.map((slot): StepInstance => ({
    ...step,
    ...slot,
    step: step.id,
    stage: stage.id,
    onlyFor: [stage.appliesTo, appliesTo].flatMap((asked) => (asked === undefined ? [] : [asked.tags])),
    after: step.after.flatMap((id) => idsOf.get(id) ?? []),
    remind: step.remind ?? document.defaults.remind,
    escalate: step.escalate ?? document.defaults.escalate,
    review: step.review === undefined ? null : resolveReview(step.review, step, document),
  })));
};

type Slot = Pick<StepInstance, 'id' | 'occurrence' | 'opens' | 'due'>;

const slotsOf = (step: Step, year: CycleYearSpan): readonly Slot[] => {
  const { due } = step;
  if (!('every' in due)) return [{ id: step.id, occurrence: null, opens: step.opens ?? null, due }];
  const from = dayOf(due.from, year);
  const days = occurrencesOf(due.every, from, dayOf(due.until, year));
  return days.map((day, nth) => {
    // An occurrence opens on the day after the one before, so that a school never sees the whole year's reports at once.
    const previous = days[nth - 1];
    return {
      id: `${step.id}@${day}`,
      occurrence: day,
      opens: fixed(previous === undefined ? from : addDays(previous, 1), 'none'),
      due: fixed(day, due.shift),
    };
  });
};

const fixed = (day: PlainDate, shift: Shift): FixedRule => ({ on: day.slice(5), years: 0, shift });

const resolveReview = (review: ReviewRule, step: Step, { defaults }: ProgrammeDocument): ResolvedReview => {
  const due = review.due ?? defaults.review.due;
  const rework = review.rework ?? defaults.review.rework;
  // The schema's cross-checks refuse a document without these times; a document never reaches here unchecked.
  if (due === undefined || rework === undefined) throw new Error(`step ${step.id} has a review without its times`);
  return {
    by: review.by, levels: review.levels, due, rework,
    remind: review.remind ?? defaults.review.remind ?? [],
    escalate: review.escalate ?? defaults.review.escalate ?? [],
  };
};
