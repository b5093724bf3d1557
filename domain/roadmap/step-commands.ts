import { addedStepIdOf } from '../case/added-step.js';
import type { AddStep, ApproveStep, CaseCommand, RecallSubmission, ReturnStep, SubmitStep } from '../case/commands.js';
import type { StartedCase } from '../case/state.js';
import type { CommandBase } from '../core/decider.js';
import type { PlainDate } from '../core/instant.js';
import type { Role } from '../programme/vocabulary.js';
import type { RoadmapCommand } from './commands.js';
import { measuresOf } from './content.js';
import type { RoadmapContext } from './context.js';
import { lastSubmission, remarksOf, type StartedRoadmap } from './state.js';
import { roadmapStreamOf } from './stream.js';
import { placeOf } from './submit.js';

type Unstamped<Command> = Command extends CommandBase ? Omit<Command, 'actor' | 'now'> : never;
export type StepCommand = Unstamped<SubmitStep | RecallSubmission | ReturnStep | ApproveStep | AddStep>;
/** A command on the case, with a name that tells it from the others of the same request. */
export interface NamedStepCommand { readonly part: string; readonly command: StepCommand }

/**
 * What the case has still to do so that it stands where its roadmap stands: hand in, take back, return or approve the plan's step,
 * and take each approved measure as a step of its own. Empty when it stands there: asking again is safe.
 * `always`: the plan's step moves whether it looks ready or not, so that its refusal is heard before anything is stored.
 */
export const stepCommandsAfter = (
  command: { readonly type: RoadmapCommand['type']; readonly as: readonly Role[] } & Partial<Progressed>,
  roadmap: StartedRoadmap, state: StartedCase, context: RoadmapContext, today: PlainDate, { always }: { readonly always: boolean },
): readonly NamedStepCommand[] => {
  const at = { case: roadmap.case, step: context.step.id, as: command.as };
  const step = state.steps[context.step.id];
  const commands: NamedStepCommand[] = [];
  const move = (isReady: boolean, moving: StepCommand): void => { if (always || isReady) commands.push({ part: 'step', command: moving }); };
  switch (command.type) {
    case 'SubmitRoadmap': {
      const { note = '', attachments = [] } = lastSubmission(roadmap) ?? {};
      move(step?.status === 'open', { type: 'SubmitStep', ...at, note, attachments: attachments.map(({ requisites: _, ...file }) => file) });
      break;
    }
    case 'RecallRoadmap': move(step?.status === 'in-review', { type: 'RecallSubmission', ...at }); break;
    case 'ReturnRoadmap':
      move(step?.status === 'in-review', { type: 'ReturnStep', ...at, remarks: remarksOf(roadmap).map((remark) => ({ place: placeOf(remark), text: remark.text })) });
      break;
    case 'ApproveRoadmap': {
      const last = roadmap.approvals.at(-1);
      move(step?.status === 'in-review' && step.level === last?.level, { type: 'ApproveStep', ...at, note: last?.note ?? '' });
      break;
    }
    case 'ReportProgress': return handingIn(command, roadmap, state);
    case 'EditRoadmap': case 'ReviewSection': case 'AnswerRemark': case 'PublishRoadmap': case 'JudgeMeasure': return [];
  }
  return roadmap.status === 'approved' ? [...commands, ...measureSteps(roadmap, state, context, today)] : commands;
};

/** Each measure becomes a step with its own reminders and escalations. One whose day has passed meanwhile is due at once. */
const measureSteps = (roadmap: StartedRoadmap, state: StartedCase, { step }: RoadmapContext, today: PlainDate): readonly NamedStepCommand[] =>
  measuresOf(lastSubmission(roadmap)?.content ?? []).flatMap(({ id, title, owner, person, due }) => {
    if (state.added[measureStepOf(id, state)] !== undefined || due === null) return [];
    return [{ part: `measure ${id}`, command: {
      type: 'AddStep', case: roadmap.case, title: { ru: title, en: title }, responsible: [owner ?? step.responsible[0]!], assignee: person,
      due: due < today ? today : due, origin: { kind: 'measure', stream: roadmapStreamOf(roadmap.case), item: id },
    } } as const];
  });

type Progressed = Pick<Extract<RoadmapCommand, { type: 'ReportProgress' }>, 'measure' | 'percent' | 'note' | 'evidence'>;

/** A measure that is done hands its step in, with the evidence. */
const handingIn = ({ measure = '', percent, note = '', evidence = [], as }: { readonly as: readonly Role[] } & Partial<Progressed>, roadmap: StartedRoadmap, state: StartedCase): readonly NamedStepCommand[] => {
  const step = measureStepOf(measure, state);
  return percent === 100 && state.steps[step]?.status === 'open'
    ? [{ part: 'step', command: { type: 'SubmitStep', case: roadmap.case, step, as, note, attachments: evidence } }] : [];
};

export const measureStepOf = (measure: string, { subject }: Pick<StartedCase, 'subject'>): string => addedStepIdOf({ kind: 'measure', item: measure }, subject);
/** What a case's decider takes. */
export const stamped = (command: StepCommand, by: CommandBase): CaseCommand => ({ ...command, ...by });
