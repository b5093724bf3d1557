import { readValue, type ReadValue } from '../import/read-value.js';
import { choicesOf } from '../programme/form-fields.js';
import type { FormField, TableColumn } from '../programme/form-schema.js';
import { readText, type CellValue } from '../sheet/cell.js';

const anyNumber = { type: 'number', min: -1e15, max: 1e15 } as const;
const choicesIn = (field: FormField | TableColumn) => ('choices' in field ? field.choices : choicesOf(field as FormField)).map(({ id, title }) => ({ value: id, title }));

/** What one cell of a workbook says for a field or a column. Whether the value is within the field's bounds is not asked here. */
export const cellOf = (field: FormField | TableColumn, value: CellValue): ReadValue => {
  switch (field.type) {
    case 'text': case 'long-text': return { ok: true, value: readText(value).trim() };
    case 'number': case 'count': case 'share': return readValue(value, anyNumber);
    case 'date': return readValue(value, { type: 'date' });
    case 'yes-no': return readValue(value, { type: 'yes-no' });
    case 'choice': case 'multi-choice': return readValue(value, { type: 'choice', choices: choicesIn(field) });
    case 'table': return { ok: false, expected: { ru: 'таблица на своём листе', en: 'a table on a sheet of its own' } };
  }
};

/** Several choices in one cell, by their titles, each on a line of its own or after a semicolon. */
export const choicesOfCell = (field: FormField, value: CellValue): { readonly ok: true; readonly value: string[] } | Extract<ReadValue, { ok: false }> => {
  const chosen: string[] = [];
  for (const text of readText(value).split(/[;\n]/).map((part) => part.trim()).filter((part) => part !== '')) {
    const one = cellOf(field, { kind: 'text', text });
    if (!one.ok) return one;
    if (!chosen.includes(String(one.value))) chosen.push(String(one.value));
  }
  return { ok: true, value: chosen };
};
