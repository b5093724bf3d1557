import type { FixedRule } from '../date-rule.js';
import type { Checked, ProblemPath, ProgrammeProblem } from '../programme-checks.js';
import type { Diagnostics } from '../training-schema.js';

/** Windows that end before they begin, and courses that leave a competence without a module. */
export const diagnosticsChecks = (checked: Checked): readonly ProgrammeProblem[] => {
  const seen = new Set<string>();
  return checked.document.diagnostics.flatMap((one, at) => {
    const path = ['diagnostics', at];
    const taken = seen.has(one.id);
    seen.add(one.id);
    return [
      ...(taken ? [{ path: [...path, 'id'], code: 'duplicate-id', message: {
        ru: `обозначение «${one.id}» уже занято выше`, en: `the id “${one.id}” is taken further up` } }] : []),
      ...inOrder(checked, [[one.opens, []], [one.closes, ['closes']], [one.lateUntil, ['lateUntil']]], path),
      ...inOrder(checked, [[one.courses.from, []], [one.courses.to, ['courses', 'to']]], path),
      ...modules(one, path),
    ];
  });
};

const inOrder = ({ day }: Checked, rules: readonly (readonly [FixedRule, ProblemPath])[], path: ProblemPath): ProgrammeProblem[] =>
  rules.flatMap(([rule, where], nth) => {
    const before = rules[nth - 1]?.[0];
    return before === undefined || day(before.on, before.years) <= day(rule.on, rule.years) ? [] : [{
      path: [...path, ...where], code: 'window-backwards', message: {
        ru: `в году программы ${rule.on} наступает раньше, чем ${before.on}`, en: `in the programme’s year ${rule.on} comes before ${before.on}` } }];
  });

const modules = ({ competences, courses }: Diagnostics, path: ProblemPath): ProgrammeProblem[] => {
  const known = new Set(competences.map(({ id }) => id));
  const served = new Set(courses.modules.flatMap((module) => module.competences));
  return [
    ...courses.modules.flatMap((module, at) => module.competences.flatMap((id, nth) => known.has(id) ? [] : [{
      path: [...path, 'courses', 'modules', at, 'competences', nth], code: 'reference-unknown', message: {
        ru: `компетенции «${id}» нет среди competences`, en: `the competence “${id}” is not among competences` } }])),
    ...competences.flatMap(({ id }, at) => served.has(id) ? [] : [{ path: [...path, 'competences', at], code: 'competence-unserved', message: {
      ru: `компетенции «${id}» не учит ни один модуль`, en: `no module serves the competence “${id}”` } }]),
  ];
};
