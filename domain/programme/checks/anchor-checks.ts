import type { Anchor, DueRule, OffsetRule } from '../date-rule.js';
import type { Checked, ProblemPath, ProgrammeProblem } from '../programme-checks.js';
import type { Step } from '../programme-document.js';
import { predecessorsOf } from '../step-graph.js';

type Moment = Extract<Anchor, string>;

/** What offsets count from: an event that will have happened by then, of a step that is sure to come first. */
export const anchorChecks = (checked: Checked): readonly ProgrammeProblem[] => [
  ...reviewAnchors(checked.document.defaults.review, ['defaults', 'review']),
  ...checked.steps.flatMap(({ step, path }) => [
    ...anchorOf(step.opens, ['launch'], true, step, checked, [...path, 'opens']),
    ...anchorOf(step.due, ['launch', 'opened'], true, step, checked, [...path, 'due']),
    ...reviewAnchors(step.review ?? {}, [...path, 'review']),
    ...missingReviewTimes(checked, step, path),
  ]),
];

const reviewAnchors = (review: { due?: OffsetRule | undefined; rework?: OffsetRule | undefined }, path: ProblemPath): ProgrammeProblem[] => [
  ...(review.due === undefined || review.due.after === 'submitted' ? [] : [notAllowed(['submitted'], [...path, 'due', 'after'])]),
  ...(review.rework === undefined || review.rework.after === 'returned' ? [] : [notAllowed(['returned'], [...path, 'rework', 'after'])]),
];

const missingReviewTimes = ({ document }: Checked, step: Step, path: ProblemPath): ProgrammeProblem[] =>
  (['due', 'rework'] as const).flatMap((key): ProgrammeProblem[] =>
    step.review === undefined || (step.review[key] ?? document.defaults.review[key]) !== undefined ? [] : [{
      path: [...path, 'review'], code: 'review-time-missing', message: {
        ru: `у проверки нет срока «${key}»: укажите его здесь или в defaults.review`,
        en: `the review has no “${key}”: give it here or in defaults.review` } }]);

const anchorOf = (
  rule: DueRule | undefined, moments: readonly Moment[], steps: boolean, step: Step, { byId }: Checked, path: ProblemPath,
): ProgrammeProblem[] => {
  if (rule === undefined || !('after' in rule)) return [];
  const where = [...path, 'after'];
  const anchor = rule.after;
  if (typeof anchor === 'string') return moments.includes(anchor) ? [] : [notAllowed(moments, where, steps)];
  const target = byId.get(anchor.approved);
  if (target === undefined) {
    return [{ path: [...where, 'approved'], code: 'step-unknown', message: {
      ru: `срок считается от шага «${anchor.approved}», которого в документе нет`,
      en: `the date counts from “${anchor.approved}”, which the document does not have` } }];
  }
  if ('every' in target.due) {
    return [{ path: [...where, 'approved'], code: 'anchor-recurs', message: {
      ru: `шаг «${target.id}» повторяется, считать от него нельзя`, en: `the step “${target.id}” recurs and cannot be counted from` } }];
  }
  return predecessorsOf(step.id, byId).has(target.id) ? [] : [{ path: [...where, 'approved'], code: 'anchor-not-before', message: {
    ru: `шаг считает срок от «${target.id}», но не ждёт его: добавьте его в after`,
    en: `the step counts from “${target.id}” without waiting for it: add it to after` } }];
};

const notAllowed = (moments: readonly Moment[], path: ProblemPath, steps = false): ProgrammeProblem => {
  const names = [...moments, ...(steps ? ['approved'] : [])].join(', ');
  return { path, code: 'anchor-not-allowed', message: {
    ru: `здесь срок считают только от: ${names}`, en: `a date here counts only from: ${names}` } };
};
