import { DomainError } from '../core/domain-error.js';
import { epochMillisecondsOf } from '../core/instant.js';
import { sameValue } from '../core/same-value.js';
import type { JudgeMeasure, PublishRoadmap, ReportProgress } from './commands.js';
import { measuresOf } from './content.js';
import type { RoadmapEvent } from './events.js';
import { contentInForce, type InForce, type RoadmapInForce, type StartedRoadmap } from './state.js';

/** A link checked again with the same result is news after so long. */
const newsAfterMs = 86_400_000;

/** Publishes the approved roadmap under a link, and records what asking for the link gave. */
export const publishRoadmap = ({ url, link, actor: { id: by }, now }: PublishRoadmap, state: StartedRoadmap): readonly RoadmapEvent[] => {
  const roadmap = approved(state).inForce;
  const events: RoadmapEvent[] = [];
  if (roadmap.publication?.url !== url) events.push({ type: 'RoadmapPublished', occurredAt: now, data: { url, by } });
  const last = roadmap.links.findLast((one) => one.url === url);
  const known = last !== undefined && last.reachable === link.reachable && last.status === link.status && last.reason === link.reason
    && epochMillisecondsOf(now) - epochMillisecondsOf(last.at) < newsAfterMs;
  if (!known || events.length > 0) events.push({ type: 'RoadmapLinkChecked', occurredAt: now, data: { url, ...link } });
  return events;
};

/** Says how far a measure has come, with evidence. */
export const reportProgress = ({ measure, percent, note, evidence, actor: { id: by }, now }: ReportProgress, state: StartedRoadmap): readonly RoadmapEvent[] => {
  const roadmap = withMeasure(state, measure);
  const last = roadmap.progress[measure]?.at(-1);
  if (last?.by === by && last.percent === percent && last.note === note && sameValue(last.evidence, evidence)) return [];
  return [{ type: 'RoadmapMeasureProgressed', occurredAt: now, data: { measure, by, percent, note, evidence: [...evidence] } }];
};

/** Says whether a measure had its effect; next year's roadmap is warned by it. */
export const judgeMeasure = ({ measure, outcome, note, actor: { id: by }, now }: JudgeMeasure, state: StartedRoadmap): readonly RoadmapEvent[] => {
  const present = withMeasure(state, measure).judgements[measure];
  if (present?.outcome === outcome && present.note === note) return [];
  return [{ type: 'RoadmapMeasureJudged', occurredAt: now, data: { measure, by, outcome, note } }];
};

const approved = (state: StartedRoadmap): RoadmapInForce => {
  const { inForce } = state;
  if (inForce === null) throw new DomainError('roadmap-status', { status: state.status });
  return { ...state, inForce };
};

const withMeasure = (state: StartedRoadmap, measure: string): InForce => {
  const roadmap = approved(state);
  if (!measuresOf(contentInForce(roadmap)).some(({ id }) => id === measure)) throw new DomainError('roadmap-measure-unknown', { measure });
  return roadmap.inForce;
};
