import type { EscalationRule } from '../date-rule.js';
import type { Checked, ProblemPath, ProgrammeProblem } from '../programme-checks.js';
import type { Step } from '../programme-document.js';
import type { Role } from '../vocabulary.js';

/** Who does, who reviews, and up which ladder it goes. */
export const personnelChecks = (checked: Checked): readonly ProgrammeProblem[] => {
  const { ladder, defaults } = checked.document;
  return [
    ...ladder.flatMap((role, at): ProgrammeProblem[] => ladder.indexOf(role) === at ? [] : [{
      path: ['ladder', at], code: 'ladder-repeats', message: {
        ru: `роль «${role}» уже стоит на лестнице ниже`, en: `the role “${role}” stands lower on the ladder already` } }]),
    ...escalations(defaults.escalate, ladder, ['defaults', 'escalate']),
    ...escalations(defaults.review.escalate, ladder, ['defaults', 'review', 'escalate']),
    ...checked.steps.flatMap(({ step, path }) => [
      ...escalations(step.escalate, ladder, [...path, 'escalate']),
      ...escalations(step.review?.escalate, ladder, [...path, 'review', 'escalate']),
      ...reviewers(step, path),
    ]),
  ];
};

const escalations = (rules: readonly EscalationRule[] | undefined, ladder: readonly Role[], path: ProblemPath): ProgrammeProblem[] => {
  let highest = -1;
  return (rules ?? []).flatMap(({ to }, at): ProgrammeProblem[] => {
    const rung = ladder.indexOf(to);
    const below = rung < highest;
    highest = Math.max(highest, rung);
    if (rung === -1) {
      return [{ path: [...path, at, 'to'], code: 'escalation-off-ladder', message: {
        ru: `роли «${to}» нет на лестнице (ladder)`, en: `the role “${to}” is not on the ladder` } }];
    }
    return below ? [{ path: [...path, at, 'to'], code: 'escalation-down-the-ladder', message: {
      ru: `эскалация роли «${to}» идёт вниз по лестнице`, en: `the escalation to “${to}” goes down the ladder` } }] : [];
  });
};

const reviewers = (step: Step, path: ProblemPath): ProgrammeProblem[] => {
  if (step.review === undefined) return [];
  const levels = [{ roles: step.review.by, path: [...path, 'review', 'by'] },
    ...step.review.levels.map((roles, at) => ({ roles, path: [...path, 'review', 'levels', at] }))];
  return levels.flatMap((level) => level.roles.flatMap((role, at): ProgrammeProblem[] => step.responsible.includes(role) ? [{
    path: [...level.path, at], code: 'reviewer-is-responsible', message: {
      ru: `роль «${role}» сама выполняет этот шаг и не может его проверять`,
      en: `the role “${role}” does this step itself and cannot review it` },
  }] : []));
};
