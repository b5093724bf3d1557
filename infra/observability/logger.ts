import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { hideInText, hidePersonalData } from './hide-personal-data.js';
import { currentTrace } from './trace-context.js';

export interface LoggerSettings { readonly service: string; readonly level: string }

interface HttpRequest { readonly id?: unknown; readonly method?: string; readonly url?: string }
interface HttpResponse { readonly statusCode?: number; readonly raw?: { readonly statusCode?: number } }

const serializeError = (error: unknown, depth: number = 0): unknown => {
  if (!(error instanceof Error)) return hidePersonalData(error);
  const { code } = error as { code?: unknown };
  return {
    type: error.name, message: hideInText(error.message), stack: hideInText(error.stack ?? ''),
    ...code !== undefined && { code },
    ...error.cause !== undefined && depth < 5 && { cause: serializeError(error.cause, depth + 1) },
  };
};

/**
 * Options for pino and for pino-http: one JSON object a line, `time` as ISO 8601, the trace it belongs to, and no personal data:
 * of a request its method and path without the query, never headers, addresses or bodies.
 */
export const loggerOptions = ({ service, level }: LoggerSettings): LoggerOptions => ({
  level,
  base: { service, pid: process.pid },
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  mixin: () => ({ ...currentTrace() }),
  formatters: {
    level: (label) => ({ level: label }),
    log: (fields) => hidePersonalData(fields) as Record<string, unknown>,
  },
  hooks: {
    logMethod(args, method) { method.apply(this, args.map((arg: unknown) => typeof arg === 'string' ? hideInText(arg) : arg) as typeof args); },
  },
  serializers: {
    err: serializeError, error: serializeError,
    req: ({ id, method, url }: HttpRequest) => ({ id, method, path: url?.split('?')[0] }),
    res: ({ statusCode, raw }: HttpResponse) => ({ statusCode: raw?.statusCode ?? statusCode }),
  },
});

/** A logger of one process. `destination` is standard output unless a test listens. */
export const createLogger = (settings: LoggerSettings, destination?: DestinationStream): Logger =>
  destination === undefined ? pino(loggerOptions(settings)) : pino(loggerOptions(settings), destination);
