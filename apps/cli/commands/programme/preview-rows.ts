import { epochMillisecondsOf, instantOf, type Instant } from '@uplift/domain/core/instant';
import type { DeadlinePlan } from '@uplift/domain/core/deadline/deadline-plan';
import type { PreviewedStep, YearPreview } from '@uplift/domain/programme/preview-year';
import type { Role, SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { Text } from '../../language.js';
import { dueReason, escalationReason, reminderReason } from '../../output/reasons.js';

/** One thing that happens on one moment of the previewed year. A due row stands at the last moment that is on time. */
export interface PreviewRow {
  readonly at: Instant;
  readonly subject: SubjectKind;
  readonly step: PreviewedStep;
  readonly what: Text;
  readonly whom: readonly Role[];
  readonly why: Text;
}

/** Everything a step brings: its opening, its letters, its deadline, then the same for each level of its review. */
export const rowsOfStep = (step: PreviewedStep, subject: SubjectKind): readonly PreviewRow[] => {
  const row = (at: Instant, what: Text, whom: readonly Role[], why: Text): PreviewRow => ({ at, subject, step, what, whom, why });
  return [
    row(step.opensAt, { ru: 'открывается', en: 'opens' }, step.responsible, openingReason(step)),
    ...rowsOfPlan(step.deadline.plan, step.responsible, { ru: 'срок', en: 'due' }, row),
    ...step.reviews.flatMap(({ plan, by, level }) => rowsOfPlan(plan, by,
      step.reviews.length === 1 ? { ru: 'срок проверки', en: 'review due' } : { ru: `срок проверки ${level}`, en: `review ${level} due` }, row)),
  ];
};

type MakeRow = (at: Instant, what: Text, whom: readonly Role[], why: Text) => PreviewRow;

const rowsOfPlan = (plan: DeadlinePlan, whom: readonly Role[], due: Text, row: MakeRow): readonly PreviewRow[] => [
  ...plan.reminders.map((reminder) => row(reminder.at, { ru: 'напоминание', en: 'reminder' }, whom, reminderReason(reminder))),
  row(instantOf(epochMillisecondsOf(plan.endsAt) - 1), due, whom, dueReason(plan)),
  ...plan.escalations.map((escalation) => row(escalation.at, { ru: 'эскалация', en: 'escalation' }, [escalation.to], escalationReason(escalation))),
];

const openingReason = ({ assumed }: PreviewedStep): Text => assumed
  ? { ru: 'если предыдущее завершат в последний день', en: 'if what comes before ends on its last day' }
  : { ru: 'по программе', en: 'by the programme' };

/** The whole year in order of time; what falls on one moment keeps the document's order. */
export const rowsByTime = (preview: YearPreview): readonly PreviewRow[] =>
  preview.subjects.flatMap(({ subject, steps }) => steps.flatMap((step) => rowsOfStep(step, subject)))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
