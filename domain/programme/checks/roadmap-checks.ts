import type { Checked, ProgrammeProblem } from '../programme-checks.js';

/** What a step says of a roadmap counts only where the step is a plan, and each subject has one roadmap. */
export const roadmapChecks = ({ steps }: Checked): readonly ProgrammeProblem[] => {
  const ruled = new Map<string, string>();
  return steps.flatMap(({ step, path }): ProgrammeProblem[] => {
    if (step.roadmap === undefined) return [];
    if (step.kind !== 'plan') {
      return [{ path: [...path, 'roadmap'], code: 'roadmap-without-plan', message: {
        ru: 'дорожная карта (roadmap) бывает только у шага вида plan', en: 'only a step of kind plan has a roadmap' } }];
    }
    const before = ruled.get(step.subject);
    ruled.set(step.subject, step.id);
    return before === undefined ? [] : [{ path: [...path, 'roadmap'], code: 'roadmap-twice', message: {
      ru: `дорожная карта уже у шага «${before}»`, en: `step “${before}” has the roadmap already` } }];
  });
};
