import { DomainError } from '../core/domain-error.js';
import type { AbandonCorrection, ReopenRoadmap } from './commands.js';
import type { RoadmapContent } from './content.js';
import { diffOf } from './diff.js';
import type { RoadmapEvent } from './events.js';
import { contentInForce, type StartedRoadmap } from './state.js';

/**
 * Has an approved roadmap corrected, as the interim monitoring may ask for. The version in force stays frozen and is carried out on; the
 * corrected one takes its place when it is approved.
 */
export const reopenRoadmap = ({ reason, due, actor: { id: by }, now }: ReopenRoadmap, state: StartedRoadmap): readonly RoadmapEvent[] => {
  const last = state.corrections.at(-1);
  if (state.status === 'reopened' && last?.by === by && last.reason === reason && last.due === due) return [];
  if (state.status !== 'approved') throw new DomainError('roadmap-status', { status: state.status });
  return [{ type: 'RoadmapReopened', occurredAt: now, data: { submission: state.inForce.submission, by, reason, due } }];
};

/** Gives a correction up, drafted or returned; one under review is taken back or returned first. The draft becomes what is in force again. */
export const abandonCorrection = ({ reason, actor: { id: by }, now }: AbandonCorrection, state: StartedRoadmap): readonly RoadmapEvent[] => {
  const given = state.corrections.at(-1)?.abandoned;
  if (state.status === 'approved' && given?.by === by && given.reason === reason) return [];
  if ((state.status !== 'reopened' && state.status !== 'returned') || state.inForce === null) throw new DomainError('roadmap-status', { status: state.status });
  return [{ type: 'RoadmapCorrectionAbandoned', occurredAt: now,
    data: { submission: state.inForce.submission, revision: state.draft.revision + 1, by, reason } }];
};

/** The sections in which a content differs from the version in force; `null` while none is in force, and all are to be reviewed. */
export const correctedSections = (content: RoadmapContent, state: StartedRoadmap): ReadonlySet<string> | null =>
  (state.inForce === null ? null : new Set(diffOf(contentInForce(state), content).map(({ section }) => section)));

export const refuseUncorrected = (content: RoadmapContent, state: StartedRoadmap): void => {
  if (correctedSections(content, state)?.size === 0) throw new DomainError('roadmap-unchanged', { submission: state.inForce?.submission ?? 0 });
};
