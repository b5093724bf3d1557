import type { Language } from '@uplift/domain/core/domain-error';
import type { Problem } from './problem.js';
import type { Refusal } from './refusal.js';

/** The problem document of a refusal, for the request at `instance`. */
export const problemOf = (refusal: Refusal, language: Language, request: { readonly path: string; readonly trace: string }): Problem => ({
  type: `/problems/${refusal.code}`,
  title: refusal.title(language),
  status: refusal.status,
  detail: refusal.detail(language),
  instance: request.path,
  code: refusal.code,
  trace: request.trace,
  ...refusal.fields.length > 0 && {
    errors: refusal.fields.map(({ path, code, line, column, ...texts }) =>
      ({ path, code, message: texts[language], ...line !== undefined && { line }, ...column !== undefined && { column } })),
  },
});
