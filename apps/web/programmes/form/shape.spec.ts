import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkDocument } from '@uplift/domain/programme/check-document';
import { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { projectRoot } from '@uplift/infra/config/project-root';
import { isData, type Path } from '../data-at.js';
import { keysFor } from './name-keys.js';
import { optionsAt } from './references.js';
import { shapeOf, type Shape } from './shape.js';
import { asVariant, emptyOf, variantOf } from './variant-of.js';

type Texts = Readonly<Record<'field' | 'option' | 'variant', Readonly<Record<string, string>>>>;
const textsIn = (language: string): Texts => JSON.parse(readFileSync(join(projectRoot(), `apps/web/texts/${language}/programme-form.json`), 'utf8')) as Texts;
const document = shapeOf(ProgrammeDocument);

/** Everything the form has to name: fields, words to choose, kinds. */
const named = (shape: Shape, path: Path): readonly (readonly ['field' | 'option' | 'variant', Path, string | null])[] => {
  switch (shape.kind) {
    case 'group': return shape.fields.filter((field) => field.shape.kind !== 'fixed').flatMap((field) => [['field', [...path, field.key], null] as const, ...named(field.shape, [...path, field.key])]);
    case 'list': return named(shape.item, path);
    case 'either': return shape.variants.flatMap((variant) => [...variant.shape.kind === 'group' ? [['variant', path, variant.name] as const] : [], ...named(variant.shape, path)]);
    case 'choice': return shape.options.filter((option) => titleOfRole(option).ru === option).map((option) => ['option', path, option] as const);
    case 'words': case 'span': case 'month-day': case 'time': case 'day': case 'slug': case 'string': case 'yes-no': case 'scalar': case 'number': case 'fixed': return [];
  }
};

describe('the form of a programme', () => {
  it.each(['ru', 'en'])('has a word for everything the document’s schema knows (%s)', (language) => {
    const texts = textsIn(language);
    const all = named(document, []);
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(([group, path, last]) => !keysFor(path, last).some((key) => (texts[group][key] ?? '') !== '')).map(([group, path, last]) => `${group} ${keysFor(path, last)[0]}`)).toStrictEqual([]);
  });

  const folder = join(projectRoot(), 'domain/programmes');
  it.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('shows every value of %s', (name) => {
    const unseen: string[] = [];
    const walk = (shape: Shape, value: unknown, path: string): void => {
      if (value === undefined || value === null) return;
      if (shape.kind === 'list') { (value as readonly unknown[]).forEach((one, nth) => { walk(shape.item, one, `${path}/${nth}`); }); return; }
      const of = shape.kind === 'either' ? variantOf(shape.variants, value)?.shape : shape;
      if (of === undefined) unseen.push(path);
      if (of?.kind !== 'group') return;
      for (const [key, inner] of Object.entries(value)) {
        const field = of.fields.find((one) => one.key === key);
        if (field === undefined) unseen.push(`${path}/${key}`);
        else walk(field.shape, inner, `${path}/${key}`);
      }
    };
    walk(document, parse(readFileSync(join(folder, name), 'utf8'), { maxAliasCount: 500 }), '');
    expect(unseen).toStrictEqual([]);
  });

  it('begins entries with what they need, and keeps what two kinds have in common', () => {
    const field = document.kind === 'group' ? document.fields.find(({ key }) => key === 'forms')!.shape : document;
    const form = emptyOf(field.kind === 'list' ? field.item : field);
    expect(form).toStrictEqual({ id: '', kind: 'entry', title: { ru: '', en: '' }, fields: [{ type: 'text', id: '', title: { ru: '', en: '' } }] });
    const due = document.kind === 'group' ? shapeAt(document, ['stages', 'steps', 'due']) : document;
    const variants = due.kind === 'either' ? due.variants : [];
    expect(variants.map(({ name }) => name)).toStrictEqual(['on', 'after', 'every']);
    expect([{ on: '11-13' }, { after: 'launch', span: { days: 1 } }, { every: 'FREQ=DAILY' }, {}, 'x'].map((value) => variantOf(variants, value)?.name)).toStrictEqual(['on', 'after', 'every', undefined, undefined]);
    expect(asVariant(variants[1]!, { on: '11-13', shift: 'next-working-day' })).toStrictEqual({ after: 'launch', span: { workdays: 1 }, shift: 'next-working-day' });
  });

  it('adds a step that only waits to be filled in: the checks name each of its gaps', () => {
    const smolensk = parse(readFileSync(join(folder, 'smolensk.yaml'), 'utf8'), { maxAliasCount: 500 }) as { stages: { steps: unknown[] }[] };
    const step = shapeAt(document, ['stages', 'steps']);
    smolensk.stages[0]!.steps.push(emptyOf(step));
    const checked = checkDocument(smolensk);
    expect(checked.valid ? [] : checked.problems.map(({ path }) => path.slice(4).join('/'))).toStrictEqual(['id', 'title/ru', 'title/en', 'responsible']);
  });

  it('knows the bounds of numbers and lists', () => {
    expect(shapeAt(document, ['edition'])).toStrictEqual({ kind: 'number', whole: true, least: 1, most: null, nullable: false });
    expect(shapeAt(document, ['stages', 'steps', 'attachments', 'max'])).toStrictEqual({ kind: 'number', whole: true, least: 1, most: 100, nullable: true });
    const stages = document.kind === 'group' ? document.fields.find(({ key }) => key === 'stages')!.shape : document;
    expect(stages.kind === 'list' ? stages.least : null).toBe(1);
  });

  it('offers what the document holds where one part names another', () => {
    const data = { stages: [{ steps: [{ id: 'plan', title: { ru: 'План', en: 'Plan' } }] }, { steps: [{ id: 'end' }] }], orders: [{ id: 'o', title: { ru: 'О мерах', en: 'On measures' } }] };
    expect(optionsAt(data, ['stages', 0, 'steps', 1, 'after'])?.map(({ value }) => value)).toStrictEqual(['plan', 'end']);
    expect(optionsAt(data, ['stages', 0, 'steps', 0, 'order'])?.map(({ value }) => value)).toStrictEqual(['o']);
    expect([optionsAt(data, ['stages', 0, 'id']), optionsAt(data, ['forms', 0, 'asOf'])]).toStrictEqual([null, null]);
    expect(optionsAt({}, ['meetings', 0, 'order'])).toStrictEqual([]);
  });
});

const shapeAt = (shape: Shape, keys: readonly string[]): Shape => keys.reduce<Shape>((at, key) => {
  const field = at.kind === 'group' ? at.fields.find((one) => one.key === key) : undefined;
  if (field === undefined || !isData(field)) throw new Error(`no ${key}`);
  return field.shape.kind === 'list' ? field.shape.item : field.shape;
}, shape);
