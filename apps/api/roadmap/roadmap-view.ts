import { Attachment } from '@uplift/domain/case/events';
import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { RoadmapRules } from '@uplift/domain/programme/roadmap-schema';
import { Role, Text } from '@uplift/domain/programme/vocabulary';
import { Measure, RoadmapContent } from '@uplift/domain/roadmap/content';
import { LinkResult, RemarkAnswer, RoadmapAttachment, RoadmapRemark } from '@uplift/domain/roadmap/events';
import { z } from 'zod';

const FieldChange = z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() });
export const ChangeView = z.object({
  section: z.string(), measure: z.string().nullable(), kind: z.enum(['added', 'removed', 'changed']), fields: z.array(FieldChange),
}).meta({ id: 'RoadmapChange' });
const Done = z.object({ by: z.string(), at: Instant });
const Progress = Done.extend({ percent: z.int(), note: z.string(), evidence: z.array(Attachment) });

export const MeasureView = Measure.extend({
  progress: Progress.nullable(),
  step: z.object({ step: z.string(), status: z.string(), due: PlainDate.nullable(), late: z.boolean(), escalatedTo: z.array(Role) }).nullable()
    .describe('The case’s step that the approved measure became: it reminds and escalates.'),
  judgement: Done.extend({ outcome: z.enum(['worked', 'did-not-work', 'unclear']), note: z.string() }).nullable(),
}).meta({ id: 'RoadmapMeasure' });
export const SectionView = z.object({
  section: z.string(), title: Text, responsible: z.array(Role), suggestions: z.array(Text), aim: z.string(), measures: z.array(MeasureView),
  toReview: z.boolean().describe('Under review: all sections, of a correction those it changes.'),
  review: Done.extend({ remarks: z.array(RoadmapRemark) }).nullable().describe('What the present level of review has said of it so far.'),
}).meta({ id: 'RoadmapSection' });
export const SubmissionSummary = z.object({
  submission: z.int(), by: z.string(), at: Instant, note: z.string(), recalledAt: Instant.nullable(), measures: z.int(), attachments: z.array(RoadmapAttachment),
});
export const RoadmapView = z.object({
  case: z.string(), version: z.int(), status: z.enum(['none', 'draft', 'in-review', 'returned', 'approved', 'reopened']), step: z.string(), title: Text,
  revision: z.int().describe('Of the draft: send it back as `seen` with an edit.'), rules: RoadmapRules,
  level: z.int().nullable(), reviewers: z.array(Role), sections: z.array(SectionView),
  remarks: z.array(RoadmapRemark.extend({ answer: RemarkAnswer.nullable() })).describe('Those of the last return.'),
  changes: z.array(ChangeView).nullable().describe('What the submission under review or approved changed against the one returned before, or the version in force; null for a first one.'),
  submissions: z.array(SubmissionSummary),
  inForce: z.object({ submission: z.int(), since: Instant }).nullable().describe('The version that measures are carried out by. Under correction it is not the draft.'),
  corrections: z.array(Done.extend({ submission: z.int(), reason: z.string(), due: PlainDate, abandoned: Done.extend({ reason: z.string() }).nullable() })).describe('How often and why an approved version was to be corrected.'),
  approvals: z.array(Done.extend({ submission: z.int(), level: z.int(), note: z.string() })),
  publication: Done.extend({ url: z.string(), link: LinkResult.extend({ at: Instant }).nullable() }).nullable(),
  warnings: z.array(z.object({
    section: z.string(), measure: z.string(), title: z.string(),
    earlier: z.object({
      source: z.enum(['cycle', 'earlier-list']), cycle: z.string().describe('Or the id of the earlier list.'), measure: z.string().nullable(), title: z.string(),
      outcome: z.enum(['worked', 'did-not-work', 'unclear', 'listed-again']),
    }),
  })).describe('Measures that did not work when the same school or municipality tried them in an earlier cycle, or that an earlier list names as tried with a school that is listed again.'),
}).meta({ id: 'Roadmap' });
export type RoadmapView = z.infer<typeof RoadmapView>;
export const RoadmapAnswer = RoadmapView.extend({ repeated: z.boolean() }).meta({ id: 'RoadmapChanged' });
export type RoadmapAnswer = z.infer<typeof RoadmapAnswer>;
export const SubmissionView = SubmissionSummary.omit({ measures: true }).extend({
  case: z.string(), content: RoadmapContent, answers: z.array(RemarkAnswer), changes: z.array(ChangeView).nullable(),
}).meta({ id: 'RoadmapSubmission' });
export type SubmissionView = z.infer<typeof SubmissionView>;
