import type { FormView } from '@uplift/api/forms/form-view';
import type { FieldValue } from '@uplift/domain/form-answer/field-value';
import { usageError } from '../../cli-error.js';

const yes = new Set(['yes', 'true', 'да']);
const no = new Set(['no', 'false', 'нет']);

/** Reads `FIELD=VALUE` by the field's type: `7/18` is a share, `a,b` several choices, `да` a yes; an empty value empties the field. */
export const fieldValueOf = (word: string, { form }: Pick<FormView, 'form'>): { readonly field: string; readonly value: FieldValue | null } => {
  const at = word.indexOf('=');
  if (at < 1) throw usageError(`«${word}»: напишите поле и значение, например teachers=28`, `“${word}”: write a field and its value, such as teachers=28`);
  const [field, text] = [word.slice(0, at), word.slice(at + 1).trim()];
  if (text === '') return { field, value: null };
  return { field, value: parsed(text, form.fields.find(({ id }) => id === field)?.type) };
};

const parsed = (text: string, type: FormView['form']['fields'][number]['type'] | undefined): FieldValue => {
  switch (type) {
    case 'number': case 'count': return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
    case 'share': {
      const [, numerator, denominator] = /^(\d+)\s*\/\s*(\d+)$/.exec(text) ?? [];
      return numerator === undefined ? text : { numerator: Number(numerator), denominator: Number(denominator) };
    }
    case 'yes-no': return yes.has(text.toLowerCase()) ? true : no.has(text.toLowerCase()) ? false : text;
    case 'multi-choice': return text.split(',').map((one) => one.trim());
    case 'table': return JSON.parse(text) as FieldValue;
    default: return text;
  }
};
