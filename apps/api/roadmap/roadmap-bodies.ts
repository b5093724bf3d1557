import { Attachment } from '@uplift/domain/case/events';
import { PlainDate } from '@uplift/domain/core/instant';
import { Slug } from '@uplift/domain/programme/vocabulary';
import { MeasureFields } from '@uplift/domain/roadmap/content';
import { RoadmapAttachment } from '@uplift/domain/roadmap/events';
import { z } from 'zod';

const Edit = z.union([
  z.strictObject({ section: Slug, measure: Slug, set: z.strictObject(MeasureFields.shape).partial() }),
  z.strictObject({ section: Slug, measure: Slug, remove: z.literal(true) }),
  z.strictObject({ section: Slug, aim: z.string().max(4000) }),
]);
export const EditRoadmap = z.strictObject({
  seen: z.int().min(0).describe('The revision one looked at. What others changed since is merged, unless it is the same field.'),
  edits: z.array(Edit).min(1).max(500),
}).meta({ id: 'EditRoadmap' });
export const SubmitRoadmap = z.strictObject({
  note: z.string().max(4000).default(''), attachments: z.array(z.strictObject(RoadmapAttachment.shape)).max(50).default([]),
}).meta({ id: 'SubmitRoadmap' });
export const RecallRoadmap = z.strictObject({}).meta({ id: 'RecallRoadmap' });
export const ReviewSection = z.strictObject({
  section: Slug, remarks: z.array(z.strictObject({ measure: Slug.nullable().default(null), text: z.string().min(1).max(4000) })).max(100),
}).meta({ id: 'ReviewSection', description: 'Without remarks the section is found good. It replaces what was said of the section before.' });
export const ReturnRoadmap = z.strictObject({}).meta({ id: 'ReturnRoadmap' });
export const AnswerRemark = z.strictObject({ remark: Slug, kind: z.enum(['changed', 'refused']), text: z.string().max(4000).default('') }).meta({ id: 'AnswerRemark' });
export const ApproveRoadmap = z.strictObject({ note: z.string().max(4000).default('') }).meta({ id: 'ApproveRoadmap' });
export const ReopenRoadmap = z.strictObject({
  reason: z.string().trim().min(1).max(1000), due: PlainDate.describe('By when the correction is to be approved; inclusive.'),
}).meta({ id: 'ReopenRoadmap' });
export const AbandonCorrection = z.strictObject({ reason: z.string().trim().min(1).max(1000) }).meta({ id: 'AbandonCorrection' });
export const PublishRoadmap = z.strictObject({ url: z.string().min(1).max(2000).describe('A public http or https address. It is asked for now, and what came is recorded.') }).meta({ id: 'PublishRoadmap' });
export const ReportProgress = z.strictObject({
  measure: Slug, percent: z.int().min(0).max(100).describe('100 hands the measure’s step in.'), note: z.string().max(4000).default(''),
  evidence: z.array(z.strictObject({ ...Attachment.shape, kind: z.literal('evidence').default('evidence') })).max(50).default([]),
}).meta({ id: 'ReportProgress' });
export const JudgeMeasure = z.strictObject({
  measure: Slug, outcome: z.enum(['worked', 'did-not-work', 'unclear']), note: z.string().max(4000).default(''),
}).meta({ id: 'JudgeMeasure' });
