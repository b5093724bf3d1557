import type { Text } from '@uplift/domain/programme/vocabulary';
import { isData, valueAt, type Path } from '../data-at.js';

export interface Option { readonly value: string; readonly title: Text }
type Source = (data: unknown) => readonly unknown[];

const listAt = (...path: Path): Source => (data) => { const list = valueAt(data, path); return Array.isArray(list) ? list : []; };
const steps: Source = (data) => listAt('stages')(data).flatMap((stage) => listAt('steps')(stage));
const competences: Source = (data) => listAt('diagnostics')(data).flatMap((one) => listAt('competences')(one));
const gatherings: Source = (data) => [...listAt('meetings')(data), ...listAt('trainings')(data)];

/** Where the ids stand that a place of the document may name; by the end of the place's path. */
const sources: readonly (readonly [RegExp, Source])[] = [
  [/steps\/after$|approved$|(reports|from)\/step$/, steps],
  [/steps\/form$|from\/form$/, listAt('forms')],
  [/(steps|meetings)\/order$/, listAt('orders')],
  [/windows\/municipalities\/id$/, listAt('municipalities')],
  [/appliesTo\/tags$|from\/tag$/, listAt('schoolTags')],
  [/indicators\/section$/, listAt('indicatorSet', 'sections')],
  [/(from\/indicator|rows\/indicators)$/, listAt('indicators')],
  [/criteria\/of$/, listAt('identification', 'signals')],
  [/signals\/subjects$/, listAt('identification', 'subjects')],
  [/held\/afterEach$/, gatherings],
  [/(from|rows)\/series$/, listAt('meetings')],
  [/(from|rows)\/funnel$/, listAt('diagnostics')],
  [/modules\/competences$/, competences],
];

export const titleOf = (value: unknown): Text | null => {
  if (!isData(value)) return null;
  for (const key of ['title', 'heading', 'to']) {
    const words = value[key];
    if (isData(words) && typeof words['ru'] === 'string' && words['ru'] !== '') return { ru: words['ru'], en: typeof words['en'] === 'string' && words['en'] !== '' ? words['en'] : words['ru'] };
  }
  return null;
};

/** What may be chosen at a place that names another part of the document; `null` where it names none. */
export const optionsAt = (data: unknown, path: Path): readonly Option[] | null => {
  const place = path.filter((key) => typeof key === 'string').join('/');
  const source = sources.find(([pattern]) => pattern.test(place))?.[1];
  if (source === undefined) return null;
  const options = source(data).filter(isData).flatMap((one) => (typeof one['id'] === 'string' && one['id'] !== '' ? [{ value: one['id'], title: titleOf(one) ?? { ru: one['id'], en: one['id'] } }] : []));
  return options.filter((option, nth) => options.findIndex(({ value }) => value === option.value) === nth);
};
