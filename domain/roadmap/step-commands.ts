import { addedStepIdOf } from '../case/added-step.js';
import type { AddStep, ApproveStep, CancelStep, CaseCommand, CorrectStep, ReassignStep, RecallSubmission, ReturnStep, SubmitStep } from '../case/commands.js';
import type { StartedCase } from '../case/state.js';
import type { CommandBase } from '../core/decider.js';
import type { PlainDate } from '../core/instant.js';
import type { Role } from '../programme/vocabulary.js';
import type { RoadmapCommand } from './commands.js';
import { measuresOf } from './content.js';
import type { RoadmapContext } from './context.js';
import { contentInForce, lastSubmission, remarksOf, type StartedRoadmap } from './state.js';
import { roadmapStreamOf } from './stream.js';
import { placeOf } from './submit.js';

type Unstamped<Command> = Command extends CommandBase ? Omit<Command, 'actor' | 'now'> : never;
export type StepCommand = Unstamped<SubmitStep | RecallSubmission | ReturnStep | ApproveStep | AddStep | CorrectStep | CancelStep | ReassignStep>;
/** A command on the case, with a name that tells it from the others of the same request. */
export interface NamedStepCommand { readonly part: string; readonly command: StepCommand }

/**
 * What the case has still to do so that it stands where its roadmap stands: hand in, take back, return or approve the plan's step,
 * and take each approved measure as a step of its own. A correction has a step of its own, which ends when it is approved. Empty when it stands there: asking again is safe.
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
  if (roadmap.corrections.length > 0 && command.type !== 'ReportProgress') return correctionSteps(command, roadmap, state, context, today);
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
    case 'EditRoadmap': case 'ReviewSection': case 'AnswerRemark': case 'PublishRoadmap': case 'JudgeMeasure': case 'ReopenRoadmap': case 'AbandonCorrection': return [];
  }
  return roadmap.status === 'approved' ? [...commands, ...measureSteps(roadmap, state, context, today)] : commands;
};

/** To correct the roadmap is a task of those who wrote it and those who approve it; approved, the correction changes the steps of its measures. */
const correctionSteps = (
  command: { readonly type: RoadmapCommand['type']; readonly as: readonly Role[] }, roadmap: StartedRoadmap, state: StartedCase, context: RoadmapContext, today: PlainDate,
): readonly NamedStepCommand[] => {
  const { reason, due, abandoned } = roadmap.corrections.at(-1)!;
  const item = `roadmap-correction-${roadmap.corrections.length}`;
  const step = addedStepIdOf({ kind: 'task', item }, state.subject);
  if (command.type === 'ReopenRoadmap') {
    return state.added[step] !== undefined ? [] : [{ part: 'step', command: {
      type: 'AddStep', case: roadmap.case, title: { ru: shortened(`Исправить дорожную карту: ${reason}`), en: shortened(`Correct the roadmap: ${reason}`) },
      responsible: [...new Set([...context.step.responsible, ...context.levels.flat()])], assignee: null, due, origin: { kind: 'task', stream: roadmapStreamOf(roadmap.case), item },
    } }];
  }
  if (roadmap.status !== 'approved') return [];
  if (abandoned !== null) {
    return state.steps[step]?.status !== 'open' ? [] : [{ part: 'step', command: { type: 'CancelStep', case: roadmap.case, step, reason: abandoned.reason } }];
  }
  const done: readonly NamedStepCommand[] = state.steps[step]?.status !== 'open' ? []
    : [{ part: 'step', command: { type: 'SubmitStep', case: roadmap.case, step, as: command.as, note: '', attachments: [] } }];
  return [...done, ...correctedSteps(roadmap, state, context, today), ...measureSteps(roadmap, state, context, today)];
};

/** Steps of measures that are gone are taken back; those of measures that were changed get the new name, day and people. */
const correctedSteps = (roadmap: StartedRoadmap, state: StartedCase, context: RoadmapContext, today: PlainDate): readonly NamedStepCommand[] => {
  const { reason, submission } = roadmap.corrections.at(-1)!;
  const measures = new Map(measuresOf(contentInForce(roadmap)).map((measure) => [measure.id, measure]));
  const before = new Map(measuresOf(roadmap.submissions.find((one) => one.submission === submission)?.content ?? []).map((measure) => [measure.id, measure]));
  const stream = roadmapStreamOf(roadmap.case);
  return Object.values(state.added).flatMap((added): NamedStepCommand[] => {
    const { step, origin: { kind, item } } = added;
    const present = state.steps[step];
    if (kind !== 'measure' || added.origin.stream !== stream || present?.status !== 'open') return [];
    const [measure, former] = [measures.get(item), before.get(item)];
    if (measure === undefined) return [{ part: `cancel ${item}`, command: { type: 'CancelStep', case: roadmap.case, step, reason } }];
    const due = measure.due === null || measure.due === former?.due ? added.due : notPassed(measure.due, added.due, today);
    const title = measure.title === former?.title ? added.title : { ru: measure.title, en: measure.title };
    const responsible = measure.owner === former?.owner ? added.responsible : [measure.owner ?? context.step.responsible[0]!];
    const isAsAgreed = due === added.due && title.ru === added.title.ru && responsible.join() === added.responsible.join();
    const named = measure.person !== null && measure.person !== former?.person && measure.person !== present.assignee ? measure.person : null;
    return [
      ...isAsAgreed ? [] : [{ part: `correct ${item}`, command: { type: 'CorrectStep', case: roadmap.case, step, title, responsible, due, stream, reason } } as const],
      ...named === null ? [] : [{ part: `assign ${item}`, command: { type: 'ReassignStep', case: roadmap.case, step, to: named } } as const],
    ];
  });
};

/** A new day that has passed meanwhile is today; a step that is late already stays so. */
const notPassed = (due: PlainDate, agreed: PlainDate, today: PlainDate): PlainDate => (due >= today ? due : agreed < today ? agreed : today);

const longestTitle = 300;
const shortened = (words: string): string => (words.length <= longestTitle ? words : `${words.slice(0, longestTitle - 1)}…`);

/** Each measure becomes a step with its own reminders and escalations. One whose day has passed meanwhile is due at once. */
const measureSteps = (roadmap: StartedRoadmap, state: StartedCase, { step }: RoadmapContext, today: PlainDate): readonly NamedStepCommand[] =>
  measuresOf(contentInForce(roadmap)).flatMap(({ id, title, owner, person, due }) => {
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
