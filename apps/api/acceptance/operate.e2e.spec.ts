import { startTestApi, type TestApi } from '../test-api.fixture.js';
import { demoPassword, demoPersonId, loadDemoRegion } from '../demo/demo-region.js';
import { packageDay } from './handing-in.fixture.js';

let api: TestApi;
beforeAll(async () => { api = await startTestApi(); }, 120_000);
afterAll(async () => { await api.close(); });

describe('operating the engine', () => {
  it('shows how far the readers of the log are', async () => {
    // Listed by now, it has come through the projector that follows the log.
    await api.as('coordinator').post('/cycles', { cycle: 'next', programme: 'smolensk', year: '2027/28' });
    const { status, body } = await api.as('admin').get<{ readModels: { behind: boolean }; relay: object; projectors: { state: string }[] }>('/operate/status');
    expect([status, body.readModels.behind, body.relay]).toStrictEqual([200, false, { position: null, behind: true }]);
    expect(body.projectors).toMatchObject([{ name: 'projector', state: 'following' }, { name: 'rebuild', state: 'finished' }]);
  });

  it('rebuilds the read models from the events, the same as before', async () => {
    await api.as('coordinator').post(`/cycles/${api.cycle}/launch`);
    api.now = packageDay;
    await api.work(api.cycle);
    const before = await api.as('coordinator').get(`/cycles/${api.cycle}`);
    const rebuilt = await api.as('admin').post<{ events: number }>('/operate/rebuild');
    expect([rebuilt.status, rebuilt.body.events > 100]).toStrictEqual([200, true]);
    expect((await api.as('coordinator').get(`/cycles/${api.cycle}`)).body).toStrictEqual(before.body);
  });

  it('says which part does not answer when Temporal is away', async () => {
    const answer = await api.as('admin').post('/operate/recover', {}, { headers: { 'accept-language': 'en' } });
    expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toStrictEqual([503, 'engine-part-unavailable', '10']);
    expect(answer.body.detail).toContain('Temporal');
  }, 60_000);

  it('is for administrators', async () => {
    expect((await api.as('coordinator').get('/operate/status')).body.code).toBe('not-allowed');
    expect((await api.as('coordinator').post('/operate/rebuild')).body.code).toBe('not-allowed');
  });
});

describe('a rehearsal of the year', () => {
  it('runs on servers of its own, one at a time, once for a key, and ends when it is told to', async () => {
    const coordinator = api.as('coordinator');
    interface Rehearsal extends Record<string, unknown> { missing: string | null; run: { state: string; schools: number; startedAt: string; endedAt: string | null; result: unknown } | null }
    await coordinator.post('/cycles', { cycle: 'another', programme: 'smolensk', year: '2027/28' });
    const head = await api.store.head();
    const begun = await coordinator.post<Rehearsal>(`/cycles/${api.cycle}/rehearsal`, { schools: 3 }, { key: 'rehearse-once' });
    expect([begun.status, begun.body.missing, begun.body.run?.state, begun.body.run?.schools]).toStrictEqual([202, null, 'running', 3]);
    const again = await coordinator.post<Rehearsal>(`/cycles/${api.cycle}/rehearsal`, { schools: 3 }, { key: 'rehearse-once' });
    expect([again.status, again.body.run?.startedAt]).toStrictEqual([202, begun.body.run?.startedAt]);
    const second = await coordinator.post('/cycles/another/rehearsal', { schools: 1 });
    expect([second.status, second.body.code]).toStrictEqual([409, 'rehearsal-running']);
    expect(second.body.detail).toContain(api.cycle);
    expect((await coordinator.post<Rehearsal>(`/cycles/${api.cycle}/rehearsal/stop`)).body.run?.state).toBe('stopped');
    let shown = await coordinator.get<Rehearsal>(`/cycles/${api.cycle}/rehearsal`);
    for (let waited = 0; shown.body.run?.endedAt === null && waited < 300; waited += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      shown = await coordinator.get<Rehearsal>(`/cycles/${api.cycle}/rehearsal`);
    }
    expect(shown.body.run).toMatchObject({ state: 'stopped', result: null });
    expect(shown.body.run?.endedAt).not.toBeNull();
    expect(await api.store.head()).toBe(head);
  }, 90_000);
});

describe('the demo region', () => {
  it('loaded again changes nothing', async () => {
    const head = await api.store.head();
    const again = await loadDemoRegion({ store: api.store, ...api.people, clock: () => api.now });
    expect(again.cycle).toBe(api.cycle);
    expect(await api.store.head()).toBe(head);
  });

  it('lets people of every role sign in', async () => {
    const { accounts } = await loadDemoRegion({ store: api.store, ...api.people, clock: () => api.now });
    expect(new Set(accounts.map(({ role }) => role)).size).toBe(12);
    for (const login of ['coordinator', 'municipality', 'centre', 'expert', 'school-1', 'school-30', 'auditor', 'department', 'admin', 'teacher']) {
      expect(await api.people.accounts.verify(login, demoPassword)).toStrictEqual({ personId: demoPersonId(login) });
    }
  });
});

describe('a crowd', () => {
  it('of one person is told to wait', async () => {
    const small = await startTestApi({ requestsPerTenSeconds: 5 });
    const answers = [];
    for (let nth = 0; nth < 8; nth += 1) answers.push(await small.as('auditor').get('/me'));
    expect(answers.slice(0, 5).map(({ status }) => status)).toStrictEqual([200, 200, 200, 200, 200]);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await small.as('expert').get('/me')).status).toBe(200);
    await small.close();
  }, 60_000);
});
