import type { FormField } from './form-schema.js';
import type { Text } from './vocabulary.js';

export interface Choice { readonly id: string; readonly title: Text }

/** What can be chosen; nothing for other fields. */
export const choicesOf = (field: FormField): readonly Choice[] =>
  field.type === 'choice' || field.type === 'multi-choice' ? field.choices : [];

/** How rules and indicators call the field's numbers. */
export const numberRefsOf = (field: FormField): readonly string[] => {
  if (field.type === 'share') return [`${field.id}.numerator`, `${field.id}.denominator`];
  return field.type === 'number' || field.type === 'count' ? [field.id] : [];
};
