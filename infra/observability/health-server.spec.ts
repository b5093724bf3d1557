import { startHealthServer, type HealthCheck, type HealthServer } from './health-server.js';
import { createMetrics } from './metrics.js';

describe('the health server', () => {
  let server: HealthServer | undefined;
  afterEach(() => server?.stop());

  const serve = async (checks: Readonly<Record<string, HealthCheck>>) => {
    const metrics = createMetrics('relay');
    metrics.counter({ name: 'uplift_relayed_total', help: 'Messages relayed.', labelNames: ['kind'] }).inc({ kind: 'signal' }, 2);
    server = await startHealthServer({ port: 0, checks, metrics, timeoutMs: 50 });
    return async (path: string) => {
      const response = await fetch(`${server!.url}${path}`);
      return { status: response.status, text: await response.text() };
    };
  };

  it('is ready when every check is', async () => {
    const get = await serve({ store: () => Promise.resolve(1), temporal: () => Promise.resolve() });
    expect(await get('/health/ready')).toStrictEqual({ status: 200, text: '{"status":"ready","checks":{"store":"ok","temporal":"ok"}}' });
  });

  it('names the check that fails or does not answer, and lives on', async () => {
    const get = await serve({
      store: () => Promise.reject(new Error('connection refused')), temporal: () => new Promise(() => undefined), lease: () => Promise.resolve() });
    expect(await get('/health/ready')).toStrictEqual({
      status: 503, text: '{"status":"not-ready","checks":{"store":"connection refused","temporal":"no answer within 50 ms","lease":"ok"}}' });
    expect(await get('/health/live')).toStrictEqual({ status: 200, text: '{"status":"live"}' });
  });

  it('shows the measures', async () => {
    const get = await serve({});
    const { status, text } = await get('/metrics');
    expect(status).toBe(200);
    expect(text).toContain('uplift_relayed_total{kind="signal",service="relay"} 2');
    expect(text).toContain('process_resident_memory_bytes');
    expect((await get('/else')).status).toBe(404);
  });
});
