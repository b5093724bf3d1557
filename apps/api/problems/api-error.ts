import type { ErrorDetails } from '@uplift/domain/core/domain-error';
import type { ProblemCode } from './problem-catalogue.js';

/** Something in a request that is wrong: where, a code, and what to do. Lines and columns count from 1. */
export interface FieldError {
  readonly path: string; readonly code: string; readonly ru: string; readonly en: string;
  readonly line?: number; readonly column?: number;
}

/** A refusal by the API, before or beside the domain: a code of its catalogue with its particulars. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: ProblemCode,
    readonly details: ErrorDetails = {},
    readonly more: { readonly fields?: readonly FieldError[]; readonly retryAfterSeconds?: number; readonly cause?: unknown } = {},
  ) {
    super(code, { cause: more.cause });
  }
}
