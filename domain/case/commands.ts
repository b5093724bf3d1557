import type { CommandBase } from '../core/decider.js';
import type { Instant, PlainDate } from '../core/instant.js';
import type { CycleYear, Role, SubjectKind, Text } from '../programme/vocabulary.js';
import type { StepOrigin } from './added-step.js';
import type { Attachment, Remark, Side } from './events.js';

interface OnStep { readonly case: string; readonly step: string }
/** The roles the person holds over this very case; empty for parts of the engine. */
interface AsRoles { readonly as: readonly Role[] }

export interface OpenCase extends CommandBase {
  readonly type: 'OpenCase'; readonly case: string; readonly cycle: string; readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly region: string; readonly municipality: string | null; readonly programme: { readonly id: string; readonly edition: number };
  readonly year: CycleYear; readonly launchedAt: Instant;
  /** A listed school's; none when left out. */
  readonly tags?: readonly string[];
}
/** Do all that time has made due: open steps, remind, escalate, close. */
export interface Advance extends CommandBase { readonly type: 'Advance'; readonly case: string }
export interface SubmitStep extends CommandBase, OnStep, AsRoles { readonly type: 'SubmitStep'; readonly note: string; readonly attachments: readonly Attachment[] }
export interface RecallSubmission extends CommandBase, OnStep, AsRoles { readonly type: 'RecallSubmission' }
export interface ReturnStep extends CommandBase, OnStep, AsRoles { readonly type: 'ReturnStep'; readonly remarks: readonly Remark[] }
export interface ApproveStep extends CommandBase, OnStep, AsRoles { readonly type: 'ApproveStep'; readonly note: string }
export interface ExtendDeadline extends CommandBase, OnStep {
  readonly type: 'ExtendDeadline'; readonly to: PlainDate; readonly reason: string; readonly order: string | null;
}
export interface RequestReminder extends CommandBase, OnStep { readonly type: 'RequestReminder'; readonly message: string }
export interface ReassignStep extends CommandBase, OnStep { readonly type: 'ReassignStep'; readonly to: string }
/** Adds a step beyond the programme; its id follows from its origin (`addedStepIdOf`). */
export interface AddStep extends CommandBase {
  readonly type: 'AddStep'; readonly case: string; readonly title: Text; readonly responsible: readonly Role[]; readonly assignee: string | null;
  readonly due: PlainDate; readonly origin: StepOrigin;
}
/** Changes an added step as those who agreed on it do; `stream` holds the correction that says so. */
export interface CorrectStep extends CommandBase, OnStep {
  readonly type: 'CorrectStep'; readonly title: Text; readonly responsible: readonly Role[]; readonly due: PlainDate; readonly stream: string; readonly reason: string;
}
export interface CancelStep extends CommandBase, OnStep { readonly type: 'CancelStep'; readonly reason: string }
/** Brings the case to another edition of its programme: the context is that edition's. */
export interface AmendCase extends CommandBase {
  readonly type: 'AmendCase'; readonly case: string; readonly programme: { readonly id: string; readonly edition: number };
  readonly reason: string; readonly order: string | null;
  /** What the school is counted apart by from the amendment on; as before when left out. */
  readonly tags?: readonly string[];
}
export interface SetCaseAside extends CommandBase { readonly type: 'SetCaseAside'; readonly case: string; readonly reason: string }
export interface ResumeCase extends CommandBase { readonly type: 'ResumeCase'; readonly case: string }
export interface CloseCase extends CommandBase { readonly type: 'CloseCase'; readonly case: string; readonly reason: string }

export type CaseCommand = OpenCase | Advance | SubmitStep | RecallSubmission | ReturnStep | ApproveStep | ExtendDeadline | RequestReminder
  | ReassignStep | AddStep | CorrectStep | CancelStep | AmendCase | SetCaseAside | ResumeCase | CloseCase;
export type { Side };
