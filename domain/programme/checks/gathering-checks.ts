import { occurrencesOf, recurrenceProblem } from '../recurrence.js';
import type { HeldRule } from '../held-rule.js';
import type { Checked, ProblemPath, ProgrammeProblem } from '../programme-checks.js';

interface Gathering { readonly id: string; readonly held: HeldRule; readonly subject: 'region' | 'municipality'; readonly order?: string | undefined; readonly path: ProblemPath }

/** Series of meetings and trainings that cannot be held as written. */
export const gatheringChecks = (checked: Checked): readonly ProgrammeProblem[] => {
  const { document } = checked;
  const all: readonly Gathering[] = [
    ...document.meetings.map(({ id, held, subject, order }, at) => ({ id, held, subject, order, path: ['meetings', at] })),
    ...document.trainings.map(({ id, held }, at) => ({ id, held, subject: 'region' as const, path: ['trainings', at] })),
  ];
  const byId = new Map<string, Gathering>();
  return all.flatMap((one) => {
    const taken = byId.has(one.id);
    if (!taken) byId.set(one.id, one);
    return [
      ...(taken ? [{ path: [...one.path, 'id'], code: 'duplicate-id', message: {
        ru: `обозначение «${one.id}» уже занято выше`, en: `the id “${one.id}” is taken further up` } }] : []),
      ...unknownOrder(one, checked), ...rule(one, all, checked),
    ];
  });
};

const unknownOrder = ({ order, path }: Gathering, { document }: Checked): ProgrammeProblem[] =>
  order === undefined || document.orders.some(({ id }) => id === order) ? [] : [{ path: [...path, 'order'], code: 'reference-unknown', message: {
    ru: `приказа «${order}» в документе нет`, en: `the document has no order “${order}”` } }];

const rule = (one: Gathering, all: readonly Gathering[], checked: Checked): ProgrammeProblem[] => {
  const { held } = one;
  const path = [...one.path, 'held'];
  if ('every' in held) return recurrence(held, checked, path);
  if ('sessions' in held) return sessions(held.sessions, path);
  return 'afterEach' in held ? anchor(one, held.afterEach, all, [...path, 'afterEach']) : [];
};

const recurrence = (held: Extract<HeldRule, { every: string }>, { day }: Checked, path: ProblemPath): ProgrammeProblem[] => {
  const problem = recurrenceProblem(held.every);
  if (problem !== null) return [{ path: [...path, 'every'], code: 'recurrence-invalid', message: problem }];
  const [from, until] = [day(held.from), day(held.until)];
  if (from > until) {
    return [{ path: [...path, 'until'], code: 'window-backwards', message: {
      ru: `в году программы ${held.until} наступает раньше, чем ${held.from}`, en: `in the programme’s year ${held.until} comes before ${held.from}` } }];
  }
  return occurrencesOf(held.every, from, until).length > 0 ? [] : [{ path, code: 'recurrence-empty', message: {
    ru: 'между from и until нет ни одной встречи', en: 'there is no gathering between from and until' } }];
};

const sessions = (days: readonly string[], path: ProblemPath): ProgrammeProblem[] => days.flatMap((day, at) => days.indexOf(day) === at ? [] : [{
  path: [...path, 'sessions', at], code: 'session-repeats', message: { ru: `день ${day} уже назван`, en: `the day ${day} is named already` } }]);

const anchor = (one: Gathering, id: string, all: readonly Gathering[], path: ProblemPath): ProgrammeProblem[] => {
  const target = all.find((other) => other.id === id);
  if (target === undefined) {
    return [{ path, code: 'reference-unknown', message: {
      ru: `серии «${id}» нет ни среди meetings, ни среди trainings`, en: `there is no series “${id}” among meetings or trainings` } }];
  }
  if (target.subject === 'municipality' && one.subject === 'region') {
    return [{ path, code: 'anchor-other-subject', message: {
      ru: `серия «${id}» проводится в каждом муниципалитете, встреча региона не может следовать за ней`,
      en: `the series “${id}” is held in each municipality; a meeting of the region cannot follow it` } }];
  }
  return followsItself(one, all) ? [{ path, code: 'after-circle', message: {
    ru: `серии «${one.id}» и «${id}» ждут друг друга`, en: `the series “${one.id}” and “${id}” wait for each other` } }] : [];
};

const followsItself = (one: Gathering, all: readonly Gathering[]): boolean => {
  const seen = new Set<string>();
  for (let next: Gathering | undefined = one; next !== undefined && 'afterEach' in next.held;) {
    const id: string = next.held.afterEach;
    if (id === one.id) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    next = all.find((other) => other.id === id);
  }
  return false;
};
