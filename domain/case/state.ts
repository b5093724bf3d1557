import type { DeadlinePlan } from '../core/deadline/deadline-plan.js';
import type { Instant } from '../core/instant.js';
import { epochMillisecondsOf } from '../core/instant.js';
import type { CycleYear, Role, SubjectKind } from '../programme/vocabulary.js';
import type { AddedStep } from './added-step.js';
import type { Attachment, CaseEvent, Remark } from './events.js';

/** How long each side has held the step so far, in milliseconds. */
export interface HeldTime { readonly holder: number; readonly reviewer: number }

interface StepBase {
  readonly step: string;
  readonly round: number;
  readonly held: HeldTime;
  /** Since when the present side holds it. */
  readonly since: Instant;
  readonly assignee: string | null;
}
/** Reminders and escalations already dealt with, by their ids within the present plan. */
interface Ticking { readonly plan: DeadlinePlan; readonly issued: readonly string[] }
export interface Submission { readonly by: string; readonly at: Instant; readonly late: boolean; readonly note: string; readonly attachments: readonly Attachment[] }

export interface OpenStep extends StepBase, Ticking { readonly status: 'open'; readonly responsible: readonly Role[]; readonly remarks: readonly Remark[] }
export interface StepInReview extends StepBase, Ticking {
  readonly status: 'in-review'; readonly level: number; readonly reviewers: readonly Role[]; readonly submission: Submission;
  readonly reviewBegun: boolean;
  /** The holder's clock as it stood at submission; it goes on if the submission is recalled. */
  readonly stopped: Ticking & { readonly responsible: readonly Role[]; readonly remarks: readonly Remark[] };
}
/** Handed in without review, or between submission and review, for one event's time. */
export interface HandedInStep extends StepBase, Ticking {
  readonly status: 'handed-in'; readonly submission: Submission; readonly responsible: readonly Role[]; readonly remarks: readonly Remark[];
}
export interface DoneStep extends StepBase { readonly status: 'done'; readonly doneAt: Instant; readonly late: boolean }
export interface ClosedStep extends StepBase { readonly status: 'closed'; readonly closedAt: Instant }
export type StepState = OpenStep | HandedInStep | StepInReview | DoneStep | ClosedStep;
export type StepStatus = StepState['status'];

interface CaseFacts {
  readonly cycle: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly region: string;
  readonly municipality: string | null;
  readonly programme: { readonly id: string; readonly edition: number };
  readonly year: CycleYear;
  readonly launchedAt: Instant;
  readonly tags: readonly string[];
  /** Steps beyond the programme, by id. */
  readonly added: Readonly<Record<string, AddedStep>>;
  readonly steps: Readonly<Record<string, StepState>>;
}
export type CaseState =
  | { readonly status: 'none' }
  | CaseFacts & { readonly status: 'open' }
  | CaseFacts & { readonly status: 'set-aside'; readonly reason: string }
  | CaseFacts & { readonly status: 'completed' | 'closed'; readonly endedAt: Instant };
export type StartedCase = Exclude<CaseState, { status: 'none' }>;
export type OpenCase = Extract<CaseState, { status: 'open' }>;

export const noCase: CaseState = { status: 'none' };
export const isEnded = (step: StepState | undefined): step is DoneStep | ClosedStep => step?.status === 'done' || step?.status === 'closed';
export const isTicking = (step: StepState): step is OpenStep | StepInReview => step.status === 'open' || step.status === 'in-review';

export const evolve = (state: CaseState, event: CaseEvent): CaseState => {
  if (event.type === 'CaseOpened') return { status: 'open', ...event.data, tags: event.data.tags ?? [], added: {}, steps: {} };
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'CaseSetAside': return { ...facts(state), status: 'set-aside', reason: event.data.reason };
    case 'CaseResumed': case 'CaseReopened': return { ...facts(state), status: 'open' };
    case 'CaseCompleted': return { ...facts(state), status: 'completed', endedAt: event.occurredAt };
    case 'CaseClosed': return { ...facts(state), status: 'closed', endedAt: event.occurredAt };
    case 'CaseAmended': return { ...state, tags: event.data.tags ?? state.tags, programme: { ...state.programme, edition: event.data.amendment.edition } };
    case 'StepAdded': return { ...state, added: { ...state.added, [event.data.step]: event.data } };
    case 'StepCorrected': {
      const { step: id, title, responsible, due } = event.data;
      const [added, step] = [state.added[id], state.steps[id]];
      if (added === undefined || step === undefined) return state;
      return withStep({ ...state, added: { ...state.added, [id]: { ...added, title, responsible, due } } }, evolveStep(step, event));
    }
    case 'StepOpened': return withStep(state, {
      status: 'open', step: event.data.step, round: event.data.round, held: { holder: 0, reviewer: 0 }, since: event.occurredAt, assignee: null,
      plan: event.data.plan, issued: [], responsible: event.data.responsible, remarks: [],
    });
    case 'ReminderIssued': case 'ReminderLapsed': return withIssued(state, event.data.step, event.data.reminder);
    case 'StepEscalated': return withIssued(state, event.data.step, event.data.escalation);
    case 'ReminderRequested': return state;
    case 'StepSubmitted': case 'ReviewOpened': case 'SubmissionRecalled': case 'StepReturned': case 'StepApproved': case 'StepCompleted':
    case 'StepClosed': case 'StepCancelled': case 'StepWithdrawn': case 'StepReplanned': case 'DeadlineExtended': case 'StepReassigned': {
      const step = state.steps[event.data.step];
      return step === undefined ? state : withStep(state, evolveStep(step, event));
    }
  }
};

type StepEvent = Extract<CaseEvent, { type: 'StepSubmitted' | 'ReviewOpened' | 'SubmissionRecalled' | 'StepReturned' | 'StepApproved'
  | 'StepCompleted' | 'StepClosed' | 'StepCorrected' | 'StepCancelled' | 'StepWithdrawn' | 'StepReplanned' | 'DeadlineExtended' | 'StepReassigned' }>;

const evolveStep = (step: StepState, event: StepEvent): StepState => {
  switch (event.type) {
    case 'StepSubmitted': {
      if (step.status !== 'open') return step;
      const { by, late, note, attachments } = event.data;
      return { ...handedTo(step, event.occurredAt), status: 'handed-in', plan: step.plan, issued: step.issued, responsible: step.responsible,
        remarks: step.remarks, submission: { by, late, note, attachments, at: event.occurredAt } };
    }
    case 'ReviewOpened': {
      if (step.status !== 'handed-in' && step.status !== 'in-review') return step;
      const { level, reviewers, plan } = event.data;
      const stopped = step.status === 'in-review' ? step.stopped
        : { plan: step.plan, issued: step.issued, responsible: step.responsible, remarks: step.remarks };
      return { ...base(step), status: 'in-review', level, reviewers, plan, issued: [], submission: step.submission, reviewBegun: level > 1, stopped };
    }
    case 'SubmissionRecalled': {
      if (step.status !== 'in-review') return step;
      const { responsible, remarks } = step.stopped;
      return { ...handedTo(step, event.occurredAt), status: 'open', responsible, remarks, plan: event.data.plan, issued: [] };
    }
    case 'StepReturned': {
      if (step.status !== 'in-review') return step;
      return { ...handedTo(step, event.occurredAt), round: event.data.round + 1, status: 'open', responsible: step.stopped.responsible,
        remarks: event.data.remarks, plan: event.data.plan, issued: [] };
    }
    case 'StepApproved': return step.status === 'in-review' ? { ...step, reviewBegun: true } : step;
    case 'StepCompleted': return { ...handedTo(step, event.occurredAt), status: 'done', doneAt: event.occurredAt, late: event.data.late };
    case 'StepClosed': case 'StepCancelled': case 'StepWithdrawn': return { ...handedTo(step, event.occurredAt), status: 'closed', closedAt: event.occurredAt };
    case 'StepReplanned': {
      const { plan, holders } = event.data;
      if (step.status === 'open') return { ...step, plan, issued: [], responsible: holders };
      return step.status === 'in-review' ? { ...step, plan, issued: [], reviewers: holders } : step;
    }
    case 'StepCorrected': {
      const { plan, responsible } = event.data;
      if (step.status !== 'open') return step;
      return plan === null ? { ...step, responsible } : { ...step, responsible, plan, issued: [] };
    }
    case 'DeadlineExtended': return isTicking(step) ? { ...step, plan: event.data.plan, issued: [] } : step;
    case 'StepReassigned': return { ...step, assignee: event.data.to };
  }
};

const facts = ({ cycle, subject, region, municipality, programme, year, launchedAt, tags, added, steps }: StartedCase): CaseFacts =>
  ({ cycle, subject, region, municipality, programme, year, launchedAt, tags, added, steps });
const base = ({ step, round, held, since, assignee }: StepState): StepBase => ({ step, round, held, since, assignee });
const withStep = (state: StartedCase, step: StepState): StartedCase => ({ ...state, steps: { ...state.steps, [step.step]: step } });

const withIssued = (state: StartedCase, id: string, item: string): StartedCase => {
  const step = state.steps[id];
  return step === undefined || !isTicking(step) ? state : withStep(state, { ...step, issued: [...step.issued, item] });
};

/** Both times count: what passed since the last hand-over is added to the side that held the step. */
const handedTo = (step: StepState, at: Instant): StepBase => {
  const passed = Math.max(0, epochMillisecondsOf(at) - epochMillisecondsOf(step.since));
  const side = step.status === 'in-review' || step.status === 'handed-in' ? 'reviewer' : 'holder';
  return { ...base(step), since: at, held: { ...step.held, [side]: step.held[side] + passed } };
};
