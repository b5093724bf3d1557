import { calendarOfProgramme } from './programme-calendar.js';
import { startOfDay } from '../core/calendar/local-time.js';
import type { WorkingCalendar, Wording } from '../core/calendar/working-calendar.js';
import { cycleYearOf, type CycleYearSpan } from '../core/cycle-year.js';
import type { DeadlinePlan } from '../core/deadline/deadline-plan.js';
import { countingDay, dueDay, type Anchors } from '../core/deadline/due-day.js';
import { explainDeadline } from '../core/deadline/explain-deadline.js';
import { planDeadline } from '../core/deadline/plan-deadline.js';
import { epochMillisecondsOf, instantOf, type Instant } from '../core/instant.js';
import { interviewSlots, type InterviewSlot } from './interview-slots.js';
import { orderDiscrepancies, type OrderDiscrepancy } from './order-discrepancies.js';
import type { ProgrammeDocument, StepKind } from './programme-document.js';
import { stepInstances, type StepInstance } from './step-instances.js';
import type { Role, SubjectKind, Text } from './vocabulary.js';

/** A dated plan with its reasons. */
export interface PreviewedDeadline { readonly plan: DeadlinePlan; readonly explanation: Text }

export interface PreviewedReview extends PreviewedDeadline { readonly level: number; readonly by: readonly Role[] }

export interface PreviewedStep {
  readonly id: string;
  readonly step: string;
  readonly stage: string;
  readonly title: Text;
  readonly kind: StepKind;
  readonly responsible: readonly Role[];
  readonly opensAt: Instant;
  readonly deadline: PreviewedDeadline;
  readonly reviews: readonly PreviewedReview[];
  readonly interviews: readonly InterviewSlot[];
  /** Its dates hang on how the year goes: they are what they come to when everything is handed in and decided on its last day. */
  readonly assumed: boolean;
}

export interface YearPreview {
  readonly programme: string;
  readonly edition: number;
  readonly title: Text;
  readonly year: CycleYearSpan;
  readonly zone: string;
  readonly calendar: { readonly id: string; readonly edition: string; readonly title: Wording };
  readonly launch: Instant;
  readonly discrepancies: readonly OrderDiscrepancy[];
  /** Kinds of subject that have steps: region, municipality, school; steps in the document's order. */
  readonly subjects: readonly { readonly subject: SubjectKind; readonly steps: readonly PreviewedStep[] }[];
}

interface Outlook {
  readonly document: ProgrammeDocument; readonly year: CycleYearSpan; readonly calendar: WorkingCalendar; readonly launch: Instant;
}

/**
 * A programme's year before it is lived: every step with its dates, letters and reasons. The launch is the start of the
 * year's first day unless given. Throws `cycle-year-invalid` and `calendar-not-covered`.
 */
export const previewYear = (document: ProgrammeDocument, yearLabel: string, { launch }: { readonly launch?: Instant } = {}): YearPreview => {
  const year = cycleYearOf(yearLabel, document.year.starts);
  const calendar = calendarOfProgramme(document);
  const outlook: Outlook = { document, year, calendar, launch: launch ?? startOfDay(year.firstDay, document.zone) };
  const instances = stepInstances(document, year);
  const previewed = previewAll(instances, outlook);
  const subjects = (['region', 'municipality', 'school'] as const)
    .map((subject) => ({ subject, steps: instances.filter((step) => step.subject === subject).map(({ id }) => previewed.get(id)!.preview) }))
    .filter(({ steps }) => steps.length > 0);
  return {
    programme: document.programme, edition: document.edition, title: document.title, year, zone: document.zone,
    calendar: { id: calendar.id, edition: calendar.edition, title: calendar.title },
    launch: outlook.launch, discrepancies: orderDiscrepancies(document), subjects,
  };
};

interface Previewed { readonly preview: PreviewedStep; readonly doneAt: Instant }

/** Steps after those they wait for; the document's cross-checks have ruled out circles. */
const previewAll = (instances: readonly StepInstance[], outlook: Outlook): ReadonlyMap<string, Previewed> => {
  const byId = new Map(instances.map((step) => [step.id, step]));
  const done = new Map<string, Previewed>();
  const visit = (step: StepInstance): Previewed => {
    const known = done.get(step.id);
    if (known !== undefined) return known;
    const before = step.after.map((id) => ({ id, ...visit(byId.get(id)!) }));
    const previewed = previewStep(step, before, outlook);
    done.set(step.id, previewed);
    return previewed;
  };
  instances.forEach(visit);
  return done;
};

const previewStep = (step: StepInstance, before: readonly ({ readonly id: string } & Previewed)[], outlook: Outlook): Previewed => {
  const { document: { zone }, year, calendar, launch } = outlook;
  const anchors: Anchors = { launch, approved: Object.fromEntries(before.map(({ id, doneAt }) => [id, doneAt])) };
  const ready = before.reduce((latest, { doneAt }) => (doneAt > latest ? doneAt : latest), launch);
  const opening = step.opens === null ? launch
    : startOfDay(dueDay(step.opens, countingDay(step.opens, year, zone, anchors), calendar).due, zone);
  const opensAt = opening > ready ? opening : ready;
  const deadline = explained(planDeadline({ rule: step.due, remind: step.remind, escalate: step.escalate, order: orderOf(step, outlook),
    year, zone, calendar, anchors: { ...anchors, opened: opensAt }, from: opensAt }));
  const submitted = lastMomentOf(deadline.plan, opensAt);
  const reviews = reviewsOf(step, anchors, submitted, outlook);
  const doneAt = reviews.reduce((at, { plan }) => lastMomentOf(plan, at), submitted);
  const assumed = !('on' in step.due) || !(step.opens === null || 'on' in step.opens) || opensAt === ready && before.length > 0;
  const { id, stage, title, kind, responsible } = step;
  const interviews = step.interview === undefined ? [] : interviewSlots(step.interview, year, zone, calendar);
  return { doneAt, preview: { id, step: step.step, stage, title, kind, responsible, opensAt, deadline, reviews, interviews, assumed } };
};

const reviewsOf = (
  step: StepInstance, anchors: Anchors, submitted: Instant, { document: { zone }, year, calendar }: Outlook,
): readonly PreviewedReview[] => {
  if (step.review === null) return [];
  const { by, levels, due, remind, escalate } = step.review;
  let received = submitted;
  return [by, ...levels].map((reviewers, nth) => {
    const from = received;
    const plan = planDeadline({ rule: due, remind, escalate, year, zone, calendar, anchors: { ...anchors, submitted: from }, from });
    received = lastMomentOf(plan, received);
    return { ...explained(plan), level: nth + 1, by: reviewers };
  });
};

/** The last moment that is still on time; the work's beginning where the deadline had passed before it. */
const lastMomentOf = ({ endsAt }: DeadlinePlan, begun: Instant): Instant => {
  const last = instantOf(epochMillisecondsOf(endsAt) - 1);
  return last > begun ? last : begun;
};

const explained = (plan: DeadlinePlan): PreviewedDeadline => ({ plan, explanation: explainDeadline(plan) });

const orderOf = ({ order }: StepInstance, { document }: Outlook) => {
  const named = document.orders.find(({ id }) => id === order);
  return named === undefined ? undefined : { number: named.number, date: named.date };
};
