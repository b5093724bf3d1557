import { context, isSpanContextValid, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags, type Attributes, type Context, type SpanContext } from '@opentelemetry/api';

const shape = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const uuidShape = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/;

const activeSpan = (): SpanContext | undefined => {
  const span = trace.getSpanContext(context.active());
  return span !== undefined && isSpanContextValid(span) ? span : undefined;
};

const parentOf = (traceId: string, spanId: string, traceFlags: number): Context | undefined => {
  const span: SpanContext = { traceId, spanId, traceFlags, isRemote: true };
  return isSpanContextValid(span) ? trace.setSpanContext(ROOT_CONTEXT, span) : undefined;
};

/** For a log line: the trace and span at work, or nothing. */
export const currentTrace = (): { readonly traceId: string; readonly spanId: string } | undefined => {
  const span = activeSpan();
  return span && { traceId: span.traceId, spanId: span.spanId };
};

/** W3C `traceparent` of the span at work, to be carried in a header or a message; `undefined` outside any. */
export const currentTraceparent = (): string | undefined => {
  const span = activeSpan();
  return span && `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
};

/** The trace at work as a UUID, for the correlation id of commands and events; `undefined` outside any. */
export const currentCorrelationId = (): string | undefined =>
  activeSpan()?.traceId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The trace id (32 hex digits) a correlation id stands for; `undefined` when it is no UUID. */
export const traceIdOf = (correlationId: string): string | undefined => {
  const parts = uuidShape.exec(correlationId.toLowerCase());
  return parts === null ? undefined : parts.slice(1).join('');
};

const parentFrom = (origin: string): Context | undefined => {
  const [, traceId, spanId, flags] = shape.exec(origin) ?? [];
  if (traceId !== undefined && spanId !== undefined && flags !== undefined) return parentOf(traceId, spanId, Number.parseInt(flags, 16));
  const correlated = traceIdOf(origin);
  // An event carries only the trace; its first half names the span that nobody recorded.
  return correlated === undefined ? undefined : parentOf(correlated, correlated.slice(0, 16), TraceFlags.SAMPLED);
};

export interface SpanOptions {
  /** A `traceparent` or a correlation id to continue. Left out, or neither of the two: the span at work. */
  readonly origin?: string | undefined;
  readonly kind?: SpanKind;
  /** Ids and counts only: traces leave the house. */
  readonly attributes?: Attributes;
}

/** Runs work in a span of the origin's trace, so that logs, events and calls made within share its trace id. */
export const inSpan = async <Result>(name: string, options: SpanOptions, work: () => Promise<Result>): Promise<Result> => {
  const parent = (options.origin === undefined ? undefined : parentFrom(options.origin)) ?? context.active();
  const span = trace.getTracer('uplift').startSpan(name, { kind: options.kind ?? SpanKind.INTERNAL, attributes: options.attributes ?? {} }, parent);
  try {
    return await context.with(trace.setSpan(parent, span), work);
  } catch (error) {
    // The type alone: a message may name a person.
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
    throw error;
  } finally {
    span.end();
  }
};
