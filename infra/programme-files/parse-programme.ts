import { LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import { checkDocument } from '@uplift/domain/programme/check-document';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { Text } from '@uplift/domain/programme/vocabulary';
import { positionOf } from './position-of.js';

/** Something wrong in a programme's file: line and column count from 1, the path names the field (`stages.0.steps.2.due`). */
export interface FileProblem {
  readonly line: number; readonly column: number; readonly path: string; readonly code: string; readonly message: Text;
}

export type ParsedProgramme =
  | { readonly valid: true; readonly document: ProgrammeDocument }
  | { readonly valid: false; readonly problems: readonly FileProblem[] };

/** A year of a region is some tens of kilobytes; beyond this it is no programme. */
const longestText = 2_000_000;

/** Reads a programme document from YAML (or JSON, its subset). Never throws: what is wrong comes back with its place, in order. */
export const parseProgramme = (text: string): ParsedProgramme => {
  if (text.length > longestText) {
    return invalid([atStart('too-long', { ru: 'файл слишком велик для программы', en: 'the file is too long for a programme' })]);
  }
  const lines = new LineCounter();
  const file = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (file.errors.length > 0) return invalid(file.errors.map((error) => syntaxProblem(error, lines)));
  const value = valueOf(file);
  if ('problem' in value) return invalid([value.problem]);
  const checked = checkDocument(value.value);
  if (checked.valid) return checked;
  return invalid(checked.problems.map(({ path, code, message }) =>
    ({ ...positionOf(file, path, lines), path: path.join('.'), code, message })));
};

const invalid = (problems: readonly FileProblem[]): ParsedProgramme =>
  ({ valid: false, problems: [...problems].sort((a, b) => a.line - b.line || a.column - b.column) });

const atStart = (code: string, message: Text): FileProblem => ({ line: 1, column: 1, path: '', code, message });

/** Aliases are resolved here, and may refuse: one that names nothing, or so many that they would fill the memory. */
const valueOf = (file: Document): { readonly value: unknown } | { readonly problem: FileProblem } => {
  try {
    return { value: file.toJS({ maxAliasCount: 500 }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: atStart('alias', {
      ru: `ссылки YAML не разрешаются: ${reason}`, en: `the YAML aliases cannot be resolved: ${reason}` }) };
  }
};

const syntaxWords: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  DUPLICATE_KEY: 'поле указано дважды',
  BAD_INDENT: 'неверный отступ',
  TAB_AS_INDENT: 'отступ сделан табуляцией, нужны пробелы',
  MISSING_CHAR: 'не хватает знака',
  BLOCK_AS_IMPLICIT_KEY: 'двоеточие в тексте: возьмите текст в кавычки',
  MULTILINE_IMPLICIT_KEY: 'поле не закончено двоеточием или текст не взят в кавычки',
  UNEXPECTED_TOKEN: 'неожиданный знак',
  MULTIPLE_DOCS: 'в файле больше одного документа',
};

const syntaxProblem = (error: YAMLError, lines: LineCounter): FileProblem => {
  const { line, col } = lines.linePos(error.pos[0]);
  return { line, column: col, path: '', code: 'syntax', message: {
    ru: `разметка YAML: ${syntaxWords[error.code] ?? error.message}`, en: `YAML: ${error.message}` } };
};
