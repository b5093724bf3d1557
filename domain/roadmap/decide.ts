import type { Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type { Role } from '../programme/vocabulary.js';
import { judgeMeasure, publishRoadmap, reportProgress } from './carry-out.js';
import type { RoadmapCommand } from './commands.js';
import { measuresOf } from './content.js';
import { abandonCorrection, reopenRoadmap } from './correct.js';
import type { RoadmapContext } from './context.js';
import { editRoadmap } from './edit.js';
import type { RoadmapEvent } from './events.js';
import { approveRoadmap, returnRoadmap, reviewSection } from './review.js';
import { contentInForce, evolve, noRoadmap, type RoadmapState } from './state.js';
import { answerRemark, recallRoadmap, submitRoadmap } from './submit.js';

const decide = (command: RoadmapCommand, state: RoadmapState, context: RoadmapContext): readonly RoadmapEvent[] => {
  const { step } = context;
  switch (command.type) {
    case 'EditRoadmap':
      refuseUnless(command.as, [...step.responsible, ...step.supports], step.id);
      if (state.status === 'in-review' || state.status === 'approved') throw new DomainError('roadmap-status', { status: state.status });
      return editRoadmap(command, state, context);
    case 'SubmitRoadmap': case 'RecallRoadmap': case 'AnswerRemark': case 'PublishRoadmap':
      refuseUnless(command.as, step.responsible, step.id);
      break;
    case 'ReportProgress': refuseUnless(command.as, [...step.responsible, ...step.supports, ...ownerOf(command.measure, state)], step.id); break;
    case 'ReopenRoadmap': case 'AbandonCorrection': refuseUnless(command.as, [...context.levels.flat(), 'institute-coordinator'], step.id); break;
    case 'JudgeMeasure': refuseUnless(command.as, [...step.supports, ...context.levels.flat()], step.id); break;
    case 'ReviewSection': case 'ReturnRoadmap': case 'ApproveRoadmap': break;
  }
  if (state.status === 'none') throw new DomainError('roadmap-unknown', { case: command.case });
  switch (command.type) {
    case 'SubmitRoadmap': return submitRoadmap(command, state, context);
    case 'RecallRoadmap': return recallRoadmap(command, state);
    case 'ReviewSection': return reviewSection(command, state, context);
    case 'ReturnRoadmap': return returnRoadmap(command, state, context);
    case 'AnswerRemark': return answerRemark(command, state);
    case 'ApproveRoadmap': return approveRoadmap(command, state, context);
    case 'ReopenRoadmap': return reopenRoadmap(command, state);
    case 'AbandonCorrection': return abandonCorrection(command, state);
    case 'PublishRoadmap': return publishRoadmap(command, state);
    case 'ReportProgress': return reportProgress(command, state);
    case 'JudgeMeasure': return judgeMeasure(command, state);
  }
};

/** Whoever a measure falls to says how far it has come, also where others drew up the plan. */
const ownerOf = (measure: string, state: RoadmapState): readonly Role[] => (state.status === 'none' ? []
  : measuresOf(contentInForce(state)).flatMap(({ id, owner }) => (id === measure && owner !== null ? [owner] : [])));

const refuseUnless = (as: readonly Role[], roles: readonly Role[], step: string): void => {
  if (!as.some((role) => roles.includes(role))) throw new DomainError('step-not-yours', { step, roles: roles.join(', ') });
};

/** A school's or municipality's roadmap: drafted by several, frozen at every submission, reviewed, approved and carried out. */
export const roadmapDecider: Decider<RoadmapCommand, RoadmapEvent, RoadmapState, RoadmapContext> = { initial: noRoadmap, evolve, decide };
