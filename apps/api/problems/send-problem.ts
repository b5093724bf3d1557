import { languageOf } from './language.js';
import { problemOf } from './problem-of.js';
import { refusalOf, type Refusal } from './refusal.js';
import type { ApiRequest, ApiResponse } from '../http/api-request.js';

/** Answers a request with the problem an error means; returns the refusal, so that the caller can log what was not foreseen. */
export const sendProblem = (error: unknown, request: ApiRequest, response: ApiResponse): Refusal => {
  const at = { path: request.path, trace: request.trace ?? '' };
  const refusal = refusalOf(error, at);
  if (response.headersSent) {
    response.end();
    return refusal;
  }
  const language = languageOf(request.headers['accept-language']);
  if (refusal.retryAfterSeconds !== null) response.setHeader('Retry-After', String(refusal.retryAfterSeconds));
  if (refusal.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response.setHeader('Content-Language', language);
  response.setHeader('Vary', 'Accept-Language');
  response.status(refusal.status).type('application/problem+json').send(JSON.stringify(problemOf(refusal, language, at)));
  return refusal;
};
