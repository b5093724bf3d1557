import { createLogger } from '@uplift/infra/observability/logger';
import { startTestApi, type TestApi } from '../test-api.fixture.js';
import { demoPersonId } from '../demo/demo-region.js';

const lines: string[] = [];
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ logger: createLogger({ service: 'api', level: 'info' }, { write: (line: string) => { lines.push(line); } }) });
}, 120_000);
afterAll(async () => { await api.close(); });

describe('the log of requests', () => {
  it('tells who did what under which trace, and nothing of what was said', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    await api.as('coordinator').post('/people?note=Тайна', { contacts: { name: 'Имя Отчество', email: 'someone@school.example', phone: '+7 900 000 00 00' } },
      { headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` } });
    await api.as('coordinator').post('/people', { contacts: { name: 7 } });
    const requests = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => 'req' in line);
    expect(requests).toMatchObject([
      { req: { method: 'POST', path: '/api/v1/people' }, person: demoPersonId('coordinator'), res: { statusCode: 201 }, reqId: trace, level: 'info' },
      { req: { method: 'POST', path: '/api/v1/people' }, res: { statusCode: 400 } }]);
    expect(Object.keys(requests[0]!.req as object)).toStrictEqual(['method', 'path']);
    for (const secret of ['Тайна', 'Имя Отчество', 'someone@', '900 000', 'Bearer']) expect(lines.join('')).not.toContain(secret);
  });
});
