import { numberRefsOf } from '../form-fields.js';
import type { FormField, ProgrammeForm } from '../form-schema.js';
import type { IndicatorFeed, IndicatorKind, ProgrammeIndicator } from '../indicator-schema.js';
import type { Checked, ProblemPath, ProgrammeProblem } from '../programme-checks.js';

/** Indicators that name a section there is none of, or are fed by fields of another kind. */
export const indicatorChecks = ({ document }: Checked): readonly ProgrammeProblem[] => {
  const sections = document.indicatorSet.sections.map(({ id }) => id);
  const path = ['indicatorSet', 'sections'];
  return [
    ...sections.flatMap((id, at): ProgrammeProblem[] => (sections.indexOf(id) === at ? [] : [{ path: [...path, at, 'id'], code: 'duplicate-id',
      message: { ru: `раздел «${id}» уже есть выше`, en: `there is a section “${id}” further up` } }])),
    ...document.indicators.flatMap((indicator, at) => [
      ...section(indicator, sections, ['indicators', at]),
      ...indicator.from.flatMap((feed, nth) => feedProblems(indicator.kind, feed, document.forms, ['indicators', at, 'from', nth])),
    ]),
  ];
};

const section = ({ section: id }: ProgrammeIndicator, known: readonly string[], path: ProblemPath): ProgrammeProblem[] =>
  id === undefined || known.includes(id) ? [] : [unknown([...path, 'section'], `раздела «${id}» нет в indicatorSet`, `indicatorSet has no section “${id}”`)];

const unknown = (path: ProblemPath, ru: string, en: string): ProgrammeProblem => ({ path, code: 'reference-unknown', message: { ru, en } });

const fitting: Readonly<Record<IndicatorKind, FormField['type']>> = { present: 'yes-no', count: 'count', share: 'share' };

const feedProblems = (kind: IndicatorKind, feed: IndicatorFeed, forms: readonly ProgrammeForm[], path: ProblemPath): ProgrammeProblem[] => {
  const form = forms.find(({ id }) => id === feed.form);
  if (form === undefined) return [unknown([...path, 'form'], `формы «${feed.form}» в документе нет`, `the document has no form “${feed.form}”`)];
  if ('field' in feed) {
    const field = form.fields.find(({ id }) => id === feed.field);
    if (field === undefined) return [unknown([...path, 'field'], `поля «${feed.field}» в форме «${form.id}» нет`, `the form “${form.id}” has no field “${feed.field}”`)];
    return field.type === fitting[kind] ? [] : [{ path: [...path, 'field'], code: 'indicator-feed-misfit', message: {
      ru: `показателю вида ${kind} нужно поле вида ${fitting[kind]}, а это ${field.type}`, en: `an indicator of kind ${kind} needs a field of type ${fitting[kind]}; this is ${field.type}` } }];
  }
  if (kind !== 'share') {
    return [{ path: [...path, 'numerator'], code: 'indicator-feed-misfit', message: {
      ru: 'числитель и знаменатель бывают только у доли', en: 'only a share has a numerator and a denominator' } }];
  }
  const known = new Set(form.fields.filter(({ type }) => type !== 'number').flatMap(numberRefsOf));
  return (['numerator', 'denominator'] as const).flatMap((side) => (known.has(feed[side]) ? []
    : [unknown([...path, side], `целого числа «${feed[side]}» в форме «${form.id}» нет`, `the form “${form.id}” has no whole number “${feed[side]}”`)]));
};
