import { lastDayOfAdded } from '../case/added-step.js';
import type { CaseContext } from '../case/context.js';
import type { PlainDate } from '../core/instant.js';
import type { RoadmapRules } from '../programme/roadmap-schema.js';
import type { StepInstance } from '../programme/step-instances.js';
import type { Role, Text } from '../programme/vocabulary.js';

/** A section as the programme has it. A plan without sections of its own is one whole. */
export interface RoadmapSection { readonly id: string; readonly title: Text; readonly responsible: readonly Role[]; readonly suggestions: readonly Text[] }

/** What a roadmap's decisions need of the programme: the plan's step that it belongs to. */
export interface RoadmapContext {
  readonly step: StepInstance;
  readonly sections: readonly RoadmapSection[];
  readonly rules: RoadmapRules;
  /** Who reviews, level by level; empty when the programme asks for no review. */
  readonly levels: readonly (readonly Role[])[];
  /** Within which a measure may be due. */
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

const usual: RoadmapRules = { required: ['title', 'owner', 'due', 'effect'], eachSection: 1 };
const wholePlan: Text = { ru: 'Меры', en: 'Measures' };

/** The plan's step a case's roadmap belongs to: the one with rules for it, else with sections, else the first plan; `null` when the programme asks for none. */
export const roadmapContextOf = ({ steps, firstDay, lastDay }: Pick<CaseContext, 'steps' | 'firstDay' | 'lastDay'>): RoadmapContext | null => {
  const plans = steps.filter(({ kind }) => kind === 'plan');
  const step = plans.find(({ roadmap }) => roadmap !== undefined) ?? plans.find(({ sections }) => sections.length > 0) ?? plans[0];
  if (step === undefined) return null;
  const sections = step.sections.length === 0
    ? [{ id: 'measures', title: wholePlan, responsible: step.responsible, suggestions: [] }]
    : step.sections.map(({ id, title, responsible, measures }) => ({ id, title, responsible, suggestions: measures }));
  return { step, sections, rules: step.roadmap ?? usual, levels: step.review === null ? [] : [step.review.by, ...step.review.levels],
    firstDay, lastDay: lastDayOfAdded(lastDay) };
};
