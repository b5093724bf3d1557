import { ClockTime } from '@uplift/domain/programme/clock-time';
import { MonthDay, Span } from '@uplift/domain/programme/date-rule';
import { PlainDate } from '@uplift/domain/core/instant';
import { Slug, Text } from '@uplift/domain/programme/vocabulary';

/** What a place of the document takes, as far as a form has to know it. */
export type Shape =
  | { readonly kind: 'words' } | { readonly kind: 'span' } | { readonly kind: 'month-day' } | { readonly kind: 'time' } | { readonly kind: 'day' }
  | { readonly kind: 'slug' } | { readonly kind: 'string' } | { readonly kind: 'yes-no' } | { readonly kind: 'scalar' }
  | { readonly kind: 'number'; readonly whole: boolean; readonly least: number | null; readonly most: number | null; readonly nullable: boolean }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'fixed'; readonly value: string | boolean }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly item: Shape; readonly least: number }
  | { readonly kind: 'either'; readonly variants: readonly Variant[] };
export interface Field { readonly key: string; readonly shape: Shape; readonly optional: boolean; readonly fallback: unknown }
/** One of several shapes a value may have, named by what tells it from the others: its kind, or a key only it has. */
export interface Variant { readonly name: string; readonly tell: { readonly key: string; readonly value: unknown } | { readonly key: string } | null; readonly shape: Shape }

/** Of a schema's own description, the parts that are read here. */
interface Definition {
  readonly type: string; readonly innerType?: Schema; readonly shape?: Readonly<Record<string, Schema>>; readonly element?: Schema; readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>; readonly values?: readonly unknown[]; readonly defaultValue?: unknown;
  readonly format?: string; readonly checks?: readonly { readonly _zod: { readonly def: unknown } }[];
}
interface Check { readonly check: string; readonly value?: number; readonly minimum?: number }
export interface Schema { readonly _zod: { readonly def: unknown } }

const named: ReadonlyMap<unknown, Shape> = new Map<unknown, Shape>([
  [Text, { kind: 'words' }], [Span, { kind: 'span' }], [MonthDay, { kind: 'month-day' }], [ClockTime, { kind: 'time' }], [PlainDate, { kind: 'day' }], [Slug, { kind: 'slug' }],
]);
const read = new WeakMap<Schema, Shape>();
const definitionOf = (schema: Schema): Definition => schema._zod.def as Definition;

/** The shape of a schema; the form is drawn from the document's own, so that a new part of it needs words only. */
export const shapeOf = (schema: Schema): Shape => {
  const known = named.get(schema) ?? read.get(schema);
  if (known !== undefined) return known;
  const shape = shapeBy(definitionOf(schema));
  read.set(schema, shape);
  return shape;
};

const boundOf = ({ checks = [] }: Definition, ...names: readonly string[]): number | null => {
  const found = checks.map(({ _zod: { def } }) => def as Check).find(({ check }) => names.includes(check));
  return found?.value ?? found?.minimum ?? null;
};

const shapeBy = (definition: Definition): Shape => {
  const { type, innerType, shape, element, options, entries, values, format } = definition;
  switch (type) {
    case 'object': return { kind: 'group', fields: Object.entries(shape ?? {}).map(([key, field]) => fieldOf(key, field)) };
    case 'array': return { kind: 'list', item: shapeOf(element!), least: boundOf(definition, 'min_length') ?? 0 };
    case 'union': return eitherOf(options!);
    case 'enum': return { kind: 'choice', options: Object.values(entries!) };
    case 'literal': return { kind: 'fixed', value: values![0] as string | boolean };
    case 'boolean': return { kind: 'yes-no' };
    case 'number': return { kind: 'number', whole: format === 'safeint', least: boundOf(definition, 'greater_than'), most: boundOf(definition, 'less_than'), nullable: false };
    case 'nullable': {
      const inner = shapeOf(innerType!);
      return inner.kind === 'number' ? { ...inner, nullable: true } : inner;
    }
    case 'optional': case 'default': case 'prefault': return shapeOf(innerType!);
    default: return { kind: 'string' };
  }
};

const fieldOf = (key: string, schema: Schema): Field => {
  const { type, defaultValue } = definitionOf(schema);
  return { key, shape: shapeOf(schema), optional: ['optional', 'default', 'prefault'].includes(type), fallback: type === 'optional' ? undefined : defaultValue };
};

const isGroup = (shape: Shape): shape is Extract<Shape, { kind: 'group' }> => shape.kind === 'group';

const eitherOf = (options: readonly Schema[]): Shape => {
  const shapes = options.map(shapeOf);
  if (!shapes.some(isGroup)) return { kind: 'scalar' };
  return { kind: 'either', variants: shapes.map((shape) => variantOf(shape, shapes)) };
};

const variantOf = (shape: Shape, all: readonly Shape[]): Variant => {
  if (!isGroup(shape)) return { name: 'word', tell: null, shape };
  const fixed = shape.fields.find((field) => field.shape.kind === 'fixed');
  if (fixed?.shape.kind === 'fixed' && typeof fixed.shape.value === 'string') return { name: fixed.shape.value, tell: { key: fixed.key, value: fixed.shape.value }, shape };
  const others = all.filter((other) => other !== shape).filter(isGroup);
  const own = shape.fields.find(({ key, optional }) => !optional && !others.some(({ fields }) => fields.some((field) => field.key === key)));
  const key = own?.key ?? shape.fields[0]!.key;
  return { name: key, tell: { key }, shape };
};
