import { randomBytes } from 'node:crypto';
import { currentTrace, inSpan } from '@uplift/infra/observability/trace-context';
import type { ApiRequest, ApiResponse } from './api-request.js';

const traceparent = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** One trace id from here to the last activity: the caller's by `traceparent` (W3C), else a new one. */
export const trace = (request: ApiRequest, response: ApiResponse, next: () => void): void => {
  const origin = typeof request.headers.traceparent === 'string' ? request.headers.traceparent : undefined;
  const answered = new Promise<void>((resolve) => { response.once('close', resolve); });
  void inSpan('request', { origin, attributes: { method: request.method ?? '' } }, () => {
    // Without tracing at work there is no span, and still one id for logs and events.
    request.trace = currentTrace()?.traceId ?? given(origin) ?? randomBytes(16).toString('hex');
    response.setHeader('Trace-Id', request.trace);
    next();
    return answered;
  });
};

const given = (origin: string | undefined): string | undefined => {
  const id = traceparent.exec(origin ?? '')?.[1];
  return id !== undefined && /[1-9a-f]/.test(id) ? id : undefined;
};

/** A trace id as a UUID: the correlation id of all that the request causes. */
export const correlationIdOf = (traceId: string): string => traceId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
