import { SchoolKind } from '../../registry/events.js';
import { placeholdersIn } from '../report-placeholders.js';
import type { Checked, ProblemPath, ProgrammeProblem } from '../programme-checks.js';
import type { ReportPart } from '../report-parts.js';
import type { FigureSource, TableSource } from '../report-sources.js';
import type { Text } from '../vocabulary.js';

/** Parts and figures named twice, figures of sentences that nobody defines, sources the document does not have, sums over unknown lines. */
export const reportChecks = ({ document, byId }: Checked): readonly ProgrammeProblem[] => {
  const known: Readonly<Record<Named, ReadonlySet<string>>> = {
    step: new Set(byId.keys()), indicator: new Set(document.indicators.map(({ id }) => id)), form: new Set(document.forms.map(({ id }) => id)),
    series: new Set(document.meetings.map(({ id }) => id)), funnel: new Set(document.diagnostics.map(({ id }) => id)), tag: new Set<string>([...SchoolKind.options, ...(document.schoolTags ?? []).map(({ id }) => id)]),
  };
  const missing = (path: ProblemPath, id: string, what: Named): ProgrammeProblem[] => (known[what].has(id) ? [] : [{
    path, code: 'reference-unknown', message: { ru: `${words[what].ru} «${id}» в документе нет`, en: `the document has no ${words[what].en} “${id}”` } }]);
  const ofSource = (from: FigureSource | TableSource, path: ProblemPath): ProgrammeProblem[] => {
    switch (from.of) {
      case 'step': return missing([...path, 'step'], from.step, 'step');
      case 'indicator': return missing([...path, 'indicator'], from.indicator, 'indicator');
      case 'survey': return missing([...path, 'form'], from.form, 'form');
      case 'funnel': return missing([...path, 'funnel'], from.funnel, 'funnel');
      case 'meetings': case 'decisions': case 'minutes': return from.series === undefined ? [] : missing([...path, 'series'], from.series, 'series');
      case 'indicators': return (from.indicators ?? []).flatMap((id, at) => missing([...path, 'indicators', at], id, 'indicator'));
      // A table of schools names no tag.
      case 'schools': return 'tag' in from && from.tag !== undefined ? missing([...path, 'tag'], from.tag, 'tag') : [];
      case 'municipalities': case 'training': case 'measures': case 'risks': case 'stated': case 'steps': case 'orders': return [];
    }
  };
  return document.reports.flatMap((report, r) => {
    const at: ProblemPath = ['reports', r, 'parts'];
    return [
      ...repeated(report.parts, at),
      ...report.parts.flatMap((part, p) => [
        ...figuresOf(part).flatMap(({ from, path }) => ofSource(from, [...at, p, ...path, 'from'])),
        ...part.kind === 'table' ? ofSource(part.rows, [...at, p, 'rows']) : [],
        ...namesIn(part, [...at, p]), ...sumsIn(part, [...at, p]),
      ]),
    ];
  });
};

type Named = 'step' | 'indicator' | 'form' | 'series' | 'funnel' | 'tag';
const words: Readonly<Record<Named, Text>> = {
  step: { ru: 'шага', en: 'step' }, indicator: { ru: 'показателя', en: 'indicator' }, form: { ru: 'формы', en: 'form' },
  series: { ru: 'серии встреч', en: 'series of meetings' }, funnel: { ru: 'диагностики', en: 'diagnostics' },
  tag: { ru: 'метки школ', en: 'school tag' },
};

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
