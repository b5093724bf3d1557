import type { Attachment } from '../case/events.js';
import type { Instant } from '../core/instant.js';
import type { RoadmapContent } from './content.js';
import { emptyDraft, withAim, withMeasure, withoutMeasure, type Draft } from './draft.js';
import type { LinkResult, RemarkAnswer, RoadmapAttachment, RoadmapEvent, RoadmapRemark } from './events.js';

/** One handing in: whole and for ever as it was. */
export interface FrozenSubmission {
  readonly submission: number; readonly by: string; readonly at: Instant; readonly note: string; readonly content: RoadmapContent;
  readonly attachments: readonly RoadmapAttachment[];
  /** What became of the remarks of the return before. */
  readonly answers: readonly RemarkAnswer[];
  readonly recalledAt: Instant | null;
}
export interface SectionReview { readonly by: string; readonly at: Instant; readonly remarks: readonly RoadmapRemark[] }
export interface Approval { readonly submission: number; readonly level: number; readonly by: string; readonly at: Instant; readonly note: string }
export interface Return { readonly submission: number; readonly level: number; readonly by: string; readonly at: Instant; readonly remarks: readonly RoadmapRemark[] }
export interface LinkCheck extends LinkResult { readonly url: string; readonly at: Instant }
export interface Progress { readonly by: string; readonly at: Instant; readonly percent: number; readonly note: string; readonly evidence: readonly Attachment[] }
export interface Judgement { readonly by: string; readonly at: Instant; readonly outcome: 'worked' | 'did-not-work' | 'unclear'; readonly note: string }

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
}
export type RoadmapState =
  | { readonly status: 'none' }
  | RoadmapFacts & { readonly status: 'draft' }
  | RoadmapFacts & { readonly status: 'returned' }
  | RoadmapFacts & { readonly status: 'in-review'; readonly level: number; readonly reviews: Readonly<Record<string, SectionReview>> }
  | RoadmapFacts & {
    readonly status: 'approved'; readonly publication: { readonly url: string; readonly by: string; readonly at: Instant } | null;
    readonly links: readonly LinkCheck[]; readonly progress: Readonly<Record<string, readonly Progress[]>>; readonly judgements: Readonly<Record<string, Judgement>>;
  };
export type StartedRoadmap = Exclude<RoadmapState, { status: 'none' }>;
export type RoadmapInReview = Extract<RoadmapState, { status: 'in-review' }>;
export type ApprovedRoadmap = Extract<RoadmapState, { status: 'approved' }>;

export const noRoadmap: RoadmapState = { status: 'none' };
/** The one under review, approved or returned last; recalled ones count for nothing. */
export const lastSubmission = ({ submissions }: RoadmapFacts): FrozenSubmission | undefined => submissions.findLast(({ recalledAt }) => recalledAt === null);
export const remarksOf = (state: StartedRoadmap): readonly RoadmapRemark[] => state.returns.at(-1)?.remarks ?? [];

export const evolve = (state: RoadmapState, event: RoadmapEvent): RoadmapState => {
  if (event.type === 'RoadmapStarted') {
    const { case: id, step, sections } = event.data;
    return { status: 'draft', case: id, step, draft: emptyDraft(sections), submissions: [], approvals: [], returns: [], answers: [], remarksMade: 0 };
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
      return { ...factsOf(state), status: 'in-review', level: 1, reviews: {}, submissions: [...state.submissions, { ...event.data, at, recalledAt: null }] };
    case 'RoadmapRecalled': return {
      ...factsOf(state), status: state.returns.length > 0 ? 'returned' : 'draft',
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
      return last ? { ...factsOf(state), approvals, status: 'approved', publication: null, links: [], progress: {}, judgements: {} }
        : { ...factsOf(state), approvals, status: 'in-review', level: approval.level + 1, reviews: {} };
    }
    case 'RoadmapPublished': case 'RoadmapLinkChecked': case 'RoadmapMeasureProgressed': case 'RoadmapMeasureJudged':
      return state.status === 'approved' ? evolveApproved(state, event) : state;
  }
};

type LaterEvent = Extract<RoadmapEvent, { type: 'RoadmapPublished' | 'RoadmapLinkChecked' | 'RoadmapMeasureProgressed' | 'RoadmapMeasureJudged' }>;

const evolveApproved = (state: ApprovedRoadmap, event: LaterEvent): RoadmapState => {
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

const factsOf = ({ case: id, step, draft, submissions, approvals, returns, answers, remarksMade }: StartedRoadmap): RoadmapFacts =>
  ({ case: id, step, draft, submissions, approvals, returns, answers, remarksMade });
const highest = (made: number, remarks: readonly RoadmapRemark[]): number => Math.max(made, ...remarks.map(({ id }) => Number(id.slice(1))));
