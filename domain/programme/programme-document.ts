import { z } from 'zod';
import { isCalendar } from '../core/calendar/calendar-of.js';
import { isZone } from '../core/calendar/local-time.js';
import { PlainDate } from '../core/instant.js';
import { ClockTime } from './clock-time.js';
import { DateRule, DueRule, EscalationRule, MonthDay, OffsetRule, ReminderRule } from './date-rule.js';
import { ProgrammeForm } from './form-schema.js';
import { Identification } from './identification-schema.js';
import { IndicatorSet, ProgrammeIndicator } from './indicator-schema.js';
import { MeetingSeries } from './meeting-schema.js';
import { CalendarChange } from './programme-calendar.js';
import { Mentoring } from './mentoring-schema.js';
import { programmeProblems } from './programme-checks.js';
import { ProgrammeReport } from './report-schema.js';
import { AppliesTo, SchoolTag } from './school-tags.js';
import { Diagnostics, TrainingSeries } from './training-schema.js';
import { PlanSection, RoadmapRules } from './roadmap-schema.js';
import { Role, Slug, SubjectKind, Text } from './vocabulary.js';

/**
 * The programme document: everything a regional programme says about its year, as data. It is written as YAML with
 * month-days instead of dates, so one document serves any year. The schema is strict: an unknown key is an error.
 */

/** An order of the authority. Its appendix may be headed with another date; see `orderDiscrepancies`. */
export const OrderReference = z.strictObject({
  id: Slug, number: z.string().min(1), date: PlainDate, title: Text, appendixDate: PlainDate.optional(),
});
export type OrderReference = z.infer<typeof OrderReference>;

export const Requisite = z.enum(['date', 'number', 'signature', 'seal']);

/** A document handed in with a step: at least `min` files, at most `max` (null: any number). */
export const Attachment = z.strictObject({
  id: Slug,
  title: Text,
  min: z.int().min(0).max(100).default(1),
  max: z.int().min(1).max(100).nullable().default(1),
  /** `min` counts for each member of the school's administration who takes part. */
  perAdministrator: z.boolean().default(false),
  form: z.enum(['electronic', 'scan']).default('electronic'),
  requisites: z.array(Requisite).default([]),
});
export type Attachment = z.infer<typeof Attachment>;

/** Interviews in slots of equal length, one after another from `from`, around the breaks, in the order of the municipalities. */
export const InterviewSchedule = z.strictObject({
  slotMinutes: z.int().min(5).max(240),
  announced: z.strictObject({ from: MonthDay, to: MonthDay }),
  windows: z.array(z.strictObject({
    on: MonthDay,
    from: ClockTime,
    breaks: z.array(z.strictObject({ from: ClockTime, to: ClockTime })).default([]),
    municipalities: z.array(z.strictObject({ id: Slug, count: z.int().min(1).max(100) })).min(1),
  })).min(1),
});
export type InterviewSchedule = z.infer<typeof InterviewSchedule>;

/** The times of a review; a step without them takes those of the document's defaults. */
const reviewTimes = {
  /** Until when the reviewer decides; counts from `submitted`, at a further level from the level before. */
  due: OffsetRule.optional(),
  /** Until when the responsible hands in again; counts from `returned`. */
  rework: OffsetRule.optional(),
  remind: z.array(ReminderRule).optional(),
  escalate: z.array(EscalationRule).optional(),
};
export const ReviewRule = z.strictObject({
  by: z.array(Role).min(1),
  /** Further reviewers, each level after the one before has approved. */
  levels: z.array(z.array(Role).min(1)).default([]),
  ...reviewTimes,
});
export type ReviewRule = z.infer<typeof ReviewRule>;

export const StepKind = z.enum(['task', 'package', 'plan', 'interview', 'monitoring', 'report', 'order']);
export type StepKind = z.infer<typeof StepKind>;

export const Step = z.strictObject({
  /** Unique in the document. */
  id: Slug,
  title: Text,
  help: Text.optional(),
  subject: SubjectKind,
  kind: StepKind,
  /** The first is the holder, who is reminded and hands in. */
  responsible: z.array(Role).min(1),
  supports: z.array(Role).default([]),
  /** Steps of the same subject that must be approved, or done where they have no review, before this one opens. */
  after: z.array(Slug).default([]),
  /** The earliest day it opens; without it, as soon as `after` holds, or at launch. */
  opens: DateRule.optional(),
  due: DueRule,
  remind: z.array(ReminderRule).optional(),
  escalate: z.array(EscalationRule).optional(),
  review: ReviewRule.optional(),
  /** Whether work is still taken after the due day. */
  late: z.enum(['accept', 'closed']).default('accept'),
  /** The order that fixes its date. */
  order: Slug.optional(),
  attachments: z.array(Attachment).default([]),
  sections: z.array(PlanSection).default([]),
  /** What a plan asks of the roadmap handed in with it; without it, the usual. */
  roadmap: RoadmapRules.optional(),
  interview: InterviewSchedule.optional(),
  form: Slug.optional(),
  /** Without it, all subjects. */
  appliesTo: AppliesTo.optional(),
});
export type Step = z.infer<typeof Step>;

/** What a stage asks of a school, each of its steps asks as well. */
export const Stage = z.strictObject({ id: Slug, title: Text, appliesTo: AppliesTo.optional(), steps: z.array(Step).min(1) });
export type Stage = z.infer<typeof Stage>;

export const ProgrammeDefaults = z.strictObject({
  remind: z.array(ReminderRule).default([]),
  escalate: z.array(EscalationRule).default([]),
  review: z.strictObject(reviewTimes).default({}),
});

export const ProgrammeDocument = z.strictObject({
  programme: Slug,
  edition: z.int().min(1),
  title: Text,
  summary: Text.optional(),
  region: z.strictObject({ id: Slug, code: z.string().min(1), title: Text }),
  municipalities: z.array(z.strictObject({ id: Slug, title: Text })).default([]),
  zone: z.string().refine(isZone, 'zone'),
  calendar: z.string().refine(isCalendar, 'calendar'),
  /** Decrees of the year that the calendar does not know yet. */
  calendarChanges: z.array(CalendarChange).default([]),
  year: z.strictObject({ starts: MonthDay }),
  orders: z.array(OrderReference).default([]),
  schoolTags: z.array(SchoolTag).min(1).max(20).optional(),
  /** From the lowest role to the last step of every escalation. */
  ladder: z.array(Role).min(1),
  defaults: ProgrammeDefaults.default({ remind: [], escalate: [], review: {} }),
  stages: z.array(Stage).min(1),
  reports: z.array(ProgrammeReport).default([]),
  indicatorSet: IndicatorSet.prefault({}),
  indicators: z.array(ProgrammeIndicator).default([]),
  mentoring: Mentoring.optional(),
  identification: Identification.optional(),
  forms: z.array(ProgrammeForm).default([]),
  meetings: z.array(MeetingSeries).default([]),
  trainings: z.array(TrainingSeries).default([]),
  diagnostics: z.array(Diagnostics).default([]),
}).superRefine((document, context) => {
  for (const { path, code, message } of programmeProblems(document)) {
    context.addIssue({ code: 'custom', path: [...path], message: code, params: { text: message } });
  }
});
export type ProgrammeDocument = z.infer<typeof ProgrammeDocument>;
/** As written in a file: everything with a default may be left out. */
export type ProgrammeDocumentInput = z.input<typeof ProgrammeDocument>;
