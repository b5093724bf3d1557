import { startTestApi, type TestApi } from '../test-api.fixture.js';
import { formsCycle, formsProgramme, formsSchools } from './forms-programme.fixture.js';

interface Results { readonly total: { readonly answers: number; readonly schools: number; readonly unattached: number; readonly fields: { readonly choices: object }[] } | null; readonly schools: { readonly school: string; readonly tally: object | null }[] }
const survey = '/surveys/attitude-2026';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const coordinator = api.as('coordinator');
  await coordinator.post('/programmes', { document: formsProgramme });
  await coordinator.post('/cycles', { cycle: formsCycle, programme: 'forms', edition: 1, year: '2026/27' });
  await coordinator.post(`/cycles/${formsCycle}/schools`, { schools: formsSchools });
}, 180_000);
afterAll(async () => { await api.close(); });

describe('an anonymous survey', () => {
  const tickets: Record<string, string[]> = {};
  const nobody = () => api.as(null);
  const answer = (ticket: string, position: string) => nobody().post<{ code?: string }>(`${survey}/answers`, { ticket, values: { position } }, { key: null });

  it('is opened on an anonymous form, and its tickets are made for schools and for those who name none', async () => {
    const opening = { survey: 'attitude-2026', cycle: formsCycle, form: 'attitude', closesAt: '2026-10-01T00:00:00.000Z' };
    expect((await api.as('school-1').post('/surveys', opening)).status).toBe(403);
    expect((await api.as('coordinator').post<{ code: string }>('/surveys', { ...opening, form: 'staff-entry' })).body.code).toBe('survey-form-not-anonymous');
    expect((await api.as('coordinator').post('/surveys', opening, { key: 'open' })).status).toBe(201);
    expect((await api.as('coordinator').post('/surveys', opening, { key: 'open' })).status).toBe(201);
    for (const [name, school, count] of [['one', 'vyazma-1', 6], ['two', 'vyazma-2', 4], ['none', null, 2]] as const) {
      const made = await api.as('coordinator').post<{ issued: string[] }>(`${survey}/tickets`, { school, count }, { key: name });
      const again = await api.as('coordinator').post<{ issued: string[] }>(`${survey}/tickets`, { school, count }, { key: name });
      expect(again.body.issued).toStrictEqual(made.body.issued);
      tickets[name] = made.body.issued;
    }
    expect(new Set(Object.values(tickets).flat()).size).toBe(12);
    expect((await nobody().get<{ open: boolean; form: { id: string } }>(survey)).body).toMatchObject({ open: true, form: { id: 'attitude' } });
  });

  it('counts each ticket once, whatever is sent again', async () => {
    const positions = ['head', 'deputy', 'teacher', 'teacher', 'teacher', 'other'];
    for (const [nth, ticket] of tickets.one!.entries()) expect((await answer(ticket, positions[nth]!)).status).toBe(200);
    expect((await answer(tickets.one![0]!.toUpperCase(), 'head')).status).toBe(200);
    expect((await answer(tickets.one![0]!, 'deputy')).body.code).toBe('survey-ticket-spent');
    expect((await answer('aaaa-aaaa-aaaa-aaaa', 'head')).body.code).toBe('survey-ticket-invalid');
    expect((await answer(tickets.two![0]!, 'boss')).body.code).toBe('survey-answer-refused');
    for (const ticket of [...tickets.two!.slice(0, 2), tickets.none![0]!]) expect((await answer(ticket, 'teacher')).status).toBe(200);
    const { body } = await api.as('coordinator').get<Results>(`${survey}/results`);
    expect(body.total).toMatchObject({ answers: 9, schools: 2, unattached: 1, fields: [{ choices: { head: 1, deputy: 1, teacher: 6, other: 1 } }] });
    expect(body.schools.map(({ school, tally }) => [school, tally !== null])).toStrictEqual([['vyazma-1', true], ['vyazma-2', false]]);
  });

  it('keeps nothing of who answered: no person, no request, no ticket, no time of the day', async () => {
    const stored = await api.store.readStream('survey-attitude-2026');
    const answers = stored.filter(({ type }) => type === 'SurveyAnswered');
    expect(answers.length).toBe(9);
    for (const { actor, correlationId, causationId, id, occurredAt } of answers) {
      expect([actor, correlationId, causationId, occurredAt]).toStrictEqual([{ kind: 'system', id: 'survey' }, 'survey', `engine:${id}`, '2026-08-31T21:00:00.000Z']);
    }
    const all = JSON.stringify(stored);
    for (const ticket of Object.values(tickets).flat()) expect(all).not.toContain(ticket);
    for (const login of ['auditor', 'coordinator', 'department']) {
      expect((await api.as(login).get(`/events?stream=survey-attitude-2026&limit=500`)).text).not.toContain('SurveyAnswered');
    }
    expect((await api.as('school-1').get(`${survey}/results`)).status).toBe(403);
  });

  it('ends for good: no answer, no ticket, and no way from a ticket to its answer', async () => {
    expect((await api.as('coordinator').post(`${survey}/close`)).body).toMatchObject({ status: 'closed' });
    expect((await answer(tickets.two![3]!, 'head')).body.code).toBe('survey-closed');
    expect((await api.as('coordinator').post<{ code: string }>(`${survey}/tickets`, { school: null, count: 1 })).body.code).toBe('survey-closed');
    const opened = (await api.store.readStream('survey-attitude-2026'))[0]!;
    const { sealed } = opened.data as { sealed: string };
    expect(await api.people.personalData.decrypt('survey.attitude-2026', sealed)).toStrictEqual({ status: 'erased' });
    expect((await api.as('coordinator').get<Results>(`${survey}/results`)).body.total).toMatchObject({ answers: 9 });
  });
});
