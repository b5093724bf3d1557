import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorDetails, type Language } from '@uplift/domain/core/domain-error';
import type { ErrorKind } from '@uplift/domain/core/error-catalogue';
import { PersonErasedError } from '@uplift/infra/event-store/personal-data/personal-data';
import { AccountError } from '@uplift/infra/identity/account-error';
import { TokenError } from '@uplift/infra/identity/token-error';
import { ReusedCommandIdError, StaleVersionError, TooMuchContentionError } from '@uplift/infra/command/command-handler';
import { InvalidCursorError } from '@uplift/infra/projections/queries/page';
import { ApiError, type FieldError } from './api-error.js';
import { issueText } from './issue-texts.js';
import { problemCatalogue, type ProblemCode } from './problem-catalogue.js';
import { areReadModelsMissing, isStoreFailure } from './store-failure.js';

/** An error as a client may see it, in whichever language it asks for. */
export interface Refusal {
  readonly code: string;
  readonly status: number;
  readonly fields: readonly FieldError[];
  readonly retryAfterSeconds: number | null;
  /** Not foreseen: to be logged with its stack. */
  readonly unexpected: boolean;
  title(language: Language): string;
  detail(language: Language): string;
}

const statusOf: Readonly<Record<ErrorKind, number>> = { invalid: 400, 'not-found': 404, conflict: 409, forbidden: 403 };

const accountStatus: Readonly<Record<AccountError['code'], number>> = {
  'login-taken': 409, 'person-has-account': 409, 'subject-linked': 409, 'login-invalid': 400, 'password-invalid': 400, 'account-unknown': 404,
  'second-factor-present': 409, 'second-factor-unknown': 404, 'code-wrong': 400, 'password-wrong': 400, 'code-too-many': 429,
};

export const refusalOf = (error: unknown, request: { readonly path: string; readonly trace: string }): Refusal => {
  if (error instanceof DomainError) return speaking(error, statusOf[error.kind]);
  if (error instanceof AccountError) return speaking(error, accountStatus[error.code]);
  if (error instanceof TokenError) return { ...speaking(error, error.status), retryAfterSeconds: error.status === 503 ? 5 : null };
  if (error instanceof PersonErasedError) return refusalOf(new DomainError('person-erased', { person: error.person }), request);
  if (error instanceof ApiError) return fromCatalogue(error.code, error.details, error.more);
  if (error instanceof StaleVersionError) return fromCatalogue('stale-version', { expected: error.expected, actual: error.actual });
  if (error instanceof ReusedCommandIdError) return fromCatalogue('idempotency-key-reused');
  if (error instanceof TooMuchContentionError) return fromCatalogue('too-much-contention', {}, { retryAfterSeconds: 2 });
  if (error instanceof InvalidCursorError) return fromCatalogue('input-invalid', {}, { fields: [{ path: '/cursor', code: 'cursor', ...issueText({ message: 'cursor' }) }] });
  if (areReadModelsMissing(error)) return fromCatalogue('engine-part-unavailable', { part: 'projector' }, { retryAfterSeconds: 5 });
  if (isStoreFailure(error)) return fromCatalogue('store-unavailable', {}, { retryAfterSeconds: 5 });
  if (error instanceof HttpException && error.getStatus() === 404) return fromCatalogue('route-unknown', { path: request.path });
  return { ...fromCatalogue('unexpected', { trace: request.trace }), unexpected: true };
};

/** An error that brings its own texts. */
const speaking = (error: { readonly code: string; title(language: Language): string; detail(language: Language): string }, status: number): Refusal => ({
  code: error.code, status, fields: [], retryAfterSeconds: null, unexpected: false,
  title: (language) => error.title(language), detail: (language) => error.detail(language),
});

const fromCatalogue = (
  code: ProblemCode, details: ErrorDetails = {}, more: { readonly fields?: readonly FieldError[]; readonly retryAfterSeconds?: number } = {},
): Refusal => {
  const entry = problemCatalogue[code];
  return {
    code, status: entry.status, fields: more.fields ?? [], retryAfterSeconds: more.retryAfterSeconds ?? null, unexpected: false,
    title: (language) => fill(entry[language].title, details), detail: (language) => fill(entry[language].detail, details),
  };
};

const fill = (text: string, details: ErrorDetails): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => String(details[name] ?? hole));
