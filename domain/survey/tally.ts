import type { FieldValue } from '../form-answer/field-value.js';
import { choicesOf } from '../programme/form-fields.js';
import type { FormField, ProgrammeForm } from '../programme/form-schema.js';
import type { SurveyAnswer } from './decide.js';

/** One field over many answers: how often each choice was made, or number, sum and bounds of what was given. Texts are only counted. */
export type FieldTally =
  | { readonly field: string; readonly given: number; readonly choices: Readonly<Record<string, number>> }
  | { readonly field: string; readonly given: number; readonly sum: number; readonly least: number | null; readonly most: number | null }
  | { readonly field: string; readonly given: number };

export interface SurveyTally {
  readonly answers: number;
  /** Schools and municipalities with an answer, and answers that name neither. */
  readonly schools: number; readonly municipalities: number; readonly unattached: number;
  readonly fields: readonly FieldTally[];
}

export const tallyOf = (form: ProgrammeForm, answers: readonly SurveyAnswer[]): SurveyTally => ({
  answers: answers.length,
  schools: new Set(answers.flatMap(({ school }) => school ?? [])).size,
  municipalities: new Set(answers.flatMap(({ municipality }) => municipality ?? [])).size,
  unattached: answers.filter(({ school }) => school === null).length,
  fields: form.fields.map((field) => tallyField(field, answers.map(({ values }) => values[field.id]).filter((value) => value !== undefined))),
});

/** The tally of one school; `null` while so few have answered that an answer could be told to be somebody's. */
export const tallyOfSchool = (form: ProgrammeForm, answers: readonly SurveyAnswer[], school: string, leastShown: number): SurveyTally | null => {
  const own = answers.filter((answer) => answer.school === school);
  return own.length < leastShown ? null : tallyOf(form, own);
};

const tallyField = (field: FormField, values: readonly FieldValue[]): FieldTally => {
  const tally = { field: field.id, given: values.length };
  if (field.type === 'yes-no') return { ...tally, choices: { yes: values.filter((value) => value === true).length, no: values.filter((value) => value === false).length } };
  if (field.type === 'choice' || field.type === 'multi-choice') {
    const made = (id: string) => values.filter((value) => value === id || (Array.isArray(value) && value.some((one) => one === id))).length;
    return { ...tally, choices: Object.fromEntries(choicesOf(field).map(({ id }) => [id, made(id)])) };
  }
  if (field.type !== 'number' && field.type !== 'count') return tally;
  const numbers = values.filter((value): value is number => typeof value === 'number');
  return { ...tally, sum: Number(numbers.reduce((total, one) => total + one, 0).toFixed(6)),
    least: numbers.length === 0 ? null : numbers.reduce((a, b) => Math.min(a, b)), most: numbers.length === 0 ? null : numbers.reduce((a, b) => Math.max(a, b)) };
};
