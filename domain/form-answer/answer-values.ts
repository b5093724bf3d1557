import type { FieldCondition, FormField, ProgrammeForm } from '../programme/form-schema.js';
import type { FieldValue } from './field-value.js';

/** The values of an answer by field; a field that nobody has filled in is missing. */
export type AnswerValues = Readonly<Record<string, FieldValue>>;

const holds = ({ field, is }: FieldCondition, values: AnswerValues): boolean => {
  const value = values[field];
  return Array.isArray(value) ? value.some((one) => one === is) : value === is;
};

export const isRequired = (field: FormField, values: AnswerValues): boolean =>
  field.requiredIf === undefined ? field.required : holds(field.requiredIf, values);

/** Fields that still want an answer before the form can be handed in: empty ones, and tables with an empty required cell. */
export const missingFields = (form: ProgrammeForm, values: AnswerValues): readonly string[] =>
  form.fields.filter((field) => isEmpty(field, values[field.id]) ? isRequired(field, values) : hasEmptyCell(field, values[field.id])).map(({ id }) => id);

const isEmpty = (field: FormField, value: FieldValue | undefined): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0 && (field.type === 'table' || field.type === 'multi-choice'));

const hasEmptyCell = (field: FormField, value: FieldValue | undefined): boolean => {
  if (field.type !== 'table' || !Array.isArray(value)) return false;
  return value.some((row) => field.columns.some((column) => {
    if (typeof row === 'string') return false;
    const cell = row[column.id] ?? null;
    return (cell === null || cell === '') && column.required && column.requiredIf === undefined;
  }));
};

/** How much of the form is filled in: required fields with a value, of all that are required now. */
export const filledPart = (form: ProgrammeForm, values: AnswerValues): { readonly filled: number; readonly required: number } => {
  const required = form.fields.filter((field) => isRequired(field, values)).length;
  const missing = new Set(missingFields(form, values));
  return { required, filled: required - form.fields.filter((field) => isRequired(field, values) && missing.has(field.id)).length };
};

/** A number of the answer by its reference; `null` when it was not given. */
export const numberAt = (values: AnswerValues, ref: string): number | null => {
  const [field, side] = ref.split('.');
  const value = values[field!];
  if (side === undefined) return typeof value === 'number' ? value : null;
  if (typeof value !== 'object' || Array.isArray(value)) return null;
  return side === 'numerator' ? value.numerator : value.denominator;
};
