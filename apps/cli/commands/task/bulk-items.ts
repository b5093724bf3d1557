import { usageError } from '../../cli-error.js';

export interface BulkItem { readonly case: string; readonly step: string; readonly [more: string]: unknown }

/**
 * The steps a file names: lines of `CASE STEP` (`#` begins a comment), a JSON list of items, or what `task list --json` and
 * `cycle deadlines --json` print. What the command line says holds for every item that does not say it itself.
 */
export const bulkItemsOf = (text: string, common: Readonly<Record<string, unknown>>): readonly BulkItem[] => {
  const items = (/^\s*[[{]/.test(text) ? fromJson(text) : fromLines(text)).map((item) => ({ ...common, ...item }));
  if (items.length === 0) throw usageError('В файле нет ни одного шага', 'The file names no step');
  return items;
};

const fromLines = (text: string): readonly BulkItem[] => text.split(/\r?\n/).flatMap((line, nth) => {
  const words = line.replace(/#.*$/, '').trim().split(/[\s;,]+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  const [id, step, ...rest] = words;
  if (step === undefined || rest.length > 0) throw usageError(`Строка ${nth + 1}: нужны карточка и шаг`, `Line ${nth + 1}: a case and a step are needed`);
  return [{ case: id!, step }];
});

const fromJson = (text: string): readonly BulkItem[] => {
  const value = valueOf(text);
  if (Array.isArray(value)) return value.map(itemOf);
  const { tasks, deadlines } = value as { tasks?: unknown; deadlines?: unknown };
  const rows = tasks ?? deadlines;
  if (!Array.isArray(rows)) throw usageError('В файле нет списка шагов', 'The file holds no list of steps');
  // Rows of a list tell much about a step that is no part of a command.
  return rows.map(itemOf).map(({ case: id, step }) => ({ case: id, step }));
};

const valueOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw usageError('Файл — не JSON: проверьте скобки и кавычки', 'The file is not JSON: check its brackets and quotes');
  }
};

const itemOf = (item: unknown, nth: number): BulkItem => {
  if (typeof item === 'object' && item !== null && 'case' in item && 'step' in item && typeof item.case === 'string' && typeof item.step === 'string') return item as BulkItem;
  throw usageError(`Запись ${nth + 1}: нужны поля case и step`, `Item ${nth + 1}: the fields case and step are needed`);
};
