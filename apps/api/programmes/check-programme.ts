import type { Language } from '@uplift/domain/core/domain-error';
import { z } from 'zod';
import { ProblemField } from '../problems/problem.js';
import { readDocument, type DocumentBody } from './read-document.js';

export const CheckAnswer = z.object({
  valid: z.boolean(), programme: z.string().nullable(), edition: z.int().nullable(), problems: z.array(ProblemField),
}).meta({ id: 'ProgrammeChecked' });
export type CheckAnswer = z.infer<typeof CheckAnswer>;

/** Says what is wrong in a document, and where; nothing is stored. */
export const checkProgramme = (body: DocumentBody, language: Language): CheckAnswer => {
  const read = readDocument(body);
  if ('document' in read) return { valid: true, programme: read.document.programme, edition: read.document.edition, problems: [] };
  return { valid: false, programme: null, edition: null, problems: read.errors.map(({ path, code, line, column, ...texts }) =>
    ({ path, code, message: texts[language], ...line !== undefined && { line }, ...column !== undefined && { column } })) };
};
