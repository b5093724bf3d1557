import { z } from 'zod';
import { percentOf } from '../indicator/figure.js';
import type { FormField, FormRule, ProgrammeForm, Range } from '../programme/form-schema.js';
import type { Text } from '../programme/vocabulary.js';
import { numberAt, type AnswerValues } from './answer-values.js';

export const QuestionKind = z.enum(['part-above-whole', 'total-differs', 'outlier']);
/** What is doubtful in an answer: which numbers, and what was expected of them. An impossible one can only be corrected. */
export const Question = z.object({
  id: z.string(), kind: QuestionKind,
  /** The numbers as they were given, by their reference. */
  found: z.record(z.string(), z.number()),
  /** The sum of the parts, or the bound that was crossed. */
  expected: z.number(),
});
export type Question = z.infer<typeof Question>;

/** Everything in an answer that cannot be, or hardly. Numbers that were not given raise no question. */
export const questionsOf = (form: ProgrammeForm, values: AnswerValues): readonly Question[] => [
  ...form.fields.flatMap((field) => shareAboveWhole(field, values)),
  ...form.rules.flatMap((rule) => brokenRule(rule, values)),
  ...form.fields.flatMap((field) => outlier(field, values)),
];

export const isImpossible = ({ kind }: Question): boolean => kind !== 'outlier';
export const sameQuestion = (a: Question, b: Question): boolean =>
  a.id === b.id && a.expected === b.expected && Object.keys(a.found).every((ref) => a.found[ref] === b.found[ref]);

const partAboveWhole = (id: string, part: string, whole: string, values: AnswerValues): Question[] => {
  const [some, all] = [numberAt(values, part), numberAt(values, whole)];
  return some === null || all === null || some <= all ? [] : [{ id, kind: 'part-above-whole', found: { [part]: some, [whole]: all }, expected: all }];
};

const shareAboveWhole = ({ id, type }: FormField, values: AnswerValues): Question[] =>
  type === 'share' ? partAboveWhole(`share:${id}`, `${id}.numerator`, `${id}.denominator`, values) : [];

const brokenRule = (rule: FormRule, values: AnswerValues): Question[] => {
  if ('part' in rule) return partAboveWhole(rule.id, rule.part, rule.whole, values);
  const numbers = [rule.total, ...rule.parts].map((ref) => [ref, numberAt(values, ref)] as const);
  if (numbers.some(([, number]) => number === null)) return [];
  const found = Object.fromEntries(numbers) as Record<string, number>;
  // Decimals of money or hours must not fail by a binary hair.
  const sum = Number(rule.parts.reduce((total, ref) => total + found[ref]!, 0).toFixed(6));
  return sum === found[rule.total] ? [] : [{ id: rule.id, kind: 'total-differs', found, expected: sum }];
};

const outlier = (field: FormField, values: AnswerValues): Question[] => {
  if (!('usual' in field) || field.usual === undefined) return [];
  const found = field.type === 'share' ? percentOfShare(field.id, values) : numberAt(values, field.id);
  const bound = found === null ? null : crossed(field.usual, found);
  return found === null || bound === null ? [] : [{ id: `usual:${field.id}`, kind: 'outlier', found: { [field.id]: found }, expected: bound }];
};

const percentOfShare = (id: string, values: AnswerValues): number | null => {
  const [numerator, denominator] = [numberAt(values, `${id}.numerator`), numberAt(values, `${id}.denominator`)];
  return numerator === null || denominator === null ? null : percentOf({ numerator, denominator }, { mode: 'half-up', decimals: 2 });
};

const crossed = ({ min, max }: Range, value: number): number | null =>
  min !== undefined && value < min ? min : max !== undefined && value > max ? max : null;

/** The question as it is put to the author. */
export const questionText = (form: ProgrammeForm, question: Question): Text => {
  const numbers = (language: 'ru' | 'en') => Object.entries(question.found).map(([ref, value]) => `${titleOf(form, ref)[language]} — ${value}`).join('; ');
  switch (question.kind) {
    case 'part-above-whole': return { ru: `Часть больше целого: ${numbers('ru')}. Исправьте.`, en: `The part is greater than the whole: ${numbers('en')}. Correct it.` };
    case 'total-differs': return { ru: `Итог не сходится: ${numbers('ru')}; слагаемые дают ${question.expected}. Исправьте.`,
      en: `The total does not add up: ${numbers('en')}; the parts make ${question.expected}. Correct it.` };
    case 'outlier': return { ru: `Необычное значение: ${numbers('ru')}; обычная граница ${question.expected}. Поясните или исправьте.`,
      en: `An unusual value: ${numbers('en')}; the usual bound is ${question.expected}. Explain or correct it.` };
  }
};

const titleOf = (form: ProgrammeForm, ref: string): Text => {
  const [id, side] = ref.split('.');
  const title = form.fields.find((field) => field.id === id)?.title ?? { ru: ref, en: ref };
  if (side === undefined) return title;
  return side === 'numerator' ? { ru: `${title.ru} (часть)`, en: `${title.en} (part)` } : { ru: `${title.ru} (целое)`, en: `${title.en} (whole)` };
};
