import type { Attachment } from '../case/events.js';
import type { CommandBase } from '../core/decider.js';
import type { PlainDate } from '../core/instant.js';
import type { Role } from '../programme/vocabulary.js';
import type { MeasureFields } from './content.js';
import type { LinkResult, RoadmapAttachment, RoadmapMeasureJudged } from './events.js';
import type { z } from 'zod';

interface OnRoadmap extends CommandBase {
  readonly case: string;
  /** The roles the person holds over this very case. */
  readonly as: readonly Role[];
}
export type RoadmapEdit =
  | { readonly section: string; readonly aim: string }
  | { readonly section: string; readonly measure: string; readonly set: Partial<MeasureFields> }
  | { readonly section: string; readonly measure: string; readonly remove: true };
/** `seen` is the revision the editor looked at: what others changed since is merged, unless it is the same field. */
export interface EditRoadmap extends OnRoadmap { readonly type: 'EditRoadmap'; readonly seen: number; readonly edits: readonly RoadmapEdit[] }
export interface SubmitRoadmap extends OnRoadmap { readonly type: 'SubmitRoadmap'; readonly note: string; readonly attachments: readonly RoadmapAttachment[] }
export interface RecallRoadmap extends OnRoadmap { readonly type: 'RecallRoadmap' }
/** Without remarks the section is found good. */
export interface ReviewSection extends OnRoadmap {
  readonly type: 'ReviewSection'; readonly section: string; readonly remarks: readonly { readonly measure: string | null; readonly text: string }[];
}
export interface ReturnRoadmap extends OnRoadmap { readonly type: 'ReturnRoadmap' }
export interface AnswerRemark extends OnRoadmap { readonly type: 'AnswerRemark'; readonly remark: string; readonly kind: 'changed' | 'refused'; readonly text: string }
export interface ApproveRoadmap extends OnRoadmap { readonly type: 'ApproveRoadmap'; readonly note: string }
/** Has the approved roadmap corrected by a day; what it says stays in force until then. */
export interface ReopenRoadmap extends OnRoadmap { readonly type: 'ReopenRoadmap'; readonly reason: string; readonly due: PlainDate }
/** Gives up a correction that was begun; the version in force stays as it is. */
export interface AbandonCorrection extends OnRoadmap { readonly type: 'AbandonCorrection'; readonly reason: string }
/** The link was asked for before: what came of it is part of the command. */
export interface PublishRoadmap extends OnRoadmap { readonly type: 'PublishRoadmap'; readonly url: string; readonly link: LinkResult }
export interface ReportProgress extends OnRoadmap {
  readonly type: 'ReportProgress'; readonly measure: string; readonly percent: number; readonly note: string; readonly evidence: readonly Attachment[];
}
export interface JudgeMeasure extends OnRoadmap {
  readonly type: 'JudgeMeasure'; readonly measure: string; readonly outcome: z.infer<(typeof RoadmapMeasureJudged)['schema']>['outcome']; readonly note: string;
}
export type RoadmapCommand = EditRoadmap | SubmitRoadmap | RecallRoadmap | ReviewSection | ReturnRoadmap | AnswerRemark | ApproveRoadmap | ReopenRoadmap | AbandonCorrection | PublishRoadmap
  | ReportProgress | JudgeMeasure;
