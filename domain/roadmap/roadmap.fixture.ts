import { caseContexts } from '../case/case-context.js';
import { cycleYearOf } from '../core/cycle-year.js';
import { fold } from '../core/decider.js';
import { given } from '../testing/given.js';
import { smallProgramme } from '../testing/small-programme.js';
import type { RoadmapCommand } from './commands.js';
import type { MeasureFields } from './content.js';
import { roadmapContextOf, type RoadmapContext } from './context.js';
import { roadmapDecider } from './decide.js';
import type { RoadmapEvent } from './events.js';

const document = smallProgramme();
const school = caseContexts(document, cycleYearOf('2026/27', document.year.starts)).school;
const planned = roadmapContextOf(school)!;
/** The small programme's plan, reviewed at two levels, with three sections. */
export const context: RoadmapContext = { ...planned, sections: ['goals', 'staff', 'parents'].map((id) =>
  ({ id, title: { ru: id, en: id }, responsible: ['school-team'], suggestions: [] })), rules: { required: ['title', 'owner', 'due', 'effect'], eachSection: 0 } };
export const withoutReview: RoadmapContext = { ...context, levels: [] };
export const schoolContext = school;

const person = (id: string) => ({ kind: 'person', id } as const);
export const team = person('team');
export const colleague = person('colleague');
export const centre = person('centre');
export const institute = person('institute');
export const now = '2026-11-12T09:00:00.000Z';
export const caseId = 'small-2026.school.s1';
const by = { case: caseId, now };
export const whole: MeasureFields = { title: 'Опрос родителей', risk: '', cause: '', indicator: '', effect: 'Доверие', owner: 'school-team', person: null, due: '2027-03-01' };

export const edit = (seen: number, edits: Extract<RoadmapCommand, { type: 'EditRoadmap' }>['edits'], actor = team): RoadmapCommand =>
  ({ type: 'EditRoadmap', ...by, actor, as: ['school-team'], seen, edits });
export const draft = edit(0, [{ section: 'parents', measure: 'm1', set: whole }, { section: 'staff', measure: 'm2', set: { ...whole, title: 'Курсы' } }]);
export const submit = (more: object = {}): RoadmapCommand => ({ type: 'SubmitRoadmap', ...by, actor: team, as: ['school-team'], note: '', attachments: [], ...more });
export const recall = (actor = team): RoadmapCommand => ({ type: 'RecallRoadmap', ...by, actor, as: ['school-team'] });
export const review = (section: string, ...remarks: readonly (readonly [string | null, string])[]): RoadmapCommand =>
  ({ type: 'ReviewSection', ...by, actor: centre, as: ['municipal-centre'], section, remarks: remarks.map(([measure, text]) => ({ measure, text })) });
export const giveBack: RoadmapCommand = { type: 'ReturnRoadmap', ...by, actor: centre, as: ['municipal-centre'] };
export const approve = (more: object = {}): RoadmapCommand => ({ type: 'ApproveRoadmap', ...by, actor: centre, as: ['municipal-centre'], note: '', ...more });
export const approveLast = approve({ actor: institute, as: ['institute-coordinator'] });
export const answer = (remark: string, kind: 'changed' | 'refused', text = 'так решено'): RoadmapCommand =>
  ({ type: 'AnswerRemark', ...by, actor: team, as: ['school-team'], remark, kind, text });

/** The history that these commands make, one after another. */
export const history = (around: RoadmapContext, ...commands: readonly RoadmapCommand[]): RoadmapEvent[] => {
  const events: RoadmapEvent[] = [];
  for (const command of commands) events.push(...roadmapDecider.decide(command, fold(roadmapDecider, events), around));
  return events;
};
export const after = (...commands: readonly RoadmapCommand[]) => given(roadmapDecider, context, ...history(context, ...commands));
export const stateAfter = (...commands: readonly RoadmapCommand[]) => fold(roadmapDecider, history(context, ...commands));
