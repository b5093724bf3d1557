import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi } from '../test-api.fixture.js';
import { fiveDocuments, packageDay, signedPlan, uploadDocuments } from './handing-in.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await uploadDocuments(api);
  await api.as('coordinator').post(`/cycles/${api.cycle}/launch`);
  api.now = packageDay;
  await api.work(api.cycle);
}, 120_000);
afterAll(async () => { await api.close(); });
const caseOf = (school: string) => `${api.cycle}.school.${school}`;

describe('a request sent again', () => {
  it('answers the same and stores nothing more, at any later time', async () => {
    const school = api.as('school-1');
    const key = randomUUID();
    const submit = () => school.post(`/cases/${caseOf('vyazma-1')}/steps/document-package/submit`, { note: 'готово', attachments: fiveDocuments }, { key });
    const first = await submit();
    expect([first.status, first.body.repeated]).toStrictEqual([200, false]);
    const head = await api.store.head();
    api.now = '2026-10-10T06:00:00.000Z';
    const again = await Promise.all([submit(), submit(), submit()]);
    for (const answer of again) expect([answer.status, answer.body.repeated, answer.body.version]).toStrictEqual([200, true, first.body.version]);
    expect(await api.store.head()).toBe(head);
  });

  it('makes one cycle, one programme edition, one list and one person', async () => {
    const coordinator = api.as('coordinator');
    const requests: readonly (readonly [string, unknown])[] = [
      ['/cycles', { cycle: 'again', programme: 'smolensk', year: '2026/27' }],
      ['/cycles/again/schools', { schools: [{ name: 'Школа 100', municipality: 'Вязьма' }, { name: 'Школа 101', municipality: 'Духовщина' }] }],
      ['/cycles/again/confirm', { order: { number: '5', date: '2026-09-01' } }],
      ['/people', { contacts: { name: 'Некто' }, grants: [{ role: 'curator', scope: { kind: 'school', id: 'vyazma-2' } }], account: { login: 'somebody', password: 'long enough' } }],
    ];
    for (const [path, body] of requests) {
      const key = randomUUID();
      const first = await coordinator.post(path, body, { key });
      expect([path, first.status < 300]).toStrictEqual([path, true]);
      const head = await api.store.head();
      const second = await coordinator.post(path, body, { key });
      expect([path, second.status, second.body.version]).toStrictEqual([path, first.status, first.body.version]);
      expect(await api.store.head()).toBe(head);
    }
  });

  it('in many copies at once is done once', async () => {
    const school = api.as('school-2');
    const before = await school.get<{ version: number }>(`/cases/${caseOf('vyazma-2')}`);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () =>
      school.post<{ version: number; repeated: boolean }>(`/cases/${caseOf('vyazma-2')}/steps/school-plan/submit`, { attachments: signedPlan }, { key })));
    expect(answers.map(({ status }) => status)).toStrictEqual(Array.from({ length: 20 }, () => 200));
    expect(answers.filter(({ body }) => !body.repeated)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body.version))).toStrictEqual(new Set([before.body.version + 2]));
  });

  it('twice within one request is done once', async () => {
    const item = { case: caseOf('vyazma-1'), step: 'school-plan', message: 'ждём' };
    const { body } = await api.as('coordinator').post<{ results: { repeated: boolean }[] }>('/bulk/remind', { items: [item, item] });
    expect(body.results.map(({ repeated }) => repeated)).toStrictEqual([false, true]);
  });

  it('with another key by another person meets what the first one did', async () => {
    const by = api.as('coordinator');
    const etag = (await by.get(`/cases/${caseOf('vyazma-3')}`)).headers.get('etag')!;
    const extend = (to: string) => by.post(`/cases/${caseOf('vyazma-3')}/steps/school-plan/extend`, { to, reason: 'причина' }, { headers: { 'if-match': etag } });
    const answers = await Promise.all([extend('2026-12-01'), extend('2026-12-02'), extend('2026-12-03')]);
    expect(answers.map(({ status }) => status).sort()).toStrictEqual([200, 412, 412]);
  });
});

describe('many at once', () => {
  const open = (numbers: readonly number[]) => numbers.map((number) => caseOf(`smolensk-${number}`));

  it('meets the very refusals it would meet alone, item by item', async () => {
    const coordinator = api.as('coordinator');
    const [first, second] = open([11, 12]);
    const items = [
      { case: first, step: 'school-plan', to: '2026-12-04', reason: 'a' }, { case: second, step: 'school-plan', to: '2026-10-01', reason: 'a' },
      { case: first, step: 'plan-execution', to: '2026-12-04', reason: 'a' }, { case: first, step: 'nonsense', to: '2026-12-04', reason: 'a' },
      { case: caseOf('nowhere-1'), step: 'school-plan', to: '2026-12-04', reason: 'a' }, { case: second, step: 'school-plan', to: '2026-11-20', reason: 'a' },
    ];
    const alone = await Promise.all(items.slice(1).map(({ case: id, step, ...body }) => coordinator.post(`/cases/${id}/steps/${step}/extend`, body)));
    const { body } = await coordinator.post<{ done: number; refused: number; results: { outcome: string; problem?: Record<string, unknown> }[] }>('/bulk/extend', { items });
    expect([body.done, body.refused, body.results[0]!.outcome]).toStrictEqual([1, 5, 'done']);
    const withoutTrace = ({ trace: _, ...problem }: Record<string, unknown>) => problem;
    expect(body.results.slice(1).map(({ problem }) => withoutTrace(problem!))).toStrictEqual(alone.map(({ body: problem }) => withoutTrace(problem)));
  });

  it('leaves the same events behind as one by one', async () => {
    const coordinator = api.as('coordinator');
    const schools = open([13, 14, 15, 16]);
    const step = 'school-plan';
    await coordinator.post('/bulk/remind', { items: schools.slice(0, 2).map((id) => ({ case: id, step, message: 'ждём' })) });
    for (const id of schools.slice(2)) await coordinator.post(`/cases/${id}/steps/${step}/remind`, { message: 'ждём' });
    const histories = await Promise.all(schools.map(async (id) => {
      const { body } = await coordinator.get<{ events: { type: string; data: unknown; actor: unknown; occurredAt: string; version: number }[] }>(`/cases/${id}/events?limit=500`);
      const { type, data, actor, occurredAt, version } = body.events.at(-1)!;
      return { type, data, actor, occurredAt, version };
    }));
    expect(histories[0]).toMatchObject({ type: 'ReminderRequested', data: { message: 'ждём' } });
    for (const history of histories) expect(history).toStrictEqual(histories[0]);
  });

  it('returns, approves and reassigns for many, and is repeatable as one', async () => {
    const schools = [17, 18, 19];
    await Promise.all(schools.map((number) => api.as(`school-${number}`).post(`/cases/${caseOf(`smolensk-${number}`)}/steps/document-package/submit`, { attachments: fiveDocuments })));
    const items = open(schools).map((id) => ({ case: id, step: 'document-package' }));
    const expert = api.as('expert');
    const key = randomUUID();
    const returned = await expert.post('/bulk/return', { items: items.map((item) => ({ ...item, remarks: [{ place: '', text: 'дополнить' }] })) }, { key });
    expect(returned.body).toMatchObject({ done: 3, refused: 0 });
    const again = await expert.post<{ results: { repeated: boolean }[] }>('/bulk/return', { items: items.map((item) => ({ ...item, remarks: [{ place: '', text: 'дополнить' }] })) }, { key });
    expect(again.body.results.map(({ repeated }) => repeated)).toStrictEqual([true, true, true]);
    await Promise.all(schools.map((number) => api.as(`school-${number}`).post(`/cases/${caseOf(`smolensk-${number}`)}/steps/document-package/submit`, { note: 'дополнено', attachments: fiveDocuments })));
    expect((await expert.post('/bulk/approve', { items })).body).toMatchObject({ done: 3, refused: 0 });
    const centre = await api.as('centre-smolensk').get<{ person: string }>('/me');
    const plans = open(schools).map((id) => ({ case: id, step: 'school-plan', to: centre.body.person }));
    expect((await api.as('coordinator').post('/bulk/reassign', { items: plans })).body).toMatchObject({ done: 3, refused: 0 });
  });
});
