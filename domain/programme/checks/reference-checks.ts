import type { Checked, ProblemPath, ProgrammeProblem } from '../programme-checks.js';
import { predecessorsOf } from '../step-graph.js';

interface Named { readonly id: string }

/** Ids used twice, references that point nowhere or at another subject, and circles in the order of the steps. */
export const referenceChecks = (checked: Checked): readonly ProgrammeProblem[] => [
  ...duplicates(checked), ...brokenReferences(checked), ...brokenOrder(checked),
];

const duplicates = ({ document, steps }: Checked): ProgrammeProblem[] => [
  ...repeated(document.stages.map((stage, at) => ({ id: stage.id, path: ['stages', at, 'id'] }))),
  ...repeated(steps.map(({ step, path }) => ({ id: step.id, path: [...path, 'id'] }))),
  ...steps.flatMap(({ step, path }) => [
    ...repeatedIn(step.attachments, [...path, 'attachments']), ...repeatedIn(step.sections, [...path, 'sections']),
  ]),
  ...(['municipalities', 'orders', 'reports', 'indicators', 'forms'] as const).flatMap((key) => repeatedIn(document[key], [key])),
];

const repeatedIn = (list: readonly Named[], path: ProblemPath) => repeated(list.map(({ id }, at) => ({ id, path: [...path, at, 'id'] })));

const repeated = (list: readonly { readonly id: string; readonly path: ProblemPath }[]): ProgrammeProblem[] => {
  const seen = new Set<string>();
  return list.flatMap(({ id, path }) => {
    const repeat = seen.has(id);
    seen.add(id);
    return repeat ? [{ path, code: 'duplicate-id', message: {
      ru: `обозначение «${id}» уже занято выше`, en: `the id “${id}” is taken further up` } }] : [];
  });
};

const brokenReferences = ({ document, steps, byId }: Checked): ProgrammeProblem[] => {
  const orders = new Set(document.orders.map(({ id }) => id));
  const forms = new Set(document.forms.map(({ id }) => id));
  const unknown = (path: ProblemPath, id: string, ru: string, en: string): ProgrammeProblem => ({
    path, code: 'reference-unknown', message: { ru: `${ru} «${id}» в документе нет`, en: `the document has no ${en} “${id}”` } });
  return [
    ...steps.flatMap(({ step, path }) => [
      ...(step.order === undefined || orders.has(step.order) ? [] : [unknown([...path, 'order'], step.order, 'приказа', 'order')]),
      ...(step.form === undefined || forms.has(step.form) ? [] : [unknown([...path, 'form'], step.form, 'формы', 'form')]),
    ]),
    ...document.reports.flatMap(({ step }, at) =>
      step === undefined || byId.has(step) ? [] : [unknown(['reports', at, 'step'], step, 'шага', 'step')]),
  ];
};

const brokenOrder = ({ steps, byId }: Checked): ProgrammeProblem[] => steps.flatMap(({ step, path }) =>
  step.after.flatMap((id, at): ProgrammeProblem[] => {
    const before = byId.get(id);
    const where = [...path, 'after', at];
    if (before === undefined) {
      return [{ path: where, code: 'step-unknown', message: {
        ru: `шаг ждёт шага «${id}», которого в документе нет`, en: `the step waits for “${id}”, which the document does not have` } }];
    }
    if (before.subject !== step.subject) {
      return [{ path: where, code: 'after-other-subject', message: {
        ru: `шаг «${id}» относится к другому участнику (${before.subject}), ждать его нельзя`,
        en: `the step “${id}” belongs to another subject (${before.subject}) and cannot be waited for` } }];
    }
    return id === step.id || predecessorsOf(id, byId).has(step.id) ? [{ path: where, code: 'after-circle', message: {
      ru: `шаги «${step.id}» и «${id}» ждут друг друга`, en: `the steps “${step.id}” and “${id}” wait for each other` } }] : [];
  }));
