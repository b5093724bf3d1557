import { DomainError } from '@uplift/domain/core/domain-error';
import { importColumns } from '@uplift/domain/import/columns';
import type { ImportProblem } from '@uplift/domain/import/problem';
import { tagWordsOf } from '@uplift/domain/programme/tags-named';
import { Table } from '@uplift/domain/import/table';
import { readSheets } from '@uplift/infra/sheets/read-sheets';
import { ApiError, type FieldError } from '../../problems/api-error.js';
import { issueCode, issueText, type Issue } from '../../problems/issue-texts.js';
import { SchoolRow } from './school-list.js';

const shown = 100;

/** Reads schools from a table, XLSX or CSV. Throws `school-table-invalid` naming the lines, or what keeps the file from being read. */
export const schoolsOfTable = async (file: Buffer): Promise<readonly SchoolRow[]> => {
  const errors: FieldError[] = [];
  const schools: SchoolRow[] = [];
  const table = new Table('schools', (problem) => { errors.push(...fieldErrors(problem)); });
  try {
    for await (const sheetRow of readSheets(file, () => undefined)) {
      const row = table.read(sheetRow);
      if (errors.length >= shown) break;
      if (row === null || !row.whole) continue;
      const { school, name, municipality, municipalityId, tags } = row.values;
      const parsed = SchoolRow.safeParse({
        ...school !== undefined && { id: school }, name, municipality: { ...municipalityId !== undefined && { id: municipalityId }, name: municipality },
        ...tags !== undefined && { tags: tagWordsOf(String(tags)) } });
      if (parsed.success) schools.push(parsed.data);
      else errors.push(...parsed.error.issues.map((issue) => lineError(issue as Issue, row.row)));
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const line = typeof error.details.line === 'number' ? error.details.line : 1;
    throw refused([{ path: `/lines/${line}`, code: error.code === 'sheet-csv-broken' ? 'csv' : error.code, line, ru: error.detail('ru'), en: error.detail('en') }]);
  }
  table.end();
  if (errors.length > 0) throw refused(errors.slice(0, shown));
  if (schools.length === 0) throw refused([{ path: '', code: 'empty', line: 2, ru: 'В таблице нет ни одной школы.', en: 'The table has no school.' }]);
  return schools;
};

/** A table without its titles lacks each column it must have. */
const fieldErrors = ({ code, row, title, read, expected }: ImportProblem): readonly FieldError[] => {
  const columns = importColumns.schools;
  const id = columns.find((column) => column.title.ru === title?.ru)?.id ?? '';
  const missing = (column: typeof columns[number]): FieldError => ({ path: `/columns/${column.id}`, code: 'column-missing', line: row,
    ru: `Нет столбца «${column.title.ru}».`, en: `The column “${column.title.en}” is missing.` });
  if (code === 'header-missing') return columns.filter(({ required }) => required).map(missing);
  if (code === 'column-missing') return columns.filter((column) => column.id === id).map(missing);
  return [{ path: `/lines/${row}/${id === 'school' ? 'id' : id}`, code, line: row, ru: `Ожидается ${expected.ru}${read === '' ? '' : `, прочитано «${read}»`}.`,
    en: `Expected ${expected.en}${read === '' ? '' : `, read “${read}”`}.` }];
};

const lineError = (issue: Issue, line: number): FieldError => {
  const [first, second] = (issue.path ?? []).map(String);
  const column = first === 'municipality' && second === 'id' ? 'municipalityId' : first ?? '';
  return { path: `/lines/${line}/${column}`, code: issueCode(issue), line, ...issueText(issue) };
};

const refused = (fields: readonly FieldError[]): ApiError => new ApiError('school-table-invalid', {}, { fields });
