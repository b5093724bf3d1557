import { placeholdersIn } from '../report-placeholders.js';
import type { Checked, ProblemPath, ProgrammeProblem } from '../programme-checks.js';
import type { ReportPart } from '../report-parts.js';
import type { FigureSource } from '../report-sources.js';

/** Parts and figures named twice, figures of sentences that nobody defines, sources the document does not have, sums over unknown lines. */
export const reportChecks = ({ document, byId }: Checked): readonly ProgrammeProblem[] => {
  const known = {
    step: new Set(byId.keys()), indicator: new Set(document.indicators.map(({ id }) => id)), form: new Set(document.forms.map(({ id }) => id)),
  };
  const missing = (path: ProblemPath, id: string, what: 'step' | 'indicator' | 'form'): ProgrammeProblem[] => (known[what].has(id) ? [] : [{
    path, code: 'reference-unknown', message: { ru: `${words[what].ru} «${id}» в документе нет`, en: `the document has no ${words[what].en} “${id}”` } }]);
  const ofSource = (from: FigureSource, path: ProblemPath): ProgrammeProblem[] => {
    if (from.of === 'step') return missing([...path, 'step'], from.step, 'step');
    if (from.of === 'indicator') return missing([...path, 'indicator'], from.indicator, 'indicator');
    return from.of === 'survey' ? missing([...path, 'form'], from.form, 'form') : [];
  };
  return document.reports.flatMap((report, r) => {
    const at: ProblemPath = ['reports', r, 'parts'];
    return [
      ...repeated(report.parts, at),
      ...report.parts.flatMap((part, p) => [
        ...figuresOf(part).flatMap(({ from, path }) => ofSource(from, [...at, p, ...path, 'from'])),
        ...namesIn(part, [...at, p]), ...sumsIn(part, [...at, p]),
      ]),
    ];
  });
};

const words = {
  step: { ru: 'шага', en: 'step' }, indicator: { ru: 'показателя', en: 'indicator' }, form: { ru: 'формы', en: 'form' },
} as const;

const figuresOf = (part: ReportPart): readonly { from: FigureSource; path: ProblemPath }[] => {
  if (part.kind === 'text' || part.kind === 'list') return part.figures.map(({ from }, at) => ({ from, path: ['figures', at] }));
  return part.kind === 'figures' ? part.lines.map(({ from }, at) => ({ from, path: ['lines', at] })) : [];
};

const repeated = (list: readonly { readonly id: string }[], path: ProblemPath): ProgrammeProblem[] => list.flatMap(({ id }, at) =>
  list.findIndex((other) => other.id === id) === at ? [] : [{ path: [...path, at, 'id'], code: 'duplicate-id', message: {
    ru: `обозначение «${id}» уже занято выше`, en: `the id “${id}” is taken further up` } }]);

const namesIn = (part: ReportPart, path: ProblemPath): ProgrammeProblem[] => {
  if (part.kind === 'figures') return repeated(part.lines, [...path, 'lines']);
  if (part.kind !== 'text' && part.kind !== 'list') return [];
  const [texts, key] = part.kind === 'text' ? [part.paragraphs, 'paragraphs'] : [part.items, 'items'];
  const named = new Set(part.figures.map(({ id }) => id));
  return [
    ...repeated(part.figures, [...path, 'figures']),
    ...texts.flatMap((text, at) => (['ru', 'en'] as const).flatMap((language) => placeholdersIn(text[language]).filter((name) => !named.has(name))
      .map((name): ProgrammeProblem => ({ path: [...path, key, at, language], code: 'figure-unknown', message: {
        ru: `число «{${name}}» в этой части не определено`, en: `the figure “{${name}}” is not defined in this part` } })))),
  ];
};

const sumsIn = (part: ReportPart, path: ProblemPath): ProgrammeProblem[] => {
  if (part.kind !== 'figures') return [];
  const lines = new Set(part.lines.map(({ id }) => id));
  return part.sums.flatMap(({ total, of }, at) => [total, ...of].filter((id) => !lines.has(id)).map((id): ProgrammeProblem => ({
    path: [...path, 'sums', at], code: 'line-unknown', message: {
      ru: `строки «${id}» в этой таблице нет`, en: `this table has no line “${id}”` } })));
};
