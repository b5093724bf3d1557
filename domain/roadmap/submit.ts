import { DomainError } from '../core/domain-error.js';
import { sameValue } from '../core/same-value.js';
import type { MeasureField } from '../programme/roadmap-schema.js';
import type { AnswerRemark, RecallRoadmap, SubmitRoadmap } from './commands.js';
import { measuresOf, type Measure, type RoadmapContent } from './content.js';
import type { RoadmapContext } from './context.js';
import { refuseUncorrected } from './correct.js';
import { diffOf } from './diff.js';
import { contentOf } from './draft.js';
import type { RoadmapAttachment, RoadmapEvent, RoadmapRemark } from './events.js';
import { lastSubmission, remarksOf, type StartedRoadmap } from './state.js';

/** Hands the draft in and freezes it whole. Without a review in the programme it counts as approved. */
export const submitRoadmap = (command: SubmitRoadmap, state: StartedRoadmap, context: RoadmapContext): readonly RoadmapEvent[] => {
  const { note, attachments, actor: { id: by }, now } = command;
  if (state.status === 'in-review' || state.status === 'approved') {
    const last = lastSubmission(state);
    if (last?.by === by && last.note === note && sameValue(last.attachments, attachments)) return [];
    throw new DomainError('roadmap-status', { status: state.status });
  }
  const content = contentOf(state.draft);
  refuseIncomplete(content, context);
  refuseUncorrected(content, state);
  refuseUnanswered(content, state);
  refuseWithoutRequisites(attachments, context);
  const submission = state.submissions.length + 1;
  const submitted: RoadmapEvent = { type: 'RoadmapSubmitted', occurredAt: now,
    data: { submission, by, note, content, attachments: [...attachments], answers: [...state.answers] } };
  return context.levels.length > 0 ? [submitted]
    : [submitted, { type: 'RoadmapApproved', occurredAt: now, data: { submission, level: 0, by, note: '', last: true } }];
};

/** Takes one's own submission back while no section has been reviewed. */
export const recallRoadmap = ({ actor: { id: by }, now }: RecallRoadmap, state: StartedRoadmap): readonly RoadmapEvent[] => {
  const last = state.submissions.at(-1);
  if (state.status === 'draft' || state.status === 'returned' || state.status === 'reopened') {
    if (last?.recalledAt != null) return [];
    throw new DomainError('roadmap-status', { status: state.status });
  }
  if (state.status !== 'in-review' || last === undefined) throw new DomainError('roadmap-status', { status: state.status });
  const begun = state.level > 1 || Object.keys(state.reviews).length > 0;
  if (begun) throw new DomainError('roadmap-recall-too-late');
  if (last.by !== by) throw new DomainError('roadmap-recall-not-yours', { by: last.by });
  return [{ type: 'RoadmapRecalled', occurredAt: now, data: { submission: last.submission, by } }];
};

/** Says what became of a remark; a later answer replaces an earlier one. */
export const answerRemark = ({ remark, kind, text, actor: { id: by }, now }: AnswerRemark, state: StartedRoadmap): readonly RoadmapEvent[] => {
  if (state.status !== 'returned') throw new DomainError('roadmap-status', { status: state.status });
  const remarks = remarksOf(state);
  if (!remarks.some(({ id }) => id === remark)) throw new DomainError('roadmap-remark-unknown', { remark, known: remarks.map(({ id }) => id).join(', ') });
  if (kind === 'refused' && text.trim() === '') throw new DomainError('roadmap-reason-missing', { remark });
  const present = state.answers.find((answer) => answer.remark === remark);
  if (present?.kind === kind && present.text === text) return [];
  return [{ type: 'RoadmapRemarkAnswered', occurredAt: now, data: { remark, kind, text, by } }];
};

const refuseIncomplete = (content: RoadmapContent, { rules, sections, firstDay, lastDay }: RoadmapContext): void => {
  const missing = content.flatMap(({ section, measures }) => [
    ...(measures.length < rules.eachSection ? [`${section} (${measures.length}/${rules.eachSection})`] : []),
    ...measures.flatMap((measure) => rules.required.filter((field) => isBlank(measure, field)).map((field) => `${section}/${measure.id}/${field}`)),
  ]);
  const foreign = content.find(({ section }) => !sections.some(({ id }) => id === section));
  if (foreign !== undefined) throw new DomainError('roadmap-section-unknown', { section: foreign.section, known: sections.map(({ id }) => id).join(', ') });
  if (missing.length > 0) throw new DomainError('roadmap-incomplete', { missing: missing.join(', ') });
  const outside = measuresOf(content).find(({ due }) => due !== null && (due < firstDay || due > lastDay));
  if (outside?.due != null) throw new DomainError('date-outside-year', { date: outside.due, from: firstDay, to: lastDay });
};

const isBlank = (measure: Measure, field: MeasureField): boolean => (measure[field] ?? '').trim() === '';

const refuseUnanswered = (content: RoadmapContent, state: StartedRoadmap): void => {
  if (state.status !== 'returned') return;
  const remarks = remarksOf(state);
  const open = remarks.filter(({ id }) => !state.answers.some(({ remark }) => remark === id));
  if (open.length > 0) throw new DomainError('roadmap-remarks-unanswered', { remarks: open.map(({ id }) => id).join(', ') });
  const changes = diffOf(lastSubmission(state)?.content ?? [], content);
  const isChanged = ({ section, measure }: RoadmapRemark): boolean =>
    changes.some((change) => change.section === section && (measure === null || change.measure === measure));
  for (const remark of remarks) {
    const answer = state.answers.find((one) => one.remark === remark.id);
    if (answer?.kind === 'changed' && !isChanged(remark)) throw new DomainError('roadmap-remark-unchanged', { remark: remark.id, place: placeOf(remark) });
  }
};

export const placeOf = ({ section, measure }: Pick<RoadmapRemark, 'section' | 'measure'>): string => (measure === null ? section : `${section}/${measure}`);

const refuseWithoutRequisites = (attachments: readonly RoadmapAttachment[], { step }: RoadmapContext): void => {
  for (const { kind, name, requisites } of attachments) {
    const asked = step.attachments.find(({ id }) => id === kind)?.requisites ?? [];
    const missing = asked.filter((requisite) => requisites[requisite] === null || requisites[requisite] === false || requisites[requisite] === '');
    if (missing.length > 0) throw new DomainError('roadmap-requisites-missing', { name, missing: missing.join(', ') });
  }
};
