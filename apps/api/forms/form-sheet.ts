import { Injectable } from '@nestjs/common';
import { FieldValue } from '@uplift/domain/form-answer/field-value';
import { cellOf, choicesOfCell } from '@uplift/domain/form-answer/sheet-cell';
import { valuesOf } from '@uplift/domain/form-answer/state';
import type { FormField, ProgrammeForm, TableColumn } from '@uplift/domain/programme/form-schema';
import { Text } from '@uplift/domain/programme/vocabulary';
import { readText, type SheetRow } from '@uplift/domain/sheet/cell';
import { readSheets } from '@uplift/infra/sheets/read-sheets';
import { xlsxBytes, type WrittenSheet, type WrittenValue } from '@uplift/infra/sheets/write-sheets';
import { z } from 'zod';
import type { StepAt } from '../steps/step-action.js';
import { AnswerDesk } from './answer-desk.js';

export const SheetQuery = z.object({ language: z.enum(['ru', 'en']).default('ru') });
export const FormSheetRead = z.object({
  fields: z.array(z.object({ field: z.string(), value: FieldValue })).describe('What the file says; empty cells say nothing.'),
  problems: z.array(z.object({ sheet: z.string(), row: z.int(), message: Text })),
}).meta({ id: 'FormSheetRead', description: 'Nothing of it is saved: send it as fields of the draft.' });
export type FormSheetRead = z.infer<typeof FormSheetRead>;

type Language = 'ru' | 'en';
type TableField = Extract<FormField, { type: 'table' }>;
const words = {
  ru: { sheet: 'Форма', key: 'Код', title: 'Вопрос', value: 'Ответ', help: 'Пояснение', yes: 'да', no: 'нет', part: 'часть', whole: 'из скольких' },
  en: { sheet: 'Form', key: 'Code', title: 'Question', value: 'Answer', help: 'Help', yes: 'yes', no: 'no', part: 'part', whole: 'of how many' },
} as const;

/** A step's form as a workbook: a row for each question, a sheet for each table, with what is filled in already. */
@Injectable()
export class FormSheet {
  constructor(private readonly desk: AnswerDesk) {}

  async write(at: StepAt, language: Language): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { answer, context: { form } } = await this.desk.open(at);
    const values = valuesOf(answer);
    const said = words[language];
    const rows = form.fields.filter(({ type }) => type !== 'table').flatMap((field) => rowsOf(field, values[field.id], language));
    const main: WrittenSheet = { name: said.sheet, rows, columns: [{ title: said.key, width: 28 }, { title: said.title, width: 60 }, { title: said.value, width: 30 }, { title: said.help, width: 60 }] };
    const tables = form.fields.flatMap((field) => (field.type === 'table' ? [tableSheet(field, values[field.id], language)] : []));
    return { name: form.id, bytes: await xlsxBytes([main, ...tables]) };
  }

  /** Throws a `DomainError` with a code `sheet-…` for what is no table. */
  async read(at: StepAt, file: Buffer): Promise<FormSheetRead> {
    const { context: { form } } = await this.desk.open(at);
    const reading = new Reading(form);
    for await (const row of readSheets(file, () => undefined)) reading.take(row);
    return reading.result();
  }
}

const cell = (field: FormField | TableColumn, value: unknown, language: Language): WrittenValue => {
  if (value === undefined || value === null) return null;
  if (field.type === 'yes-no') return words[language][value === true ? 'yes' : 'no'];
  if (field.type === 'date') return { date: String(value) };
  if (field.type === 'choice' || field.type === 'multi-choice') {
    const titles = new Map(field.choices.map(({ id, title }) => [id, title[language]]));
    return (Array.isArray(value) ? value as string[] : [String(value)]).map((id) => titles.get(id) ?? id).join('; ');
  }
  return value as string | number;
};

const helpOf = (field: FormField, language: Language): string => [field.help?.[language] ?? '',
  'unit' in field && field.unit !== undefined ? field.unit[language] : '',
  'choices' in field ? field.choices.map(({ title }) => title[language]).join('; ') : ''].filter((part) => part !== '').join('. ');

const rowsOf = (field: FormField, value: FieldValue | undefined, language: Language): WrittenValue[][] => {
  const [title, help] = [field.title[language], helpOf(field, language)];
  if (field.type !== 'share') return [[field.id, title, cell(field, value, language), help]];
  const share = value as { numerator: number; denominator: number } | undefined;
  const sides = field.of ?? { numerator: { ru: words.ru.part, en: words.en.part }, denominator: { ru: words.ru.whole, en: words.en.whole } };
  return (['numerator', 'denominator'] as const).map((side) => [`${field.id}.${side}`, `${title}: ${sides[side][language]}`, share?.[side] ?? null, help]);
};

const tableSheet = (field: TableField, value: FieldValue | undefined, language: Language): WrittenSheet => ({
  name: field.id, columns: field.columns.map(({ title }) => ({ title: title[language], width: 24 })),
  rows: (Array.isArray(value) ? value as unknown as Record<string, unknown>[] : []).map((row) => field.columns.map((column) => cell(column, row[column.id], language))),
});

/** Reads rows as they come: the first row of a table's sheet names its columns. */
class Reading {
  private readonly values = new Map<string, FieldValue>();
  private readonly shares = new Map<string, Record<string, number>>();
  private readonly tables = new Map<string, { readonly columns: ReadonlyMap<number, TableColumn>; readonly rows: Record<string, string | number | boolean>[] }>();
  private readonly problems: FormSheetRead['problems'] = [];

  constructor(private readonly form: ProgrammeForm) {}

  take(row: SheetRow): void {
    const table = this.form.fields.find((field): field is TableField => field.type === 'table' && field.id.slice(0, 28) === row.sheet);
    if (table !== undefined) { this.takeTableRow(table, row); return; }
    const key = readText(row.cells.find(({ column }) => column === 1)?.value ?? null).trim();
    const value = row.cells.find(({ column }) => column === 3)?.value;
    const [id, side] = key.split('.');
    const field = this.form.fields.find((one) => one.id === id);
    if (field === undefined || value === undefined || readText(value).trim() === '') return;
    const read = field.type === 'multi-choice' ? choicesOfCell(field, value) : cellOf(field, value);
    if (!read.ok) this.refuse(row, field.title, read.expected);
    else if (field.type === 'share') this.shares.set(field.id, { ...this.shares.get(field.id), [side ?? '']: Number(read.value) });
    else this.values.set(field.id, read.value);
  }

  result(): FormSheetRead {
    for (const [field, { numerator, denominator }] of this.shares) {
      if (numerator !== undefined && denominator !== undefined) this.values.set(field, { numerator, denominator });
    }
    for (const [field, { rows }] of this.tables) if (rows.length > 0) this.values.set(field, rows);
    return { problems: this.problems, fields: this.form.fields.flatMap(({ id }) => { const value = this.values.get(id); return value === undefined ? [] : [{ field: id, value }]; }) };
  }

  private takeTableRow(field: TableField, row: SheetRow): void {
    const known = this.tables.get(field.id);
    if (known === undefined) {
      const named = (text: string) => field.columns.find(({ title }) => [title.ru, title.en].includes(text.trim()));
      const columns = new Map(row.cells.flatMap(({ column, value }) => { const found = named(readText(value)); return found === undefined ? [] : [[column, found] as const]; }));
      this.tables.set(field.id, { columns, rows: [] });
      return;
    }
    const cells = row.cells.flatMap(({ column: at, value }) => {
      const column = known.columns.get(at);
      if (column === undefined || readText(value).trim() === '') return [];
      const read = cellOf(column, value);
      if (!read.ok) this.refuse(row, column.title, read.expected);
      return read.ok ? [[column.id, read.value] as const] : [];
    });
    if (cells.length > 0) known.rows.push(Object.fromEntries(cells));
  }

  private refuse({ sheet, row }: SheetRow, title: Text, expected: Text): void {
    this.problems.push({ sheet, row, message: { ru: `«${title.ru}»: нужно ${expected.ru}`, en: `“${title.en}”: ${expected.en} is needed` } });
  }
}
