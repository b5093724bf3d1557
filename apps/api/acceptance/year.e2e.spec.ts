import { startTestApi, type TestApi } from '../test-api.fixture.js';

let api: TestApi;
beforeAll(async () => { api = await startTestApi(); }, 120_000);
afterAll(async () => { await api.close(); });

describe('a cycle through the API', () => {
  it('is launched, handed in, returned, handed in again and approved', async () => {
    const coordinator = api.as('coordinator');
    expect((await coordinator.get(`/cycles/${api.cycle}`)).body).toMatchObject({ status: 'confirmed', schools: 30 });
    const launched = await coordinator.post(`/cycles/${api.cycle}/launch`);
    expect([launched.status, launched.body.status]).toStrictEqual([200, 'running']);
    await api.work(api.cycle);
    const status = await coordinator.get<{ cases: { kind: string; cases: number }[] }>(`/cycles/${api.cycle}`);
    expect(status.body.cases.filter(({ kind }) => kind === 'school').reduce((sum, { cases }) => sum + cases, 0)).toBe(30);
  });
});
