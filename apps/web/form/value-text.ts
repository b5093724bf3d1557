import { choicesOf } from '@uplift/domain/programme/form-fields';
import type { FormField, TableColumn } from '@uplift/domain/programme/form-schema';
import type { TFunction } from 'i18next';
import { shortDayText } from '../language/dates.js';
import { currentLanguage, inLanguage } from '../language/language.js';

export type TableRow = Readonly<Record<string, string | number | boolean | null>>;
export interface Share { readonly numerator: number | null; readonly denominator: number | null }

export const numberText = (value: number): string => new Intl.NumberFormat(currentLanguage() === 'ru' ? 'ru-RU' : 'en-GB', { maximumFractionDigits: 6, useGrouping: false }).format(value);
const unitOf = (field: FormField | TableColumn): string => ('unit' in field && field.unit !== undefined ? ` ${inLanguage(field.unit)}` : '');

/** A value as people read it; an empty one is an empty text. */
export const valueText = (t: TFunction, field: FormField | TableColumn, value: unknown): string => {
  if (value === null || value === undefined || value === '') return '';
  switch (field.type) {
    case 'text': case 'long-text': return String(value);
    case 'number': case 'count': return typeof value === 'number' ? `${numberText(value)}${unitOf(field)}` : String(value);
    case 'yes-no': return t(value === true ? 'form:yes' : 'form:no');
    case 'date': return shortDayText(String(value));
    case 'choice': return titleOfChoice(field, String(value));
    case 'multi-choice': return (value as readonly string[]).map((id) => titleOfChoice(field, id)).join(', ');
    case 'share': {
      const { numerator, denominator } = value as Share;
      return t('form:of', { part: numerator === null ? '…' : numberText(numerator), whole: denominator === null ? '…' : numberText(denominator) });
    }
    case 'table': return (value as readonly TableRow[]).map((row) => field.columns.map((column) => valueText(t, column, row[column.id])).join(' · ')).join('\n');
  }
};

const titleOfChoice = (field: FormField | TableColumn, id: string): string => {
  const choices = field.type === 'choice' && 'choices' in field ? field.choices : choicesOf(field);
  const title = choices.find((one) => one.id === id)?.title;
  return title === undefined ? id : inLanguage(title);
};

/** What may be typed as a number, with a comma or a point; text that is no number stays text, for the field to say so. */
export const numberOf = (typed: string): number | string | null => {
  const plain = typed.replace(/[\s\u00a0]/g, '').replace(',', '.');
  if (plain === '') return null;
  const number = Number(plain);
  return Number.isFinite(number) ? number : typed;
};
