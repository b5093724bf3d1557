import { z } from 'zod';
import { DeadlinePlan } from '../core/deadline/deadline-plan.js';
import { defineEvent, type EventOf } from '../core/event.js';
import { Instant, PlainDate } from '../core/instant.js';
import { CycleYear, Role, SubjectKind, Text } from '../programme/vocabulary.js';
import { AddedStep } from './added-step.js';

/** Which side holds a step: those who do the work, or those who review it. */
export const Side = z.enum(['holder', 'reviewer']);
export type Side = z.infer<typeof Side>;

/** A document handed in with a step, known by its content's hash. `bytes` is its size. */
export const Attachment = z.object({
  kind: z.string(), name: z.string().min(1).max(255), sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(1),
});
export type Attachment = z.infer<typeof Attachment>;
/** A reviewer's remark, tied to a section, measure or document of the work (`place`). */
export const Remark = z.object({ place: z.string().max(200), text: z.string().min(1).max(4000) });
export type Remark = z.infer<typeof Remark>;

const step = { step: z.string(), round: z.int().min(1) };

export const CaseOpened = defineEvent('CaseOpened', 1, z.object({
  cycle: z.string(), subject: z.object({ kind: SubjectKind, id: z.string() }), region: z.string(), municipality: z.string().nullable(),
  programme: z.object({ id: z.string(), edition: z.int() }), year: CycleYear, launchedAt: Instant,
  /** A school's, as the list had them; they say which steps the case has, until an amendment gives others. */
  tags: z.array(z.string()).optional(),
}));
/** A step beyond the programme joins the case; the opening that follows carries its plan. */
export const StepAdded = defineEvent('StepAdded', 1, AddedStep.extend({ due: PlainDate, by: z.string() }));
/** Those who agreed on an added step changed it: its name, its day or whose it is. `plan` is `null` where its day and people stay; `correction` names what changed it. */
export const StepCorrected = defineEvent('StepCorrected', 1, z.object({
  ...step, title: Text, responsible: z.array(Role).min(1), due: PlainDate, plan: DeadlinePlan.nullable(),
  correction: z.object({ stream: z.string(), reason: z.string().min(1).max(1000) }), by: z.string(),
}));
/** An added step is not wanted any more. */
export const StepCancelled = defineEvent('StepCancelled', 1, z.object({ ...step, reason: z.string().min(1).max(1000), by: z.string() }));
export const StepOpened = defineEvent('StepOpened', 1, z.object({ ...step, responsible: z.array(Role), plan: DeadlinePlan }));
export const ReminderIssued = defineEvent('ReminderIssued', 1, z.object({
  ...step, side: Side, reminder: z.string(), plannedAt: Instant, to: z.array(Role), due: PlainDate,
}));
/** The engine was not running while the reminder could still help; it was never sent. */
export const ReminderLapsed = defineEvent('ReminderLapsed', 1, z.object({ ...step, side: Side, reminder: z.string(), plannedAt: Instant, due: PlainDate }));
export const StepEscalated = defineEvent('StepEscalated', 1, z.object({
  ...step, side: Side, escalation: z.string(), plannedAt: Instant, to: Role, due: PlainDate,
}));
/** A person's own reminder, outside the plan. */
export const ReminderRequested = defineEvent('ReminderRequested', 1, z.object({ ...step, side: Side, to: z.array(Role), due: PlainDate, message: z.string().max(1000) }));
export const StepSubmitted = defineEvent('StepSubmitted', 1, z.object({
  ...step, late: z.boolean(), by: z.string(), note: z.string().max(4000), attachments: z.array(Attachment),
}));
export const ReviewOpened = defineEvent('ReviewOpened', 1, z.object({ ...step, level: z.int().min(1), reviewers: z.array(Role), plan: DeadlinePlan }));
export const SubmissionRecalled = defineEvent('SubmissionRecalled', 1, z.object({ ...step, plan: DeadlinePlan }));
/** `round` is the round that ends; the next one runs against `plan`. */
export const StepReturned = defineEvent('StepReturned', 1, z.object({
  ...step, level: z.int().min(1), by: z.string(), remarks: z.array(Remark).min(1), plan: DeadlinePlan,
}));
export const StepApproved = defineEvent('StepApproved', 1, z.object({ ...step, level: z.int().min(1), by: z.string(), note: z.string().max(4000) }));
export const StepCompleted = defineEvent('StepCompleted', 1, z.object({ ...step, late: z.boolean() }));
/** The programme takes no late work for this step, and its deadline has passed. */
export const StepClosed = defineEvent('StepClosed', 1, z.object({ ...step, due: PlainDate }));
export const DeadlineExtended = defineEvent('DeadlineExtended', 1, z.object({ ...step, side: Side, plan: DeadlinePlan }));
export const StepReassigned = defineEvent('StepReassigned', 1, z.object({ ...step, from: z.string().nullable(), to: z.string() }));
/** Names the amendment an event belongs to. */
const amendment = z.object({ edition: z.int(), reason: z.string(), order: z.string().nullable() });
/** The case goes on by another edition of the programme; `ended` are the steps that had ended by then, `tags` those of a school that the amendment tags anew. */
export const CaseAmended = defineEvent('CaseAmended', 1, z.object({ from: z.int(), amendment, ended: z.array(z.string()), tags: z.array(z.string()).optional() }));
/** The amendment gives the step other dates, or other people. */
export const StepReplanned = defineEvent('StepReplanned', 1, z.object({ ...step, side: Side, plan: DeadlinePlan, holders: z.array(Role).min(1), amendment }));
/** The amended programme has no such step. */
export const StepWithdrawn = defineEvent('StepWithdrawn', 1, z.object({ ...step, side: Side, amendment }));
export const CaseSetAside = defineEvent('CaseSetAside', 1, z.object({ reason: z.string().max(2000) }));
export const CaseResumed = defineEvent('CaseResumed', 1, z.object({ by: z.string() }));
export const CaseCompleted = defineEvent('CaseCompleted', 1, z.object({}));
/** A step joins a case whose steps had all ended, while its cycle still runs; the step's addition follows. */
export const CaseReopened = defineEvent('CaseReopened', 1, z.object({ by: z.string() }));
/** The cycle was closed; steps still open end with it. */
export const CaseClosed = defineEvent('CaseClosed', 1, z.object({ reason: z.string().max(1000) }));

export const caseEvents = [
  CaseOpened, CaseAmended, StepReplanned, StepWithdrawn, StepAdded, StepCorrected, StepCancelled, StepOpened, ReminderIssued, ReminderLapsed, StepEscalated, ReminderRequested, StepSubmitted, ReviewOpened, SubmissionRecalled,
  StepReturned, StepApproved, StepCompleted, StepClosed, DeadlineExtended, StepReassigned, CaseSetAside, CaseResumed, CaseCompleted, CaseReopened, CaseClosed,
] as const;
export type CaseEvent = EventOf<(typeof caseEvents)[number]>;
