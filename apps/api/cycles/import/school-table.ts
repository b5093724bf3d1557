import { CsvError, parse } from 'csv-parse/sync';
import { ApiError, type FieldError } from '../../problems/api-error.js';
import { issueCode, issueText, type Issue } from '../../problems/issue-texts.js';
import { SchoolRow } from './school-list.js';

/** What a column may be called, in either language. */
const columns: Readonly<Record<'id' | 'name' | 'municipality' | 'municipalityId', readonly string[]>> = {
  id: ['id', 'school id', 'school_id', 'код', 'код школы', 'обозначение'],
  name: ['name', 'school', 'школа', 'наименование', 'наименование оо', 'название', 'название школы'],
  municipality: ['municipality', 'муниципалитет', 'муниципальное образование', 'район'],
  municipalityId: ['municipality id', 'municipality_id', 'код муниципалитета', 'код района'],
};
type Column = keyof typeof columns;
const shown = 100;

/** Reads schools from CSV, separated by `;` or `,`, with or without a byte order mark. Throws `school-table-invalid` naming the lines. */
export const schoolsOfTable = (text: string): readonly SchoolRow[] => {
  const [header, ...rows] = linesOf(text);
  if (header === undefined) throw refused([{ path: '', code: 'empty', line: 1, ru: 'Таблица пуста.', en: 'The table is empty.' }]);
  const placeOf = columnsOf(header.record);
  const errors: FieldError[] = [];
  const schools: SchoolRow[] = [];
  for (const { record, line } of rows) {
    const cell = (column: Column): string | undefined => record[placeOf[column] ?? -1]?.trim() || undefined;
    const id = cell('id');
    const municipalityId = cell('municipalityId');
    const parsed = SchoolRow.safeParse({
      ...id !== undefined && { id }, name: cell('name') ?? '', municipality: { ...municipalityId !== undefined && { id: municipalityId }, name: cell('municipality') ?? '' },
    });
    if (parsed.success) schools.push(parsed.data);
    else errors.push(...parsed.error.issues.map((issue) => lineError(issue as Issue, line)));
    if (errors.length >= shown) break;
  }
  if (errors.length > 0) throw refused(errors.slice(0, shown));
  if (schools.length === 0) throw refused([{ path: '', code: 'empty', line: 2, ru: 'В таблице нет ни одной школы.', en: 'The table has no school.' }]);
  return schools;
};

interface Line { readonly record: readonly string[]; readonly line: number }

const linesOf = (text: string): readonly Line[] => {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = firstLine.split(';').length >= firstLine.split(',').length ? ';' : ',';
  try {
    const records = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true, info: true });
    return (records as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    throw refused([{ path: `/lines/${line}`, code: 'csv', line, ru: 'Строка записана не по правилам CSV: проверьте кавычки.', en: 'The line is not CSV: check its quotes.' }]);
  }
};

const columnsOf = (header: readonly string[]): Readonly<Partial<Record<Column, number>>> => {
  const titles = header.map((title) => title.trim().toLowerCase());
  const places: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(columns) as Column[]) {
    const place = titles.findIndex((title) => columns[column].includes(title));
    if (place >= 0) places[column] = place;
  }
  const missing = (['name', 'municipality'] as const).filter((column) => places[column] === undefined);
  if (missing.length === 0) return places;
  throw refused(missing.map((column) => ({ path: `/columns/${column}`, code: 'column-missing', line: 1,
    ru: `Нет столбца «${columns[column].find((title) => /[а-я]/.test(title))!}».`, en: `The column “${columns[column][0]!}” is missing.` })));
};

const lineError = (issue: Issue, line: number): FieldError => {
  const [first, second] = (issue.path ?? []).map(String);
  const column = first === 'municipality' && second === 'id' ? 'municipalityId' : first ?? '';
  return { path: `/lines/${line}/${column}`, code: issueCode(issue), line, ...issueText(issue) };
};

const refused = (fields: readonly FieldError[]): ApiError => new ApiError('school-table-invalid', {}, { fields });
