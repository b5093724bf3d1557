import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiError } from '../problems/api-error.js';
import { sendProblem } from '../problems/send-problem.js';
import type { ApiRequest, ApiResponse } from './api-request.js';

/** A list of 50,000 schools fits; everything else is far smaller. */
const importLimit = '16mb';
const generalLimit = '1mb';
const importPath = /^\/api\/v1\/cycles\/[^/]+\/schools\/?$/;
/** Files are streamed to their store: nobody reads them into memory. */
const filesPath = /^\/api\/v1\/files(\/uploads\/[^/]+\/pieces)?\/?$/;
/** A table on its way in: its bytes as they are, for its own reader tells what it is. */
const tablePath = /^\/api\/v1\/(imports|cycles\/[^/]+\/schools|cases\/[^/]+\/steps\/[^/]+\/form\/sheet)\/?$/;
const tables = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream', 'text/csv'];
const texts = ['text/csv', 'text/yaml', 'application/yaml', 'application/x-yaml'];
/** Routes that take a file's text beside JSON, and as what. */
const textRoutes: readonly (readonly [RegExp, RegExp])[] = [
  [/^\/api\/v1\/programmes(\/check)?\/?$/, /yaml$/],
];

const pathOf = (request: IncomingMessage): string => ('originalUrl' in request ? String(request.originalUrl) : request.url ?? '').split('?')[0]!;
const mediaType = (request: IncomingMessage): string => (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
const isImport = (request: IncomingMessage): boolean => importPath.test(pathOf(request));
const isFile = (request: IncomingMessage): boolean => filesPath.test(pathOf(request));
const isTable = (request: IncomingMessage): boolean => tablePath.test(pathOf(request)) && tables.includes(mediaType(request));
const isJson = (request: IncomingMessage): boolean => !isFile(request) && /^application\/(?:[\w.-]+\+)?json$/.test(mediaType(request));
const hasBody = ({ headers }: IncomingMessage): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
const takesText = (request: IncomingMessage): boolean =>
  texts.includes(mediaType(request)) && textRoutes.some(([path, type]) => path.test(pathOf(request)) && type.test(mediaType(request)));

/** Reads bodies within their limits; whatever is too large, unreadable or of a foreign kind is refused before a route sees it. */
export const readBodies = (app: NestExpressApplication): void => {
  app.useBodyParser('json', { limit: importLimit, strict: false, type: (request: IncomingMessage) => isImport(request) && isJson(request) });
  app.useBodyParser('json', { limit: generalLimit, strict: false, type: (request: IncomingMessage) => !isImport(request) && isJson(request) });
  app.useBodyParser('raw', { limit: importLimit, type: isTable });
  app.useBodyParser('text', { limit: generalLimit, type: takesText });
  app.use((request: ApiRequest, _response: ApiResponse, next: (error?: unknown) => void) => {
    if (request.method !== 'POST' || request.body !== undefined || isFile(request)) { next(); return; }
    if (!hasBody(request)) {
      request.body = {};
      next();
      return;
    }
    next(new ApiError('media-type-unsupported', { accepted: 'application/json', given: mediaType(request) || '—' }));
  });
  app.use((error: unknown, request: ApiRequest, response: ApiResponse, _next: (error?: unknown) => void) => {
    sendProblem(bodyError(error, request), request, response);
  });
};

/** What Express's parsers say, as refusals of ours. */
const bodyError = (error: unknown, request: ApiRequest): unknown => {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : null;
  switch (type) {
    case 'entity.too.large': return new ApiError('body-too-large', { limit: isImport(request) || isTable(request) ? '16 MB' : '1 MB' });
    case 'entity.parse.failed': case 'request.size.invalid': case 'request.aborted': return new ApiError('body-not-json', {}, { cause: error });
    case 'charset.unsupported': case 'encoding.unsupported':
      return new ApiError('media-type-unsupported', { accepted: 'UTF-8', given: request.headers['content-encoding'] ?? request.headers['content-type'] ?? '—' });
    default: return error;
  }
};
