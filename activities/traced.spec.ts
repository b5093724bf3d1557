import { currentTrace } from '@uplift/infra/observability/trace-context';
import { startTracing, type Tracing } from '@uplift/infra/observability/tracing';
import { traced } from './traced.js';

const act = '0af76519-16cd-43dd-8448-eb211c80319c';
const other = '1bf76519-16cd-43dd-8448-eb211c80319d';

describe('the trace of an activity', () => {
  let tracing: Tracing;
  beforeAll(() => { tracing = startTracing('test', { otlpEndpoint: undefined }); });
  afterAll(async () => { await tracing.stop(); });
  const traceOf = (because?: Record<string, string>) => traced('advanceCases', async () => currentTrace()?.traceId)({ cycle: 'small-2026', ...because && { because } });

  it('is that of the act behind it', async () => {
    expect(await traceOf({ 'small-2026.school.one': act, 'small-2026.school.two': act })).toBe('0af7651916cd43dd8448eb211c80319c');
  });

  it('is its own where many acts are behind it, or none', async () => {
    const traces = [await traceOf({ 'small-2026.school.one': act, 'small-2026.school.two': other }), await traceOf({}), await traceOf()];
    for (const trace of traces) expect(trace).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set([...traces, '0af7651916cd43dd8448eb211c80319c', '1bf7651916cd43dd8448eb211c80319d']).size).toBe(5);
  });
});
