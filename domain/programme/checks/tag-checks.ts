import { SchoolKind } from '../../registry/events.js';
import { isWithin, type Conditions } from '../applies-to.js';
import type { Checked, ProblemPath, ProgrammeProblem } from '../programme-checks.js';
import type { Stage, Step } from '../programme-document.js';

/** Tags nobody can carry, tags asked of subjects that carry none, and dates counted from steps that not everyone has. */
export const tagChecks = (checked: Checked): readonly ProgrammeProblem[] => [...repeated(checked), ...unknown(checked), ...ofOtherSubjects(checked), ...countedFromNothing(checked)];

const repeated = ({ document: { schoolTags = [] } }: Checked): ProgrammeProblem[] => schoolTags.flatMap(({ id }, at) =>
  schoolTags.findIndex((other) => other.id === id) === at ? [] : [{
    path: ['schoolTags', at, 'id'], code: 'duplicate-id', message: { ru: `обозначение «${id}» уже занято выше`, en: `the id “${id}” is taken further up` } }]);

const unknown = (checked: Checked): ProgrammeProblem[] => {
  const known = new Set<string>([...SchoolKind.options, ...(checked.document.schoolTags ?? []).map(({ id }) => id)]);
  return conditioned(checked).flatMap(({ appliesTo, path }) => (appliesTo?.tags ?? []).flatMap((tag, at) => known.has(tag) ? [] : [{
    path: [...path, 'appliesTo', 'tags', at], code: 'tag-unknown', message: {
      ru: `признака «${tag}» нет в schoolTags, и это не вид школы (${SchoolKind.options.join(', ')})`,
      en: `the tag “${tag}” is not among schoolTags, and no kind of school (${SchoolKind.options.join(', ')})` } }]));
};

const ofOtherSubjects = ({ document, steps }: Checked): ProgrammeProblem[] => steps.flatMap(({ step, path }) => {
  const [stage, nth] = [document.stages[path[1] as number], path[1] as number];
  const at: ProblemPath | null = step.subject === 'school' ? null : step.appliesTo !== undefined ? path : stage?.appliesTo !== undefined ? ['stages', nth] : null;
  return at === null ? [] : [{ path: [...at, 'appliesTo'], code: 'tags-of-schools', message: {
    ru: `признаки есть только у школ, а шаг «${step.id}» относится к другому участнику (${step.subject})`,
    en: `only schools carry tags, and the step “${step.id}” belongs to another subject (${step.subject})` } }];
});

const countedFromNothing = ({ document, steps, byId }: Checked): ProgrammeProblem[] => {
  const conditionsOf = new Map(document.stages.flatMap((stage) => stage.steps.map((step): [string, Conditions] => [step.id, conditionsIn(stage, step)])));
  return steps.flatMap(({ step, path }) => (['opens', 'due'] as const).flatMap((key): ProgrammeProblem[] => {
    const rule = step[key];
    if (rule === undefined || !('after' in rule) || typeof rule.after === 'string' || !byId.has(rule.after.approved)) return [];
    const from = rule.after.approved;
    return isWithin(conditionsOf.get(step.id)!, conditionsOf.get(from) ?? []) ? [] : [{
      path: [...path, key, 'after', 'approved'], code: 'anchor-not-for-all', message: {
        ru: `срок считается от шага «${from}», а он есть не у всех школ, у которых есть «${step.id}»`,
        en: `the date counts from “${from}”, which not all schools have that have “${step.id}”` } }];
  }));
};

const conditionsIn = (stage: Stage, step: Step): Conditions => [stage, step].flatMap(({ appliesTo }) => (appliesTo === undefined ? [] : [appliesTo.tags]));

const conditioned = ({ document, steps }: Checked) => [
  ...document.stages.map(({ appliesTo }, nth) => ({ appliesTo, path: ['stages', nth] as ProblemPath })), ...steps.map(({ step: { appliesTo }, path }) => ({ appliesTo, path }))];
