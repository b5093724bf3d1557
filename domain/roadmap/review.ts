import { DomainError } from '../core/domain-error.js';
import type { ApproveRoadmap, ReturnRoadmap, ReviewSection } from './commands.js';
import { correctedSections } from './correct.js';
import type { RoadmapContext } from './context.js';
import type { RoadmapEvent, RoadmapRemark } from './events.js';
import { lastSubmission, type RoadmapInReview, type StartedRoadmap } from './state.js';

/** Says what a reviewer finds of one section: remarks on it or on its measures, or that it is good. It replaces what was said of it before. */
export const reviewSection = (command: ReviewSection, state: StartedRoadmap, context: RoadmapContext): readonly RoadmapEvent[] => {
  const { section, remarks, actor: { id: by }, now } = command;
  const review = underReview(command, state, context);
  const frozen = submissionOf(review).content.find((one) => one.section === section);
  if (frozen === undefined) throw new DomainError('roadmap-section-unknown', { section, known: context.sections.map(({ id }) => id).join(', ') });
  if (correctedSections(submissionOf(review).content, state)?.has(section) === false) throw new DomainError('roadmap-section-unchanged', { section });
  for (const { measure } of remarks) {
    if (measure !== null && !frozen.measures.some(({ id }) => id === measure)) throw new DomainError('roadmap-measure-unknown', { measure });
  }
  const present = review.reviews[section];
  const said = (list: readonly { measure: string | null; text: string }[]): string => JSON.stringify(list.map(({ measure, text }) => [measure, text]));
  if (present?.by === by && said(present.remarks) === said(remarks)) return [];
  return [{ type: 'RoadmapSectionReviewed', occurredAt: now, data: {
    submission: submissionOf(review).submission, level: review.level, by, section,
    remarks: remarks.map(({ measure, text }, nth) => ({ id: `r${review.remarksMade + nth + 1}`, section, measure, text })),
  } }];
};

/** Sends the roadmap back with all remarks of the present level. */
export const returnRoadmap = (command: ReturnRoadmap, state: StartedRoadmap, context: RoadmapContext): readonly RoadmapEvent[] => {
  if (state.status === 'returned' && state.returns.at(-1)?.by === command.actor.id && state.returns.at(-1)?.submission === lastSubmission(state)?.submission) return [];
  const review = underReview(command, state, context);
  const remarks = openRemarks(review);
  if (remarks.length === 0) throw new DomainError('remarks-missing', { step: context.step.id });
  return [{ type: 'RoadmapReturned', occurredAt: command.now,
    data: { submission: submissionOf(review).submission, level: review.level, by: command.actor.id, remarks: [...remarks] } }];
};

/** Approves at the present level, when no section carries a remark. */
export const approveRoadmap = (command: ApproveRoadmap, state: StartedRoadmap, context: RoadmapContext): readonly RoadmapEvent[] => {
  if (state.status === 'approved') return [];
  // The same person does not stand for two levels: what looks like it is a repeat.
  const before = state.approvals.at(-1);
  if (state.status === 'in-review' && before?.level === state.level - 1 && before.by === command.actor.id && before.submission === submissionOf(state).submission) return [];
  const review = underReview(command, state, context);
  const sections = Object.entries(review.reviews).filter(([, { remarks }]) => remarks.length > 0).map(([section]) => section);
  if (sections.length > 0) throw new DomainError('roadmap-remarks-open', { sections: sections.join(', ') });
  const { level } = review;
  return [{ type: 'RoadmapApproved', occurredAt: command.now,
    data: { submission: submissionOf(review).submission, level, by: command.actor.id, note: command.note, last: level >= context.levels.length } }];
};

export const openRemarks = ({ reviews }: RoadmapInReview): readonly RoadmapRemark[] => Object.values(reviews).flatMap(({ remarks }) => remarks);

const submissionOf = (review: RoadmapInReview) => lastSubmission(review)!;

const underReview = (command: ReviewSection | ReturnRoadmap | ApproveRoadmap, state: StartedRoadmap, { step, levels }: RoadmapContext): RoadmapInReview => {
  if (state.status !== 'in-review') throw new DomainError('roadmap-status', { status: state.status });
  const reviewers = levels[state.level - 1] ?? [];
  if (!command.as.some((role) => reviewers.includes(role))) throw new DomainError('step-not-yours', { step: step.id, roles: reviewers.join(', ') });
  if (submissionOf(state).by === command.actor.id) throw new DomainError('reviewer-of-own-work', { step: step.id });
  return state;
};
