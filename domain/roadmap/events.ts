import { z } from 'zod';
import { Attachment } from '../case/events.js';
import { defineEvent, type EventOf } from '../core/event.js';
import { PlainDate } from '../core/instant.js';
import { Slug } from '../programme/vocabulary.js';
import { MeasureFields, RoadmapContent } from './content.js';

/** What stands on a document that is handed in: its date and number, and whether it is signed and sealed. */
export const Requisites = z.object({ date: PlainDate.nullable(), number: z.string().max(100).nullable(), signature: z.boolean(), seal: z.boolean() });
export type Requisites = z.infer<typeof Requisites>;
export const RoadmapAttachment = Attachment.extend({ requisites: Requisites });
export type RoadmapAttachment = z.infer<typeof RoadmapAttachment>;

/** A remark on a section, or on one of its measures. */
export const RoadmapRemark = z.object({ id: Slug, section: Slug, measure: Slug.nullable(), text: z.string().min(1).max(4000) });
export type RoadmapRemark = z.infer<typeof RoadmapRemark>;
/** What became of a remark: the place was changed, or the author says why it was not. */
export const RemarkAnswer = z.object({ remark: Slug, kind: z.enum(['changed', 'refused']), text: z.string().max(4000), by: z.string() });
export type RemarkAnswer = z.infer<typeof RemarkAnswer>;
/** What asking for a published page gave: the status, or why there was none. */
export const LinkResult = z.object({ reachable: z.boolean(), status: z.int().nullable(), reason: z.string().max(200).nullable() });
export type LinkResult = z.infer<typeof LinkResult>;

const revision = { revision: z.int().min(1), by: z.string(), section: Slug };
const submission = { submission: z.int().min(1) };

export const RoadmapStarted = defineEvent('RoadmapStarted', 1, z.object({ case: z.string(), step: z.string(), sections: z.array(Slug).min(1), by: z.string() }));
export const RoadmapSectionDrafted = defineEvent('RoadmapSectionDrafted', 1, z.object({ ...revision, aim: z.string().max(4000) }));
/** Only the fields that were changed. */
export const RoadmapMeasureDrafted = defineEvent('RoadmapMeasureDrafted', 1, z.object({ ...revision, measure: Slug, set: MeasureFields.partial() }));
export const RoadmapMeasureRemoved = defineEvent('RoadmapMeasureRemoved', 1, z.object({ ...revision, measure: Slug }));
/** The whole content as it was handed in: frozen. */
export const RoadmapSubmitted = defineEvent('RoadmapSubmitted', 1, z.object({
  ...submission, by: z.string(), note: z.string().max(4000), content: RoadmapContent, attachments: z.array(RoadmapAttachment), answers: z.array(RemarkAnswer),
}));
export const RoadmapRecalled = defineEvent('RoadmapRecalled', 1, z.object({ ...submission, by: z.string() }));
/** Replaces what the same level said of the section before. */
export const RoadmapSectionReviewed = defineEvent('RoadmapSectionReviewed', 1, z.object({
  ...submission, level: z.int().min(1), by: z.string(), section: Slug, remarks: z.array(RoadmapRemark),
}));
export const RoadmapReturned = defineEvent('RoadmapReturned', 1, z.object({ ...submission, level: z.int().min(1), by: z.string(), remarks: z.array(RoadmapRemark).min(1) }));
export const RoadmapRemarkAnswered = defineEvent('RoadmapRemarkAnswered', 1, RemarkAnswer);
/** `last`: no further level has to approve. Level 0 is a programme that asks for no review. */
export const RoadmapApproved = defineEvent('RoadmapApproved', 1, z.object({ ...submission, level: z.int().min(0), by: z.string(), note: z.string().max(4000), last: z.boolean() }));
/** The approved version is to be corrected by `due`; it stays in force, as it was frozen, until the correction is approved. */
export const RoadmapReopened = defineEvent('RoadmapReopened', 1, z.object({ ...submission, by: z.string(), reason: z.string().min(1).max(1000), due: PlainDate }));
/** The correction is given up: what is in force stays, and the draft is that again, as of `revision`. */
export const RoadmapCorrectionAbandoned = defineEvent('RoadmapCorrectionAbandoned', 1, z.object({
  ...submission, revision: z.int().min(1), by: z.string(), reason: z.string().min(1).max(1000),
}));
export const RoadmapPublished = defineEvent('RoadmapPublished', 1, z.object({ url: z.string().max(2000), by: z.string() }));
export const RoadmapLinkChecked = defineEvent('RoadmapLinkChecked', 1, LinkResult.extend({ url: z.string().max(2000) }));
export const RoadmapMeasureProgressed = defineEvent('RoadmapMeasureProgressed', 1, z.object({
  measure: Slug, by: z.string(), percent: z.int().min(0).max(100), note: z.string().max(4000), evidence: z.array(Attachment),
}));
/** Whether a measure had the effect it was planned for, seen at the year's end. */
export const RoadmapMeasureJudged = defineEvent('RoadmapMeasureJudged', 1, z.object({
  measure: Slug, by: z.string(), outcome: z.enum(['worked', 'did-not-work', 'unclear']), note: z.string().max(4000),
}));

export const roadmapEvents = [
  RoadmapStarted, RoadmapSectionDrafted, RoadmapMeasureDrafted, RoadmapMeasureRemoved, RoadmapSubmitted, RoadmapRecalled, RoadmapSectionReviewed,
  RoadmapReturned, RoadmapRemarkAnswered, RoadmapApproved, RoadmapReopened, RoadmapCorrectionAbandoned, RoadmapPublished, RoadmapLinkChecked,
  RoadmapMeasureProgressed, RoadmapMeasureJudged,
] as const;
export type RoadmapEvent = EventOf<(typeof roadmapEvents)[number]>;
