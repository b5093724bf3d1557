import { isData } from '../data-at.js';
import type { Shape, Variant } from './shape.js';

/** Which of the shapes a value has. */
export const variantOf = (variants: readonly Variant[], value: unknown): Variant | undefined => variants.find(({ tell }) => {
  if (tell === null) return !isData(value) && value !== undefined;
  if (!isData(value)) return false;
  return 'value' in tell ? value[tell.key] === tell.value : tell.key in value;
});

/** What a new entry begins as: everything it needs, still to be filled in. */
export const emptyOf = (shape: Shape): unknown => {
  switch (shape.kind) {
    case 'words': return { ru: '', en: '' };
    case 'span': return { workdays: 1 };
    case 'month-day': return '09-01';
    case 'time': return '10:00';
    case 'day': case 'slug': case 'string': case 'scalar': return '';
    case 'yes-no': return false;
    case 'number': return shape.nullable ? null : Math.max(shape.least ?? 0, shape.whole ? Math.min(1, shape.most ?? 1) : 0);
    case 'choice': return shape.options[0];
    case 'fixed': return shape.value;
    // Whom or what to choose is nobody's guess: such a list begins empty, and the checks say so.
    case 'list': return shape.least > 0 && !['choice', 'slug', 'string', 'number'].includes(shape.item.kind) ? [emptyOf(shape.item)] : [];
    case 'group': return Object.fromEntries(shape.fields.filter(({ optional }) => !optional).map(({ key, shape: inner }) => [key, emptyOf(inner)]));
    case 'either': return emptyOf(shape.variants[0]!.shape);
  }
};

/** The same thing in another shape: what both have is kept. */
export const asVariant = (variant: Variant, value: unknown): unknown => {
  const fresh = emptyOf(variant.shape);
  if (variant.shape.kind !== 'group' || !isData(fresh) || !isData(value)) return fresh;
  const kept = variant.shape.fields.filter(({ key, shape }) => key in value && shape.kind !== 'fixed').map(({ key }) => [key, value[key]] as const);
  const filled: Readonly<Record<string, unknown>> = { ...fresh, ...Object.fromEntries(kept) };
  return Object.fromEntries(variant.shape.fields.filter(({ key }) => key in filled).map(({ key }) => [key, filled[key]]));
};
