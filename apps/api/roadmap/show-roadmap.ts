import { Injectable } from '@nestjs/common';
import { isTicking, type CaseState } from '@uplift/domain/case/state';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { Instant } from '@uplift/domain/core/instant';
import type { Measure, RoadmapContent } from '@uplift/domain/roadmap/content';
import { correctedSections } from '@uplift/domain/roadmap/correct';
import { diffOf } from '@uplift/domain/roadmap/diff';
import { contentOf } from '@uplift/domain/roadmap/draft';
import { repeatWarnings } from '@uplift/domain/roadmap/repeated-measures';
import { lastSubmission, remarksOf, type FrozenSubmission, type RoadmapState, type StartedRoadmap } from '@uplift/domain/roadmap/state';
import { measureStepOf } from '@uplift/domain/roadmap/step-commands';
import type { z } from 'zod';
import { Clock } from '../parts/clock.js';
import { EarlierMeasures } from './earlier-measures.js';
import { LoadRoadmap } from './load-roadmap.js';
import type { ChangeView, MeasureView, RoadmapView, SubmissionView } from './roadmap-view.js';

@Injectable()
export class ShowRoadmap {
  constructor(private readonly loading: LoadRoadmap, private readonly earlier: EarlierMeasures, private readonly clock: Clock) {}

  /** From its stream: what was just done is in it. A roadmap nobody has begun is shown as its template. */
  async run(caseId: string): Promise<RoadmapView> {
    const [{ facts, context }, loaded] = await Promise.all([this.loading.surroundings(caseId), this.loading.of(caseId)]);
    const { roadmap, version } = loaded;
    const content: RoadmapContent = roadmap.status === 'none' ? [] : contentOf(roadmap.draft);
    const { step, sections, rules, levels } = context;
    const now = this.clock.now();
    const corrected = roadmap.status === 'in-review' ? correctedSections(content, roadmap) : null;
    return {
      case: caseId, version, status: roadmap.status, step: step.id, title: step.title, revision: roadmap.status === 'none' ? 0 : roadmap.draft.revision, rules,
      level: roadmap.status === 'in-review' ? roadmap.level : null, reviewers: roadmap.status === 'in-review' ? [...levels[roadmap.level - 1] ?? []] : [],
      sections: sections.map(({ id, title, responsible, suggestions }) => {
        const written = content.find(({ section }) => section === id);
        const review = roadmap.status === 'in-review' ? roadmap.reviews[id] : undefined;
        return {
          section: id, title, responsible: [...responsible], suggestions: [...suggestions], aim: written?.aim ?? '',
          measures: (written?.measures ?? []).map((measure) => measureView(measure, roadmap, loaded.case, now)),
          toReview: roadmap.status === 'in-review' && (corrected === null || corrected.has(id)),
          review: review === undefined ? null : { ...review, remarks: [...review.remarks] },
        };
      }),
      ...historyOf(roadmap),
      warnings: [...repeatWarnings(content, content.length === 0 ? [] : await this.earlier.of(facts))],
    };
  }

  /** One handing in, as it was frozen, with what it changed. */
  async submission(caseId: string, number: number): Promise<SubmissionView> {
    const { roadmap } = await this.loading.of(caseId);
    const frozen = roadmap.status === 'none' ? undefined : roadmap.submissions.find(({ submission }) => submission === number);
    if (roadmap.status === 'none' || frozen === undefined) throw new DomainError('roadmap-unknown', { case: caseId });
    const { submission, by, at, note, recalledAt, content, answers, attachments } = frozen;
    return { case: caseId, submission, by, at, note, recalledAt, content, answers: [...answers], attachments: [...attachments], changes: changesOf(roadmap, frozen) };
  }
}

/** Against the submission that was returned before it, or the version that was in force; `null` for the first that anyone reviewed. */
const changesOf = (roadmap: StartedRoadmap, frozen: FrozenSubmission | undefined): z.infer<typeof ChangeView>[] | null => {
  const abandonedWith = (number: number): string | null => roadmap.submissions.find(({ submission }) => submission === number)?.abandonedAt ?? null;
  // What was returned in a correction that was given up concerns no later one.
  const returns = roadmap.returns.filter(({ submission }) => [null, frozen?.abandonedAt].includes(abandonedWith(submission)));
  const before = [...returns, ...roadmap.corrections].map(({ submission }) => submission).filter((one) => one < (frozen?.submission ?? 0)).sort((a, b) => a - b).at(-1);
  const former = roadmap.submissions.find(({ submission }) => submission === before);
  return frozen === undefined || former === undefined ? null
    : diffOf(former.content, frozen.content).map(({ fields, ...change }) => ({ ...change, fields: [...fields] }));
};

const historyOf = (roadmap: RoadmapState): Pick<RoadmapView, 'remarks' | 'changes' | 'submissions' | 'inForce' | 'corrections' | 'approvals' | 'publication'> => {
  if (roadmap.status === 'none') return { remarks: [], changes: null, submissions: [], inForce: null, corrections: [], approvals: [], publication: null };
  const { inForce } = roadmap;
  const link = inForce?.links.findLast(({ url }) => url === inForce.publication?.url);
  return {
    remarks: remarksOf(roadmap).map((remark) => ({ ...remark, answer: roadmap.answers.find((answer) => answer.remark === remark.id) ?? null })),
    changes: changesOf(roadmap, lastSubmission(roadmap)),
    submissions: roadmap.submissions.map(({ submission, by, at, note, recalledAt, content, attachments }) => ({
      submission, by, at, note, recalledAt, measures: content.reduce((sum, { measures }) => sum + measures.length, 0), attachments: [...attachments] })),
    approvals: [...roadmap.approvals],
    inForce: inForce === null ? null : { submission: inForce.submission, since: inForce.since }, corrections: [...roadmap.corrections],
    publication: inForce === null || inForce.publication === null ? null
      : { ...inForce.publication, link: link === undefined ? null : { reachable: link.reachable, status: link.status, reason: link.reason, at: link.at } },
  };
};

const measureView = (measure: Measure, roadmap: RoadmapState, state: CaseState, now: Instant): z.infer<typeof MeasureView> => {
  const approved = roadmap.status === 'none' ? null : roadmap.inForce;
  const progress = approved?.progress[measure.id]?.at(-1);
  return {
    ...measure, progress: progress === undefined ? null : { ...progress, evidence: [...progress.evidence] },
    step: stepOf(measure.id, state, now), judgement: approved?.judgements[measure.id] ?? null,
  };
};

const stepOf = (measure: string, state: CaseState, now: Instant): z.infer<typeof MeasureView>['step'] => {
  if (state.status === 'none') return null;
  const id = measureStepOf(measure, state);
  const step = state.steps[id];
  if (step === undefined) return null;
  if (!isTicking(step)) return { step: id, status: step.status, due: null, late: step.status === 'done' && step.late, escalatedTo: [] };
  const { plan, issued } = step;
  return { step: id, status: step.status, due: plan.due, late: now >= plan.endsAt, escalatedTo: plan.escalations.filter((one) => issued.includes(one.id)).map(({ to }) => to) };
};
