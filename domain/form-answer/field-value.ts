import { z } from 'zod';
import { PlainDate } from '../core/instant.js';
import { choicesOf } from '../programme/form-fields.js';
import type { FormField, TableColumn } from '../programme/form-schema.js';
import type { Text } from '../programme/vocabulary.js';

const Cell = z.union([z.string().max(20_000), z.number(), z.boolean()]).nullable();
export const ShareValue = z.strictObject({ numerator: z.int().min(0).max(1e12), denominator: z.int().min(0).max(1e12) });
/** What one field holds: text, number, yes or no, a date or choice by its id, a share, several choices, or the rows of a table. */
export const FieldValue = z.union([
  z.string().max(20_000), z.number(), z.boolean(), ShareValue, z.array(z.string().max(64)).max(500), z.array(z.record(z.string(), Cell)).max(500),
]);
export type FieldValue = z.infer<typeof FieldValue>;

/** Why a field cannot hold a value, for the person who typed it; `null` when it can. Whether numbers fit together is not asked here. */
export const valueProblem = (field: FormField, value: FieldValue): Text | null => {
  switch (field.type) {
    case 'text': case 'long-text': case 'number': case 'count': case 'date': case 'yes-no': case 'choice': return cellProblem(field, value);
    case 'share': return ShareValue.safeParse(value).success ? null
      : { ru: 'нужны два целых числа не меньше нуля: часть и целое', en: 'two whole numbers from zero up are needed: the part and the whole' };
    case 'multi-choice': return choicesProblem(field, value);
    case 'table': return rowsProblem(field, value);
  }
};

type CellField = TableColumn | Extract<FormField, { type: 'long-text' }>;

const cellProblem = (field: CellField, value: unknown): Text | null => {
  switch (field.type) {
    case 'text': case 'long-text':
      if (typeof value !== 'string') return { ru: 'нужен текст', en: 'text is needed' };
      return value.length <= field.longest ? null : { ru: `не длиннее ${field.longest} знаков`, en: `no longer than ${field.longest} characters` };
    case 'number': case 'count': return numberProblem(field, value);
    case 'date': return PlainDate.safeParse(value).success ? null : { ru: 'нужна дата вида 2026-11-13', en: 'a date such as 2026-11-13 is needed' };
    case 'yes-no': return typeof value === 'boolean' ? null : { ru: 'нужно «да» или «нет»', en: 'yes or no is needed' };
    case 'choice': {
      const known = choicesOf(field).map(({ id }) => id);
      return typeof value === 'string' && known.includes(value) ? null : { ru: `выберите одно из: ${known.join(', ')}`, en: `choose one of: ${known.join(', ')}` };
    }
  }
};

const numberProblem = (field: Extract<FormField, { type: 'number' | 'count' }>, value: unknown): Text | null => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { ru: 'нужно число', en: 'a number is needed' };
  const least = field.min ?? (field.type === 'count' ? 0 : undefined);
  if (field.type === 'count' && !Number.isSafeInteger(value)) return { ru: 'нужно целое число', en: 'a whole number is needed' };
  if (field.type === 'number' && Number(value.toFixed(field.decimals)) !== value) {
    return { ru: `знаков после запятой не больше ${field.decimals}`, en: `no more than ${field.decimals} decimals` };
  }
  if (least !== undefined && value < least) return { ru: `не меньше ${least}`, en: `no less than ${least}` };
  return field.max !== undefined && value > field.max ? { ru: `не больше ${field.max}`, en: `no more than ${field.max}` } : null;
};

const choicesProblem = (field: Extract<FormField, { type: 'multi-choice' }>, value: FieldValue): Text | null => {
  const known = choicesOf(field).map(({ id }) => id);
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string' || !known.includes(one)) || new Set<unknown>(value).size !== value.length) {
    return { ru: `выберите из: ${known.join(', ')}`, en: `choose from: ${known.join(', ')}` };
  }
  const most = field.most ?? known.length;
  return value.length >= field.least && value.length <= most ? null
    : { ru: `выберите от ${field.least} до ${most}`, en: `choose ${field.least} to ${most}` };
};

const rowsProblem = (field: Extract<FormField, { type: 'table' }>, value: FieldValue): Text | null => {
  if (!Array.isArray(value) || value.some((row) => typeof row === 'string')) return { ru: 'нужны строки таблицы', en: 'rows of a table are needed' };
  const rows = value as readonly Readonly<Record<string, unknown>>[];
  if (rows.length > field.rows) return { ru: `строк не больше ${field.rows}`, en: `no more than ${field.rows} rows` };
  for (const [nth, row] of rows.entries()) {
    const strange = Object.keys(row).find((key) => !field.columns.some(({ id }) => id === key));
    if (strange !== undefined) return { ru: `строка ${nth + 1}: столбца «${strange}» нет`, en: `row ${nth + 1}: there is no column “${strange}”` };
    for (const column of field.columns) {
      const cell = row[column.id] ?? null;
      if (cell === null) continue;
      const wrong = cellProblem(column, cell);
      if (wrong !== null) return { ru: `строка ${nth + 1}, «${column.title.ru}»: ${wrong.ru}`, en: `row ${nth + 1}, “${column.title.en}”: ${wrong.en}` };
    }
  }
  return null;
};

/** Whether two values say the same. */
export const sameValue = (a: FieldValue | null, b: FieldValue | null): boolean => canonical(a) === canonical(b);
const canonical = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) =>
  typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part);
