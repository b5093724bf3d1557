import { numberAt, type AnswerValues } from '@uplift/domain/form-answer/answer-values';
import type { FieldValue } from '@uplift/domain/form-answer/field-value';
import { questionsOf } from '@uplift/domain/form-answer/questions';
import type { FormField, ProgrammeForm, TableColumn } from '@uplift/domain/programme/form-schema';
import type { PlainDate } from '@uplift/domain/core/instant';
import { randomOf, type Random } from './random.js';

/** Plausible answers to any form: numbers within their usual range that add up as the form's rules want. The same names give the same answers. */
export const inventedAnswers = (form: ProgrammeForm, today: PlainDate, seed: number, ...names: readonly string[]): AnswerValues => {
  const random = randomOf(seed, 'answers', form.id, ...names);
  let values: AnswerValues = Object.fromEntries(form.fields.map((field) => [field.id, valueOf(field, today, random)]));
  // Rules may lean on one another, so they are seen to until nothing changes any more.
  for (let round = 0; round < form.fields.length + form.rules.length && questionsOf(form, values).length > 0; round += 1) values = mended(form, values);
  return values;
};

const mended = (form: ProgrammeForm, values: AnswerValues): AnswerValues => {
  let now = values;
  for (const rule of form.rules) {
    if ('total' in rule) now = withNumber(now, rule.total, rule.parts.reduce((sum, part) => sum + (numberAt(now, part) ?? 0), 0));
    else now = withNumber(now, rule.part, Math.min(numberAt(now, rule.part) ?? 0, numberAt(now, rule.whole) ?? 0));
  }
  for (const field of form.fields) {
    if (field.type !== 'share') continue;
    const { numerator, denominator } = now[field.id] as { numerator: number; denominator: number };
    const most = Math.floor(denominator * (field.usual?.max ?? 100) / 100);
    now = { ...now, [field.id]: { denominator, numerator: Math.max(Math.ceil(denominator * (field.usual?.min ?? 0) / 100), Math.min(numerator, most)) } };
  }
  return now;
};

const withNumber = (values: AnswerValues, ref: string, number: number): AnswerValues => {
  const [field, side] = ref.split('.') as [string, string | undefined];
  return { ...values, [field]: side === undefined ? number : { ...values[field] as object, [side]: number } as FieldValue };
};

const valueOf = (field: FormField, today: PlainDate, random: Random): FieldValue => {
  switch (field.type) {
    case 'share': {
      const denominator = random.between(5, 20);
      const [low, high] = [field.usual?.min ?? 0, field.usual?.max ?? 100];
      return { denominator, numerator: random.between(Math.ceil(denominator * low / 100), Math.floor(denominator * high / 100)) };
    }
    case 'multi-choice': return field.choices.slice(0, Math.max(1, field.least)).map(({ id }) => id);
    case 'long-text': return 'Сведения внесены для репетиции.';
    case 'table': return [Object.fromEntries(field.columns.map((column) => [column.id, cellOf(column, today, random)]))];
    default: return cellOf(field, today, random);
  }
};

const cellOf = (field: TableColumn, today: PlainDate, random: Random): string | number | boolean => {
  switch (field.type) {
    case 'text': return 'Для репетиции'.slice(0, field.longest);
    case 'number': case 'count': {
      const low = Math.ceil(Math.max(field.min ?? 0, field.usual?.min ?? 0));
      return random.between(low, Math.max(low, Math.floor(Math.min(field.max ?? low + 20, field.usual?.max ?? low + 20, low + 20))));
    }
    case 'date': return today;
    case 'yes-no': return random.next() < 0.7;
    case 'choice': return random.pick(field.choices).id;
  }
};
