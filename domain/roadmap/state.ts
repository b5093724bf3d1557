import type { Attachment } from '../case/events.js';
import type { Instant, PlainDate } from '../core/instant.js';
import type { RoadmapContent } from './content.js';
import { draftAs, emptyDraft, withAim, withMeasure, withoutMeasure, type Draft } from './draft.js';
import type { LinkResult, RemarkAnswer, RoadmapAttachment, RoadmapEvent, RoadmapRemark } from './events.js';

/** One handing in: whole and for ever as it was. */
export interface FrozenSubmission {
  readonly submission: number; readonly by: string; readonly at: Instant; readonly note: string; readonly content: RoadmapContent;
  readonly attachments: readonly RoadmapAttachment[];
  /** What became of the remarks of the return before. */
  readonly answers: readonly RemarkAnswer[];
  readonly recalledAt: Instant | null;
  /** With the correction it belonged to. */
  readonly abandonedAt: Instant | null;
}
export interface SectionReview { readonly by: string; readonly at: Instant; readonly remarks: readonly RoadmapRemark[] }
export interface Approval { readonly submission: number; readonly level: number; readonly by: string; readonly at: Instant; readonly note: string }
export interface Return { readonly submission: number; readonly level: number; readonly by: string; readonly at: Instant; readonly remarks: readonly RoadmapRemark[] }
export interface LinkCheck extends LinkResult { readonly url: string; readonly at: Instant }
export interface Progress { readonly by: string; readonly at: Instant; readonly percent: number; readonly note: string; readonly evidence: readonly Attachment[] }
export interface Judgement { readonly by: string; readonly at: Instant; readonly outcome: 'worked' | 'did-not-work' | 'unclear'; readonly note: string }

/** What measures are carried out by: the version approved last. A correction leaves it as it is until it is approved in its turn. */
export interface InForce {
  readonly submission: number;
  readonly since: Instant;
  readonly publication: { readonly url: string; readonly by: string; readonly at: Instant } | null;
  readonly links: readonly LinkCheck[];
  readonly progress: Readonly<Record<string, readonly Progress[]>>;
  readonly judgements: Readonly<Record<string, Judgement>>;
}
/** `submission` is the version that was in force. */
export interface Correction {
  readonly submission: number; readonly by: string; readonly at: Instant; readonly reason: string; readonly due: PlainDate;
  readonly abandoned: { readonly by: string; readonly at: Instant; readonly reason: string } | null;
}

interface RoadmapFacts {
  readonly case: string;
  readonly step: string;
  readonly draft: Draft;
  readonly submissions: readonly FrozenSubmission[];
  readonly approvals: readonly Approval[];
  readonly returns: readonly Return[];
  /** To the remarks of the last return. */
  readonly answers: readonly RemarkAnswer[];
  /** So many remarks were ever made: the next one's number follows. */
  readonly remarksMade: number;
  readonly inForce: InForce | null;
  readonly corrections: readonly Correction[];
}
export type RoadmapState =
  | { readonly status: 'none' }
  | RoadmapFacts & { readonly status: 'draft' }
  | RoadmapFacts & { readonly status: 'returned' }
  | RoadmapFacts & { readonly status: 'reopened'; readonly inForce: InForce }
  | RoadmapFacts & { readonly status: 'in-review'; readonly level: number; readonly reviews: Readonly<Record<string, SectionReview>> }
  | RoadmapFacts & { readonly status: 'approved'; readonly inForce: InForce };
export type StartedRoadmap = Exclude<RoadmapState, { status: 'none' }>;
export type RoadmapInReview = Extract<RoadmapState, { status: 'in-review' }>;
/** One that was approved: under correction it is carried out on. */
export type RoadmapInForce = StartedRoadmap & { readonly inForce: InForce };

export const noRoadmap: RoadmapState = { status: 'none' };
/** The one under review, approved or returned last; recalled and abandoned ones count for nothing. */
export const lastSubmission = ({ submissions }: RoadmapFacts): FrozenSubmission | undefined =>
  submissions.findLast(({ recalledAt, abandonedAt }) => recalledAt === null && abandonedAt === null);
export const contentInForce = ({ inForce, submissions }: RoadmapFacts): RoadmapContent => submissions.find(({ submission }) => submission === inForce?.submission)?.content ?? [];
export const remarksOf = (state: StartedRoadmap): readonly RoadmapRemark[] => state.returns.at(-1)?.remarks ?? [];

export const evolve = (state: RoadmapState, event: RoadmapEvent): RoadmapState => {
  if (event.type === 'RoadmapStarted') {
    const { case: id, step, sections } = event.data;
    return { status: 'draft', case: id, step, draft: emptyDraft(sections), submissions: [], approvals: [], returns: [], answers: [], remarksMade: 0,
      inForce: null, corrections: [] };
  }
  if (state.status === 'none') return state;
  const at = event.occurredAt;
  switch (event.type) {
    case 'RoadmapSectionDrafted': return { ...state, draft: withAim(state.draft, event.data.revision, event.data.section, event.data.aim) };
    case 'RoadmapMeasureDrafted': {
      const { revision, section, measure, set } = event.data;
      return { ...state, draft: withMeasure(state.draft, revision, section, measure, set) };
    }
    case 'RoadmapMeasureRemoved': return { ...state, draft: withoutMeasure(state.draft, event.data.revision, event.data.section, event.data.measure) };
    case 'RoadmapSubmitted':
      return { ...factsOf(state), status: 'in-review', level: 1, reviews: {}, submissions: [...state.submissions, { ...event.data, at, recalledAt: null, abandonedAt: null }] };
    case 'RoadmapRecalled': return {
      ...beforeSubmission(state),
      submissions: state.submissions.map((one) => (one.submission === event.data.submission ? { ...one, recalledAt: at } : one)) };
    case 'RoadmapSectionReviewed': {
      if (state.status !== 'in-review') return state;
      const { section, by, remarks } = event.data;
      return { ...state, remarksMade: highest(state.remarksMade, remarks), reviews: { ...state.reviews, [section]: { by, at, remarks } } };
    }
    case 'RoadmapReturned': return { ...factsOf(state), status: 'returned', answers: [], returns: [...state.returns, { ...event.data, at }] };
    case 'RoadmapRemarkAnswered': return { ...state, answers: [...state.answers.filter(({ remark }) => remark !== event.data.remark), event.data] };
    case 'RoadmapApproved': {
      const { last, ...approval } = event.data;
      const approvals = [...state.approvals, { ...approval, at }];
      const { publication = null, links = [], progress = {}, judgements = {} } = state.inForce ?? {};
      return last ? { ...factsOf(state), approvals, status: 'approved', inForce: { submission: approval.submission, since: at, publication, links, progress, judgements } }
        : { ...factsOf(state), approvals, status: 'in-review', level: approval.level + 1, reviews: {} };
    }
    case 'RoadmapReopened':
      return state.inForce === null ? state
        : { ...factsOf(state), status: 'reopened', answers: [], inForce: state.inForce, corrections: [...state.corrections, { ...event.data, at, abandoned: null }] };
    case 'RoadmapCorrectionAbandoned': return abandoned(state, event.data, at);
    case 'RoadmapPublished': case 'RoadmapLinkChecked': case 'RoadmapMeasureProgressed': case 'RoadmapMeasureJudged':
      return state.inForce === null ? state : { ...state, inForce: evolveInForce(state.inForce, event) };
  }
};

type LaterEvent = Extract<RoadmapEvent, { type: 'RoadmapPublished' | 'RoadmapLinkChecked' | 'RoadmapMeasureProgressed' | 'RoadmapMeasureJudged' }>;

const evolveInForce = (state: InForce, event: LaterEvent): InForce => {
  const at = event.occurredAt;
  switch (event.type) {
    case 'RoadmapPublished': return { ...state, publication: { ...event.data, at } };
    case 'RoadmapLinkChecked': return { ...state, links: [...state.links, { ...event.data, at }] };
    case 'RoadmapMeasureProgressed': {
      const { measure, ...progress } = event.data;
      return { ...state, progress: { ...state.progress, [measure]: [...state.progress[measure] ?? [], { ...progress, at }] } };
    }
    case 'RoadmapMeasureJudged': {
      const { measure, ...judgement } = event.data;
      return { ...state, judgements: { ...state.judgements, [measure]: { ...judgement, at } } };
    }
  }
};

const abandoned = (state: StartedRoadmap, { by, reason, revision }: { readonly by: string; readonly reason: string; readonly revision: number }, at: Instant): StartedRoadmap => {
  const { inForce } = state;
  if (inForce === null) return state;
  return {
    ...factsOf(state), status: 'approved', inForce, answers: [], draft: draftAs(contentInForce(state), state.draft, revision),
    corrections: state.corrections.map((one, nth) => (nth === state.corrections.length - 1 ? { ...one, abandoned: { by, at, reason } } : one)),
    submissions: state.submissions.map((one) => (one.submission > inForce.submission && one.abandonedAt === null ? { ...one, abandonedAt: at } : one)),
  };
};

/** Where a submission that is taken back came from: a return, a correction, or the first draft. */
const beforeSubmission = (state: StartedRoadmap): Extract<StartedRoadmap, { status: 'draft' | 'returned' | 'reopened' }> => {
  const { inForce } = state;
  const stands = (number: number): boolean => number > (inForce?.submission ?? 0) && state.submissions.some(({ submission, abandonedAt }) => submission === number && abandonedAt === null);
  if (state.returns.some(({ submission }) => stands(submission))) return { ...factsOf(state), status: 'returned' };
  return inForce === null ? { ...factsOf(state), status: 'draft' } : { ...factsOf(state), status: 'reopened', inForce };
};

const factsOf = ({ case: id, step, draft, submissions, approvals, returns, answers, remarksMade, inForce, corrections }: StartedRoadmap): RoadmapFacts =>
  ({ case: id, step, draft, submissions, approvals, returns, answers, remarksMade, inForce, corrections });
const highest = (made: number, remarks: readonly RoadmapRemark[]): number => Math.max(made, ...remarks.map(({ id }) => Number(id.slice(1))));
