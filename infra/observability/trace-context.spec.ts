import { context, propagation, trace } from '@opentelemetry/api';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-node';
import { currentCorrelationId, currentTrace, currentTraceparent, inSpan, traceIdOf } from './trace-context.js';
import { startTracing, type Tracing } from './tracing.js';

describe('a trace', () => {
  const exporter = new InMemorySpanExporter();
  let tracing: Tracing;
  beforeAll(() => { tracing = startTracing('test', { otlpEndpoint: undefined }, exporter); });
  beforeEach(async () => {
    await tracing.provider.forceFlush();
    exporter.reset();
  });
  afterAll(async () => {
    await tracing.stop();
    for (const api of [trace, context, propagation]) api.disable();
  });

  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const correlationId = '0af76519-16cd-43dd-8448-eb211c80319c';

  it('is nothing outside of work', () => {
    expect([currentTrace(), currentTraceparent(), currentCorrelationId()]).toStrictEqual([undefined, undefined, undefined]);
  });

  it('goes from a header through work to the next header', async () => {
    const next = await inSpan('request', { origin: `00-${traceId}-b7ad6b7169203331-01` }, () => Promise.resolve(currentTraceparent()));
    expect(next).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    expect(next).not.toContain('b7ad6b7169203331');
  });

  it('goes on from the correlation id of an event alone', async () => {
    await inSpan('activity', { origin: correlationId, attributes: { events: 2 } }, () => inSpan('append', {}, () => {
      expect(currentCorrelationId()).toBe(correlationId);
      return Promise.resolve();
    }));
    await tracing.provider.forceFlush();
    const [append, activity] = exporter.getFinishedSpans();
    expect([append?.name, append?.spanContext().traceId, append?.parentSpanId]).toStrictEqual(['append', traceId, activity?.spanContext().spanId]);
    expect([activity?.name, activity?.spanContext().traceId, activity?.attributes]).toStrictEqual(['activity', traceId, { events: 2 }]);
  });

  it('begins anew without an origin or with a broken one', async () => {
    const ids = await Promise.all([undefined, 'nonsense', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`].map((origin) =>
      inSpan('work', { origin }, () => Promise.resolve(currentTrace()?.traceId))));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('says that work failed, not with whose words', async () => {
    await expect(inSpan('work', {}, () => Promise.reject(new TypeError('of someone@school.example')))).rejects.toThrow(TypeError);
    await tracing.provider.forceFlush();
    expect(exporter.getFinishedSpans()[0]?.status).toStrictEqual({ code: 2, message: 'TypeError' });
  });

  it('knows what is no correlation id', () => { expect(traceIdOf('cycle-1')).toBeUndefined(); });
});
