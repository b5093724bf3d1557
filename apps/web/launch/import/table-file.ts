import { answered, api, command } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';

export type CheckedTable = components['schemas']['ImportChecked'];
export type TableProblem = components['schemas']['ImportProblem'];
export type TableKind = CheckedTable['kind'];
export const tableKinds: readonly TableKind[] = ['schools', 'results', 'social', 'staff', 'resources', 'contacts', 'indicators'];

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Cells pasted from a spreadsheet are parted by tabs; they go the way of a CSV file. */
export const pastedTable = (text: string): Blob => new Blob([text.replaceAll('\t', ';')], { type: 'text/csv' });

interface Upload { readonly cycle: string; readonly kind: TableKind; readonly year: string | null; readonly isList: boolean; readonly corrects: string | null; readonly file: Blob }

/** Sends a table to be checked. With `corrects`, it is another run of that import. */
export const checkTable = ({ cycle, kind, year, isList, corrects, file }: Upload): Promise<CheckedTable> => answered(api.POST('/api/v1/imports', {
  params: { query: { cycle, kind, list: isList ? 'true' : 'false', ...year !== null && { year }, ...corrects !== null && { import: corrects } }, header: command() },
  headers: { 'Content-Type': file.type.startsWith('text/') ? 'text/csv' : workbook }, body: file as never, bodySerializer: (body) => body }));

/** A workbook to fill in, with what is known already. */
export const tableTemplate = (cycle: string, kind: TableKind, language: 'ru' | 'en'): Promise<Blob> =>
  answered(api.GET('/api/v1/imports/templates/{kind}', { params: { path: { kind }, query: { cycle, language } }, parseAs: 'blob' }));
