import { CsvError, parse } from 'csv-parse/sync';
import { usageError } from '../cli-error.js';
import type { Cli } from '../cli.js';
import { readText } from './read-text.js';

/** What a column may be called; the first name is the one to use in messages. */
export type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>;
export interface TableRow<Name extends string> { readonly line: number; readonly cells: Readonly<Partial<Record<Name, string>>> }

/** A CSV file's rows by the names of its columns, separated by `;` or `,`; empty cells are left out. A column it must have and has not is wrong usage. */
export const readTable = async <Name extends string>(cli: Cli, file: string, columns: Columns<Name>, required: readonly NoInfer<Name>[]): Promise<readonly TableRow<Name>[]> => {
  const text = await readText(cli, file);
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = firstLine.split(';').length >= firstLine.split(',').length ? ';' : ',';
  const [header, ...rows] = recordsOf(text, delimiter);
  const titles = (header?.record ?? []).map((title) => title.trim().toLowerCase());
  const places = (Object.keys(columns) as Name[]).map((name) => [name, titles.findIndex((title) => columns[name].includes(title))] as const);
  for (const [name, place] of places) {
    if (place < 0 && required.includes(name)) throw usageError(`В таблице нет столбца «${columns[name][0]}»`, `The table has no column “${columns[name].at(-1)}”`);
  }
  return rows.map(({ record, line }) => ({ line, cells: Object.fromEntries(places.flatMap(([name, place]) => {
    const cell = record[place]?.trim();
    return cell === undefined || cell === '' ? [] : [[name, cell]];
  })) as TableRow<Name>['cells'] }));
};

const recordsOf = (text: string, delimiter: string): readonly { readonly record: readonly string[]; readonly line: number }[] => {
  try {
    const records = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true, info: true });
    return (records as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    throw usageError(`Строка ${line} записана не по правилам CSV: проверьте кавычки`, `Line ${line} is not CSV: check its quotes`);
  }
};
