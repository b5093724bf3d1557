import type { Text } from '../programme/vocabulary.js';

export const problemCodes = ['column-missing', 'column-repeated', 'header-missing', 'empty', 'value-missing', 'value-wrong', 'value-failed', 'school-unknown', 'school-ambiguous',
  'municipality-unknown', 'indicator-unknown', 'row-repeated', 'id-taken', 'part-above-whole', 'year-missing', 'value-conflicting', 'date-outside-year'] as const;
export type ProblemCode = (typeof problemCodes)[number];

/**
 * Something in a table that keeps it from being stored: where, what was read there and what was expected. A question is not wrong in
 * itself and may be settled by a person; an error must be corrected in the file.
 */
export interface ImportProblem {
  readonly severity: 'error' | 'question';
  readonly code: ProblemCode;
  readonly sheet: string;
  readonly row: number;
  /** From 1; `null` when the whole row or sheet is meant. */
  readonly column: number | null;
  readonly title: Text | null;
  readonly read: string;
  readonly expected: Text;
}
