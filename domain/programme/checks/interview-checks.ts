import type { Checked, ProblemPath, ProgrammeProblem } from '../programme-checks.js';
import type { InterviewSchedule } from '../programme-document.js';
import { slotTimes } from '../slot-times.js';

/** Schedules that cannot be held. A window outside the announced days is no problem here: its slots are flagged instead. */
export const interviewChecks = ({ document, steps, day }: Checked): readonly ProgrammeProblem[] => {
  const known = new Set(document.municipalities.map(({ id }) => id));
  return steps.flatMap(({ step, path }): ProgrammeProblem[] => {
    if (step.interview === undefined) {
      return step.kind === 'interview' ? [{ path: [...path, 'kind'], code: 'interview-missing', message: {
        ru: 'у шага вида interview нет расписания (interview)', en: 'a step of kind interview needs its schedule (interview)' } }] : [];
    }
    const where = [...path, 'interview'];
    const { announced, windows } = step.interview;
    return [
      ...(day(announced.from) <= day(announced.to) ? [] : [{ path: [...where, 'announced', 'to'], code: 'window-backwards', message: {
        ru: 'объявленный период кончается раньше, чем начинается', en: 'the announced period ends before it starts' } }]),
      ...windows.flatMap((window, at) => windowProblems(window, step.interview!.slotMinutes, known, [...where, 'windows', at])),
    ];
  });
};

const windowProblems = (
  window: InterviewSchedule['windows'][number], slotMinutes: number, known: ReadonlySet<string>, path: ProblemPath,
): ProgrammeProblem[] => [
  ...window.municipalities.flatMap(({ id }, at): ProgrammeProblem[] => known.has(id) ? [] : [{
    path: [...path, 'municipalities', at, 'id'], code: 'reference-unknown', message: {
      ru: `муниципалитета «${id}» нет в списке municipalities`, en: `the municipality “${id}” is not among municipalities` } }]),
  ...window.breaks.flatMap(({ from, to }, at): ProgrammeProblem[] => from < to ? [] : [{
    path: [...path, 'breaks', at, 'to'], code: 'window-backwards', message: {
      ru: 'перерыв кончается не позже, чем начинается', en: 'the break does not end after it starts' } }]),
  ...(slotTimes(window, slotMinutes) !== null ? [] : [{ path: [...path, 'municipalities'], code: 'window-overflows', message: {
    ru: 'собеседования не помещаются в этот день', en: 'the interviews do not fit into that day' } }]),
];
