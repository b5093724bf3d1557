import { z } from 'zod';
import { addDays } from '../core/calendar/plain-day.js';
import { dayOf, type CycleYearSpan } from '../core/cycle-year.js';
import type { PlainDate } from '../core/instant.js';
import type { FixedRule } from '../programme/date-rule.js';
import type { StepInstance } from '../programme/step-instances.js';
import { Role, Slug, Text, type SubjectKind } from '../programme/vocabulary.js';

/**
 * Where a step beyond the programme comes from: a measure of a roadmap, a decision of a meeting, a visit's recommendation, a question
 * to an author, or a coordinator's own task. `stream` holds that origin; `item` names it there and is unique for its kind and case.
 */
export const StepOrigin = z.object({ kind: z.enum(['measure', 'decision', 'recommendation', 'question', 'task']), stream: z.string().min(1).max(300), item: Slug });
export type StepOrigin = z.infer<typeof StepOrigin>;

/** A step that people agreed on during the year, with the one day it is due. */
export const AddedStep = z.object({
  step: z.string(), title: Text, responsible: z.array(Role).min(1), assignee: z.string().nullable(), due: z.string(), origin: StepOrigin,
});
export type AddedStep = z.infer<typeof AddedStep>;

interface Subject { readonly kind: SubjectKind; readonly id: string }

/** One id in the whole cycle: `measure~m3~school~vyazma-1`. The programme's own steps have no tilde. */
export const addedStepIdOf = ({ kind, item }: Pick<StepOrigin, 'kind' | 'item'>, subject: Subject): string => [kind, item, subject.kind, subject.id].join('~');
export const isAddedStep = (step: string): boolean => step.includes('~');
export const originKindOf = (step: string): StepOrigin['kind'] => StepOrigin.shape.kind.parse(step.slice(0, step.indexOf('~')));

/** The stage under which added steps are shown; a programme's stages are slugs. */
export const addedStageOf = (step: string): string => `${originKindOf(step)}~`;
export const addedStageTitles: Readonly<Record<StepOrigin['kind'], Text>> = {
  measure: { ru: 'Меры дорожной карты', en: 'Measures of the roadmap' },
  decision: { ru: 'Решения совещаний', en: 'Decisions of meetings' },
  recommendation: { ru: 'Рекомендации посещений', en: 'Recommendations of visits' },
  question: { ru: 'Вопросы к данным', en: 'Questions about data' },
  task: { ru: 'Поручения', en: 'Tasks' },
};

/** An added step as if the programme had named it: no review, late work is taken, any evidence may be attached. */
export const instanceOf = ({ step, title, responsible }: Pick<AddedStep, 'step' | 'title' | 'responsible'>, subject: SubjectKind, due: FixedRule): StepInstance => ({
  id: step, step, stage: addedStageOf(step), occurrence: null, title, subject, kind: 'task', responsible: [...responsible], supports: [],
  after: [], opens: null, due, remind: [], escalate: [], review: null, onlyFor: [], late: 'accept', sections: [],
  attachments: [{ id: 'evidence', title: { ru: 'Подтверждение', en: 'Evidence' }, min: 0, max: null, perAdministrator: false, form: 'electronic', requisites: [] }],
});

/** The rule that names one certain day in a cycle's year. */
export const ruleOfDay = (day: PlainDate, year: Pick<CycleYearSpan, 'firstDay'>): FixedRule => {
  const on = day.slice(5);
  return { on, years: Number(day.slice(0, 4)) - Number(dayOf(on, year).slice(0, 4)), shift: 'none' };
};

/** The last day an added step may be due: what is agreed at a year's end is often to be done in the next one. */
export const lastDayOfAdded = (lastDay: PlainDate): PlainDate => addDays(lastDay, 366);
