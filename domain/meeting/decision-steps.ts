import { addedStepIdOf } from '../case/added-step.js';
import type { AddStep } from '../case/commands.js';
import { caseIdOf } from '../case/stream.js';
import { DomainError } from '../core/domain-error.js';
import type { ListedSchool } from '../cycle/events.js';
import type { SubjectKind } from '../programme/vocabulary.js';
import { decisionItemOf } from './decision-item.js';
import type { Decision } from './events.js';
import type { KnownMeeting } from './state.js';
import { meetingStreamOf } from './stream.js';

export interface DecisionStep { readonly case: string; readonly kind: SubjectKind; readonly subject: string; readonly step: string }
const longestTitle = 300;

/**
 * In whose work a decision's date stands: the region's, that of each municipality or of each school it concerns, within the
 * meeting's place. Throws `decision-subject-unknown` for an id that is not on the cycle's list there.
 */
export const stepsOfDecision = (meeting: KnownMeeting, decision: Decision, revision: number, listed: readonly ListedSchool[]): readonly DecisionStep[] => {
  const { kind, ids } = decision.concerns;
  const within = listed.filter(({ municipality }) => meeting.municipality === null || municipality === meeting.municipality);
  const known = kind === 'region' ? [meeting.region]
    : [...new Set(within.map(({ school, municipality }) => (kind === 'school' ? school : municipality)))].sort();
  const unknown = ids?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new DomainError('decision-subject-unknown', { number: decision.number, subject: unknown });
  const item = decisionItemOf(meeting, decision, revision);
  return (ids ?? known).map((subject) => ({
    case: caseIdOf(meeting.cycle, { kind, id: subject }), kind, subject, step: addedStepIdOf({ kind: 'decision', item }, { kind, id: subject }) }));
};

/** The command that puts a decision's date into one case. */
export const stepCommandOf = (meeting: KnownMeeting, decision: Decision & { readonly due: string }, revision: number, { case: caseId }: DecisionStep): Omit<AddStep, 'actor' | 'now'> => {
  const words = `${decision.number}. ${decision.text}`;
  const title = words.length <= longestTitle ? words : `${words.slice(0, longestTitle - 1)}…`;
  return {
    type: 'AddStep', case: caseId, title: { ru: title, en: title }, responsible: [...new Set([decision.owner.role, ...decision.together])], assignee: decision.owner.person,
    due: decision.due, origin: { kind: 'decision', stream: meetingStreamOf(meeting.meeting), item: decisionItemOf(meeting, decision, revision) },
  };
};
