import type { FileProblem } from '@uplift/infra/programme-files/parse-programme';
import type { Language } from '../../language.js';

/** Each problem with the place an editor can jump to, the line itself and a mark under the spot. */
export const problemsText = (file: string, source: string, problems: readonly FileProblem[], language: Language): string => {
  const lines = source.split(/\r?\n/);
  const margin = Math.max(...problems.map(({ line }) => String(line).length));
  return problems.map(({ line, column, path, message }) => [
    `${file}:${line}:${column}: ${message[language]}${path === '' ? '' : ` (${path})`}`,
    `  ${String(line).padStart(margin)} | ${lines[line - 1] ?? ''}`,
    `  ${' '.repeat(margin)} | ${' '.repeat(Math.max(0, column - 1))}^`,
  ].join('\n')).join('\n');
};
