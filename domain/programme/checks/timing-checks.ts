import type { DateRule, DueRule, ReminderRule, Span } from '../date-rule.js';
import type { Checked, ProblemPath, ProgrammeProblem } from '../programme-checks.js';
import type { Step } from '../programme-document.js';
import { occurrencesOf, recurrenceProblem } from '../recurrence.js';

/** Dates that cannot follow one another as written. */
export const timingChecks = (checked: Checked): readonly ProgrammeProblem[] => checked.steps.flatMap(({ step, path }) => [
  ...recurrence(checked, step, path),
  ...opensAfterDue(checked, step, path),
  ...dueBeforePredecessor(checked, step, path),
  ...reminders(step.remind, step.opens, step.due, checked, [...path, 'remind']),
  ...reminders(step.review?.remind, undefined, step.review?.due, checked, [...path, 'review', 'remind']),
  ...attachments(step, path),
]);

const fixedDay = ({ day }: Checked, rule: DueRule | undefined) => rule !== undefined && 'on' in rule ? day(rule.on, rule.years) : null;

const recurrence = ({ day }: Checked, { due }: Step, path: ProblemPath): ProgrammeProblem[] => {
  if (!('every' in due)) return [];
  const problem = recurrenceProblem(due.every);
  if (problem !== null) return [{ path: [...path, 'due', 'every'], code: 'recurrence-invalid', message: problem }];
  const [from, until] = [day(due.from), day(due.until)];
  if (from > until) {
    return [{ path: [...path, 'due', 'until'], code: 'window-backwards', message: {
      ru: `в году программы ${due.until} наступает раньше, чем ${due.from}`,
      en: `in the programme’s year ${due.until} comes before ${due.from}` } }];
  }
  return occurrencesOf(due.every, from, until).length > 0 ? [] : [{ path: [...path, 'due'], code: 'recurrence-empty', message: {
    ru: 'между from и until нет ни одного повторения', en: 'there is no occurrence between from and until' } }];
};

const opensAfterDue = (checked: Checked, step: Step, path: ProblemPath): ProgrammeProblem[] => {
  if ('every' in step.due && step.opens !== undefined) {
    return [{ path: [...path, 'opens'], code: 'recurring-opens', message: {
      ru: 'повторяющийся шаг открывается сам после предыдущего повторения: уберите opens',
      en: 'a recurring step opens by itself after the occurrence before: remove opens' } }];
  }
  const [opens, due] = [fixedDay(checked, step.opens), fixedDay(checked, step.due)];
  return opens === null || due === null || opens <= due ? [] : [{ path: [...path, 'opens'], code: 'opens-after-due', message: {
    ru: 'шаг открывается позже своего срока', en: 'the step opens after it is due' } }];
};

const dueBeforePredecessor = (checked: Checked, step: Step, path: ProblemPath): ProgrammeProblem[] => {
  const due = fixedDay(checked, step.due);
  return due === null ? [] : step.after.flatMap((id, at): ProgrammeProblem[] => {
    const before = fixedDay(checked, checked.byId.get(id)?.due);
    return before === null || before <= due ? [] : [{ path: [...path, 'after', at], code: 'due-before-predecessor', message: {
      ru: `срок шага наступает раньше срока шага «${id}», которого он ждёт`, en: `the step is due before “${id}”, which it waits for` } }];
  });
};

/** Only what cannot happen in any year: a reminder at or before the day its step opens. */
const reminders = (
  rules: readonly ReminderRule[] | undefined, opens: DateRule | undefined, due: DueRule | undefined, checked: Checked, path: ProblemPath,
): ProgrammeProblem[] => {
  if (rules === undefined || due === undefined) return [];
  const [from, until] = [fixedDay(checked, opens), fixedDay(checked, due)];
  const calendarDays = from === null || until === null ? Infinity : (Date.parse(until) - Date.parse(from)) / 86_400_000;
  return rules.flatMap(({ before }, at): ProgrammeProblem[] => {
    const tooEarly = 'after' in due && due.after !== 'launch' ? notShorter(before, due.span) : lengthOf(before) > calendarDays;
    return tooEarly ? [{ path: [...path, at, 'before'], code: 'reminder-before-opening', message: {
      ru: 'напоминание приходится на время до открытия шага', en: 'the reminder falls before the step opens' } }] : [];
  });
};

const lengthOf = (span: Span): number => 'days' in span ? span.days : span.workdays;
/** Sure only within one unit, or when so many working days are at least as many calendar days. */
const notShorter = (before: Span, span: Span): boolean =>
  ('workdays' in before || 'days' in span) && lengthOf(before) > lengthOf(span);

const attachments = (step: Step, path: ProblemPath): ProgrammeProblem[] => step.attachments.flatMap(({ min, max }, at): ProgrammeProblem[] =>
  max === null || min <= max ? [] : [{ path: [...path, 'attachments', at, 'max'], code: 'attachment-range', message: {
    ru: 'наибольшее число файлов меньше наименьшего', en: 'the most files allowed are fewer than the least' } }]);
