import { z } from 'zod';
import { Attachment, Remark } from '@uplift/domain/case/events';
import { isTicking, type HeldTime, type StepState } from '@uplift/domain/case/state';
import { epochMillisecondsOf, Instant, PlainDate } from '@uplift/domain/core/instant';
import type { StepInstance } from '@uplift/domain/programme/step-instances';
import { Role, Text } from '@uplift/domain/programme/vocabulary';
import { StepKind } from '@uplift/domain/programme/programme-document';

const PlannedMoment = z.object({ id: z.string(), at: Instant, issued: z.boolean() });

/** A document that belongs to the step; `max` null: any number of files. */
const WantedDocument = z.object({ kind: z.string(), title: Text, min: z.int(), max: z.int().nullable(), form: z.enum(['electronic', 'scan']),
  requisites: z.array(z.enum(['date', 'number', 'signature', 'seal'])).describe('What must stand on it, said when it is handed in with a roadmap.') }).meta({ id: 'WantedDocument' });

/** A step of a case as it stands: what is to be done, by whom, until when, and how long each side has held it. */
export const StepView = z.object({
  step: z.string(), title: Text, help: Text.nullable(), stage: z.string(), kind: StepKind,
  form: z.string().nullable().describe('The form that is filled in and handed in with the step.'),
  status: z.enum(['waiting', 'open', 'handed-in', 'in-review', 'done', 'closed']),
  round: z.int(), level: z.int().nullable().describe('The level of the review under way.'),
  after: z.array(z.string()).describe('Steps it waits for.'),
  responsible: z.array(Role), supports: z.array(Role).describe('Roles that may help to fill in and write.'), heldBy: z.array(Role).describe('The roles that have to act now.'), assignee: z.string().nullable(),
  since: Instant.nullable(), due: PlainDate.nullable(), endsAt: Instant.nullable().describe('The first moment that is late.'),
  late: z.boolean(), takesLateWork: z.boolean(),
  reminders: z.array(PlannedMoment), escalations: z.array(PlannedMoment.extend({ to: Role })),
  documents: z.array(WantedDocument), sections: z.array(z.object({ section: z.string(), title: Text })).describe('Parts of the work that a remark may point at.'),
  reviewed: z.boolean().describe('Whether somebody reviews it before it is done.'),
  remarks: z.array(Remark),
  submission: z.object({ by: z.string(), at: Instant, late: z.boolean(), note: z.string(), attachments: z.array(Attachment) }).nullable(),
  held: z.object({ holderMs: z.number(), reviewerMs: z.number() }).describe('How long each side has held the step up to now.'),
}).meta({ id: 'Step' });
export type StepView = z.infer<typeof StepView>;

export const stepView = (instance: StepInstance, state: StepState | undefined, now: Instant): StepView => {
  const common = {
    step: instance.id, title: instance.title, help: instance.help ?? null, stage: instance.stage, kind: instance.kind, form: instance.form ?? null, after: [...instance.after],
    responsible: [...instance.responsible], supports: [...instance.supports], takesLateWork: instance.late === 'accept', reviewed: instance.review !== null,
    documents: instance.attachments.map(({ id, title, min, max, form, requisites }) => ({ kind: id, title, min, max, form, requisites: [...requisites] })),
    sections: instance.sections.map(({ id, title }) => ({ section: id, title })),
  };
  if (state === undefined) {
    return { ...common, status: 'waiting', round: 0, level: null, heldBy: [], assignee: null, since: null, due: null, endsAt: null, late: false,
      reminders: [], escalations: [], remarks: [], submission: null, held: { holderMs: 0, reviewerMs: 0 } };
  }
  return {
    ...common, ...datesOf(state, now), status: state.status, round: state.round, level: state.status === 'in-review' ? state.level : null,
    heldBy: heldBy(state), assignee: state.assignee, since: state.since,
    remarks: state.status === 'open' ? [...state.remarks] : [],
    submission: 'submission' in state ? { ...state.submission, attachments: [...state.submission.attachments] } : null,
    held: heldUntil(state, now),
  };
};

const heldBy = (state: StepState): Role[] => {
  if (state.status === 'open') return [...state.responsible];
  return state.status === 'in-review' ? [...state.reviewers] : [];
};

const datesOf = (state: StepState, now: Instant): Pick<StepView, 'due' | 'endsAt' | 'late' | 'reminders' | 'escalations'> => {
  if (!isTicking(state)) return { due: null, endsAt: null, late: state.status === 'done' && state.late, reminders: [], escalations: [] };
  const { plan, issued } = state;
  return {
    due: plan.due, endsAt: plan.endsAt, late: now >= plan.endsAt,
    reminders: plan.reminders.map(({ id, at }) => ({ id, at, issued: issued.includes(id) })),
    escalations: plan.escalations.map(({ id, at, to }) => ({ id, at, to, issued: issued.includes(id) })),
  };
};

/** What was counted at hand-overs, and what has passed since the last one. */
const heldUntil = ({ held, since, status }: { held: HeldTime; since: Instant; status: StepState['status'] }, now: Instant): StepView['held'] => {
  const running = Math.max(0, epochMillisecondsOf(now) - epochMillisecondsOf(since));
  return {
    holderMs: held.holder + (status === 'open' ? running : 0),
    reviewerMs: held.reviewer + (status === 'in-review' || status === 'handed-in' ? running : 0),
  };
};
