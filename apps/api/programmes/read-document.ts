import { checkDocument } from '@uplift/domain/programme/check-document';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { parseProgramme } from '@uplift/infra/programme-files/parse-programme';
import { z } from 'zod';
import { ApiError, type FieldError } from '../problems/api-error.js';
import { pointerOf } from '../problems/issue-texts.js';

/** A document as an object (`{"document": …}`), or as the text of its YAML file. */
export const DocumentBody = z.union([z.string(), z.strictObject({ document: z.record(z.string(), z.unknown()) })])
  .meta({ id: 'ProgrammeDocumentBody', description: 'JSON with the document, or the YAML file itself as text/yaml.' });
export type DocumentBody = z.output<typeof DocumentBody>;
export type ReadDocument = { readonly document: ProgrammeDocument } | { readonly errors: readonly FieldError[] };

/** Everything that is wrong, with lines and columns where the document came as a file. */
export const readDocument = (body: DocumentBody): ReadDocument => {
  if (typeof body === 'string') {
    const parsed = parseProgramme(body);
    if (parsed.valid) return { document: parsed.document };
    return { errors: parsed.problems.map(({ path, code, message, line, column }) => ({ path: pointerOf(path === '' ? [] : path.split('.')), code, ...message, line, column })) };
  }
  const checked = checkDocument(body.document);
  if (checked.valid) return { document: checked.document };
  return { errors: checked.problems.map(({ path, code, message }) => ({ path: pointerOf(path), code, ...message })) };
};

/** The document; throws `programme-invalid` with all that is wrong in it. */
export const requireDocument = (body: DocumentBody): ProgrammeDocument => {
  const read = readDocument(body);
  if ('errors' in read) throw new ApiError('programme-invalid', {}, { fields: read.errors });
  return read.document;
};
