import { startTestApi, type TestApi } from '../test-api.fixture.js';
import { fiveDocuments, packageDay, uploadDocuments } from './handing-in.fixture.js';

interface Steps { readonly version: number; readonly stages: { readonly steps: { readonly step: string; readonly status: string; readonly due: string | null; readonly round: number; readonly held: { holderMs: number; reviewerMs: number } }[] }[] }
const stepOf = ({ stages }: Steps, id: string) => stages.flatMap(({ steps }) => steps).find(({ step }) => step === id)!;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await uploadDocuments(api);
}, 120_000);
afterAll(async () => { await api.close(); });

describe('a cycle through the API', () => {
  const id = () => `${api.cycle}.school.vyazma-1`;

  it('is launched, and every school stands at its first step', async () => {
    const coordinator = api.as('coordinator');
    expect((await coordinator.get(`/cycles/${api.cycle}`)).body).toMatchObject({ status: 'confirmed', schools: 30 });
    const launched = await coordinator.post(`/cycles/${api.cycle}/launch`);
    expect([launched.status, launched.body.status]).toStrictEqual([200, 'running']);
    await api.work(api.cycle);
    const { body } = await coordinator.get<{ cases: { kind: string; stage: string; cases: number }[] }>(`/cycles/${api.cycle}`);
    expect(body.cases.filter(({ kind }) => kind === 'school')).toStrictEqual([{ kind: 'school', stage: 'entry', status: 'open', cases: 30 }]);
    expect(body.cases.filter(({ kind }) => kind === 'municipality').map(({ cases }) => cases)).toStrictEqual([10]);
  });

  it('shows each what waits for them, with its date and the reason for it', async () => {
    api.now = packageDay;
    await api.work(api.cycle);
    const { body } = await api.as('school-1').get<{ tasks: { step: string; due: string; case: string }[] }>('/tasks');
    expect(body.tasks.map(({ case: of, step, due }) => [of, step, due])).toStrictEqual([
      [id(), 'transition-programme', '2026-10-30'], [id(), 'document-package', '2026-11-13'], [id(), 'school-plan', '2026-11-23']]);
    const deadline = await api.as('school-1').get<{ explanation: { ru: string; en: string }; plan: { due: string } }>(`/cases/${id()}/steps/document-package/deadline`);
    expect(deadline.body.plan.due).toBe('2026-11-13');
    expect(deadline.body.explanation.ru).toContain('Europe/Moscow');
    expect(deadline.body.explanation.en).toContain('inclusive');
  });

  it('takes work, returns it with remarks, takes it again and approves it', async () => {
    const school = api.as('school-1');
    const expert = api.as('expert');
    const before = await school.get<Steps>(`/cases/${id()}`);
    const submitted = await school.post<{ version: number; step: { status: string } }>(
      `/cases/${id()}/steps/document-package/submit`, { note: 'готово', attachments: fiveDocuments }, { headers: { 'if-match': before.headers.get('etag')! } });
    expect([submitted.status, submitted.body.step.status]).toStrictEqual([200, 'in-review']);
    expect(submitted.headers.get('etag')).toBe(`"${submitted.body.version}"`);
    expect(submitted.body.version).toBe(before.body.version + 2);

    expect((await expert.get<{ tasks: { case: string }[] }>('/tasks')).body.tasks.map(({ case: of }) => of)).toStrictEqual([id()]);
    api.now = '2026-10-12T06:00:00.000Z';
    const returned = await expert.post<{ step: object }>(`/cases/${id()}/steps/document-package/return`, { remarks: [{ place: 'year-plan', text: 'Нет сроков' }] });
    expect(returned.body.step).toMatchObject({ status: 'open', round: 2, remarks: [{ place: 'year-plan', text: 'Нет сроков' }], due: '2026-10-15' });
    const inbox = await school.get<{ notices: { kind: string; step: string }[]; unread: number }>('/inbox');
    expect(inbox.body.notices.map(({ kind, step }) => [kind, step])).toContainEqual(['returned', 'document-package']);

    api.now = '2026-10-13T06:00:00.000Z';
    await school.post(`/cases/${id()}/steps/document-package/submit`, { note: 'сроки указаны', attachments: fiveDocuments });
    const approved = await expert.post(`/cases/${id()}/steps/document-package/approve`);
    expect(approved.body.step).toMatchObject({ status: 'done', late: false });
    const held = stepOf((await school.get<Steps>(`/cases/${id()}`)).body, 'document-package').held;
    const day = 86_400_000;
    expect(held.reviewerMs).toBe(3 * day);
  });

  it('gives a later date by order, reminds at once, and names who is to do it', async () => {
    const coordinator = api.as('coordinator');
    const extended = await coordinator.post(`/cases/${id()}/steps/school-plan/extend`, { to: '2026-12-01', reason: 'карантин', order: '12-ОД' });
    expect(extended.body.step).toMatchObject({ due: '2026-12-01' });
    expect((await coordinator.post(`/cases/${id()}/steps/school-plan/remind`, { message: 'Ждём план' })).status).toBe(200);
    const me = await api.as('school-1').get<{ person: string; contacts: { name: string } }>('/me');
    expect(me.body.contacts.name).toBe('Школа 1 — управленческая команда');
    const named = await coordinator.post(`/cases/${id()}/steps/school-plan/reassign`, { to: me.body.person });
    expect(named.body.step).toMatchObject({ assignee: me.body.person });
    const { body } = await api.as('school-1').get<{ notices: { notice: string; kind: string; read: boolean }[] }>('/inbox?unread=true');
    expect(new Set(body.notices.map(({ kind }) => kind))).toStrictEqual(new Set(['reassigned', 'request', 'extended', 'approved', 'returned']));
    const [first] = body.notices;
    expect((await api.as('school-1').post(`/inbox/${first!.notice}/read`)).status).toBe(200);
    expect((await api.as('school-1').get<{ unread: number }>('/inbox')).body.unread).toBe(body.notices.length - 1);
  });

  it('lists deadlines by day, and tells the whole history of a case', async () => {
    const { body } = await api.as('department').get<{ deadlines: { due: string }[]; next: string | null }>(`/deadlines?cycle=${api.cycle}&from=2026-10-30&to=2026-10-30&limit=500`);
    expect(new Set(body.deadlines.map(({ due }) => due))).toStrictEqual(new Set(['2026-10-30']));
    expect(body.deadlines.length).toBe(30 + 30 + 30 + 1);
    const history = await api.as('auditor').get<{ events: { type: string; actor: { kind: string } }[]; more: boolean }>(`/cases/${id()}/events?limit=500`);
    expect(history.body.more).toBe(false);
    expect(history.body.events[0]!.type).toBe('CaseOpened');
    expect(history.body.events.filter(({ actor }) => actor.kind === 'person').map(({ type }) => type)).toStrictEqual([
      'StepSubmitted', 'ReviewOpened', 'StepReturned', 'StepSubmitted', 'ReviewOpened', 'StepApproved', 'StepCompleted',
      'DeadlineExtended', 'ReminderRequested', 'StepReassigned']);
  });

  it('closes with its reason', async () => {
    const closed = await api.as('coordinator').post(`/cycles/${api.cycle}/close`, { reason: 'реорганизация' });
    expect(closed.body.status).toBe('closed');
    await api.work(api.cycle);
    const { body } = await api.as('coordinator').get<{ cases: { status: string }[] }>(`/cases?cycle=${api.cycle}&limit=500`);
    expect(body.cases.map(({ status }) => status)).toStrictEqual(Array.from({ length: 41 }, () => 'closed'));
  });
});
