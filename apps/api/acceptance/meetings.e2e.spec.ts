import { smallProgramme } from '@uplift/domain/testing/small-programme';
import { startTestApi, type TestApi } from '../test-api.fixture.js';

interface Row { readonly meeting: string; readonly day: string; readonly visit: string | null; readonly status: string; readonly attended: number | null; readonly decisions: number | null }
interface List { readonly meetings: readonly Row[] }
interface Changed { readonly status: string; readonly day: string; readonly repeated: boolean; readonly decisions: readonly { readonly number: string; readonly cases: number; readonly refused: readonly string[] }[] }
interface Shown { readonly draft: unknown; readonly signed: { readonly decisions: readonly { readonly due: string | null }[] } | null;
  readonly decisions: readonly { readonly number: string; readonly due: string | null; readonly revision: number; readonly fulfilment: object | null; readonly steps: readonly { readonly case: string; readonly step: string }[] }[];
  readonly corrections: readonly object[] }

const text = (ru: string, en: string) => ({ ru, en });
const document = {
  ...smallProgramme(), programme: 'meets', region: { id: 'smolensk-region', code: '67', title: text('Область', 'Region') },
  meetings: [
    { id: 'working-group', title: text('Рабочая группа', 'Working group'), kind: 'working-group', subject: 'municipality', visit: true, chair: 'municipality', attends: ['municipal-centre', 'school-team'],
      held: { every: 'FREQ=MONTHLY;BYDAY=1WE', from: '10-01', until: '12-31', shift: 'next-working-day' } },
    { id: 'planning', title: text('Планёрка', 'Planning'), kind: 'planning', chair: 'institute-coordinator', attends: ['municipality'], agenda: [text('Ход недели', 'The week')],
      held: { every: 'FREQ=WEEKLY;BYDAY=WE', from: '10-28', until: '11-11', shift: 'next-working-day' } },
    { id: 'webinar', title: text('Вебинар', 'Webinar'), kind: 'webinar', chair: 'institute-coordinator', attends: ['school-team'], held: { announced: true } },
    { id: 'after-webinar', title: text('После вебинара', 'After the webinar'), kind: 'working-group', subject: 'municipality', chair: 'municipality', attends: ['school-team'],
      held: { afterEach: 'webinar', span: { workdays: 2 } } },
  ],
};
const cycle = 'meets-2026';
const meetings = `/cycles/${cycle}/meetings`;
const decision = (number: string, more: object = {}) => ({ number, text: `Решение ${number}`, owner: { role: 'school-team' }, concerns: { kind: 'school', ids: null }, due: '2026-12-15', ...more });

let api: TestApi;
const list = async (query = '', login = 'coordinator') => (await api.as(login).get<List>(`${meetings}${query}`)).body.meetings;

beforeAll(async () => {
  api = await startTestApi();
  const coordinator = api.as('coordinator');
  await coordinator.post('/programmes', { document });
  await coordinator.post('/cycles', { cycle, programme: 'meets', year: '2026/27' });
  await coordinator.post(`/cycles/${cycle}/schools`, { schools: [['vyazma-1', 'vyazma'], ['vyazma-2', 'vyazma'], ['gagarin-4', 'gagarin']].map(([id, municipality]) =>
    ({ id, name: id, municipality: { id: municipality, name: municipality } })) });
  await coordinator.post(`/cycles/${cycle}/confirm`, { order: { number: '1', date: '2026-08-20', title: 'О списке' } });
}, 120_000);
afterAll(async () => { await api.close(); });

describe('meetings through the API', () => {
  it('come from the programme’s series, with visits in turn, moved off days off', async () => {
    const { status, body } = await api.as('coordinator').post<object>(`${meetings}/plan`);
    expect([status, body]).toStrictEqual([200, { cycle, meetings: 9, planned: 9, moved: 0 }]);
    expect((await list()).map(({ meeting, day, visit }) => [meeting, day, visit])).toStrictEqual([
      ['working-group.gagarin@2026-10-07', '2026-10-07', 'gagarin-4'], ['working-group.vyazma@2026-10-07', '2026-10-07', 'vyazma-1'],
      ['planning@2026-10-28', '2026-10-28', null],
      ['planning@2026-11-04', '2026-11-05', null], ['working-group.gagarin@2026-11-04', '2026-11-05', 'gagarin-4'], ['working-group.vyazma@2026-11-04', '2026-11-05', 'vyazma-2'],
      ['planning@2026-11-11', '2026-11-11', null],
      ['working-group.gagarin@2026-12-02', '2026-12-02', 'gagarin-4'], ['working-group.vyazma@2026-12-02', '2026-12-02', 'vyazma-1']]);
    expect((await api.as('coordinator').post(`${meetings}/plan`)).body).toStrictEqual({ cycle, meetings: 9, planned: 0, moved: 0 });
  });

  it('follow an announced webinar, and move when it moves', async () => {
    const announced = await api.as('coordinator').post<Changed>(meetings, { series: 'webinar', day: '2026-10-29' });
    expect(announced.status).toBe(201);
    const after = async () => (await list('?series=after-webinar')).map(({ meeting, day }) => [meeting, day]);
    expect(await after()).toStrictEqual([['after-webinar.gagarin@2026-10-29', '2026-11-02'], ['after-webinar.vyazma@2026-10-29', '2026-11-02']]);
    expect((await api.as('coordinator').post<Changed>(`${meetings}/webinar@2026-10-29/move`, { day: '2026-11-03', reason: 'болезнь ведущего' })).body.day).toBe('2026-11-03');
    expect(await after()).toStrictEqual([['after-webinar.gagarin@2026-10-29', '2026-11-06'], ['after-webinar.vyazma@2026-10-29', '2026-11-06']]);
  });

  it('are seen by those whose place they concern', async () => {
    const seen = async (login: string) => [...new Set((await list('', login)).map(({ meeting }) => meeting.split('@')[0]))].sort();
    expect(await seen('school-1')).toStrictEqual(['after-webinar.vyazma', 'planning', 'webinar', 'working-group.vyazma']);
    expect(await seen('municipality-gagarin')).toStrictEqual(['after-webinar.gagarin', 'planning', 'webinar', 'working-group.gagarin']);
    const hidden = await api.as('school-1').get(`${meetings}/working-group.gagarin@2026-10-07`);
    expect([hidden.status, hidden.body['code']]).toStrictEqual([404, 'meeting-unknown']);
    const refused = await api.as('municipality-gagarin').post(`${meetings}/planning@2026-10-28/attendance`, { outsiders: 1 });
    expect([refused.status, refused.body['code']]).toStrictEqual([403, 'not-allowed']);
    expect((await api.as('teacher').get(meetings)).status).toBe(403);
    expect((await api.as('school-1').post(`${meetings}/plan`)).status).toBe(403);
  });

  it('refuse minutes that cannot be, and keep the former draft', async () => {
    api.now = '2026-10-28T09:00:00.000Z';
    const at = `${meetings}/planning@2026-10-28`;
    const codeOf = async (path: string, body: object) => { const { status, body: problem } = await api.as('coordinator').post(path, body); return [status, problem['code']]; };
    expect(await codeOf(`${meetings}/planning@2026-11-11/attendance`, { outsiders: 1 })).toStrictEqual([409, 'meeting-not-held-yet']);
    expect(await codeOf(`${at}/attendance`, { people: [{ person: 'nobody' }] })).toStrictEqual([404, 'person-unknown']);
    expect(await codeOf(`${at}/minutes`, { decisions: [decision('1'), decision('1')] })).toStrictEqual([400, 'decision-number-twice']);
    expect(await codeOf(`${at}/minutes`, { decisions: [decision('1', { concerns: { kind: 'school', ids: ['smolensk-11'] } })] })).toStrictEqual([400, 'decision-subject-unknown']);
    expect(await codeOf(`${at}/minutes`, { decisions: [decision('первое')] })).toStrictEqual([400, 'input-invalid']);
    expect(await codeOf(`${at}/sign`, {})).toStrictEqual([409, 'minutes-incomplete']);
    expect(await codeOf(`${meetings}/planning@2026-01-01/sign`, {})).toStrictEqual([404, 'meeting-unknown']);
    expect((await list('?series=planning')).map(({ status }) => status)).toStrictEqual(['planned', 'planned', 'planned']);
  });

  it('sign minutes whose dates then stand in the work of those they concern', async () => {
    const at = `${meetings}/planning@2026-10-28`;
    const coordinator = api.as('coordinator');
    await coordinator.post(`${at}/attendance`, { roles: [{ role: 'municipality', municipality: null, count: 8 }], outsiders: 2 });
    const drafted = await coordinator.post<Changed>(`${at}/minutes`, { number: '7', heard: [{ title: 'Ход недели' }], decisions: [
      decision('1'), decision('2.1', { owner: { role: 'municipality' }, concerns: { kind: 'municipality', ids: ['vyazma'] } }), decision('2.2', { due: null })] });
    expect(drafted.status).toBe(200);
    expect((await api.as('school-1').get<Shown>(at)).body.draft).toBeNull();
    expect((await coordinator.post(`${at}/sign`)).body['code']).toBe('decisions-before-launch');
    await coordinator.post(`/cycles/${cycle}/launch`);
    await api.work(cycle);
    const signed = await coordinator.post<Changed>(`${at}/sign`, {}, { key: 'sign-once' });
    expect([signed.body.status, signed.body.decisions]).toStrictEqual(['signed', [
      { number: '1', due: '2026-12-15', cases: 3, refused: [] }, { number: '2.1', due: '2026-12-15', cases: 1, refused: [] }, { number: '2.2', due: null, cases: 0, refused: [] }]]);
    expect((await coordinator.post<Changed>(`${at}/sign`, {}, { key: 'sign-once' })).body).toMatchObject({ repeated: true, status: 'signed' });
    expect((await list('?status=signed'))[0]).toMatchObject({ attended: 10, decisions: 3 });

    const tasks = (await api.as('school-1').get<{ tasks: { step: string; due: string; title: { ru: string } }[] }>(`/tasks?cycle=${cycle}`)).body.tasks;
    expect(tasks.filter(({ step }) => step.startsWith('decision~')).map(({ step, due, title }) => [step, due, title.ru]))
      .toStrictEqual([['decision~planning-20261028-1~school~vyazma-1', '2026-12-15', '1. Решение 1']]);
    await api.as('school-1').post(`/cases/${cycle}.school.vyazma-1/steps/decision~planning-20261028-1~school~vyazma-1/submit`, { note: 'размещено' });
    const shown = (await api.as('school-2').get<Shown>(at)).body;
    expect(shown.decisions.map(({ number, fulfilment, steps }) => [number, fulfilment, steps.map(({ case: id }) => id)])).toStrictEqual([
      ['1', { cases: 3, open: 2, done: 1, doneLate: 0, overdue: 0, cancelled: 0, notFollowed: 0 }, [`${cycle}.school.vyazma-2`]],
      ['2.1', { cases: 1, open: 1, done: 0, doneLate: 0, overdue: 0, cancelled: 0, notFollowed: 0 }, []], ['2.2', null, []]]);
  });

  it('put a signed decision right beside what was signed, and its deadline with it', async () => {
    const at = `${meetings}/planning@2026-10-28`;
    const frozen = await api.as('coordinator').post(`${at}/minutes`, { decisions: [] });
    expect([frozen.status, frozen.body['code']]).toStrictEqual([409, 'minutes-signed']);
    const corrected = await api.as('coordinator').post<Changed>(`${at}/correct`, { reason: 'срок назван неверно',
      decision: decision('2.1', { owner: { role: 'municipality' }, concerns: { kind: 'municipality', ids: ['vyazma'] }, due: '2026-12-25' }) });
    expect(corrected.body.decisions).toStrictEqual([{ number: '2.1', due: '2026-12-25', cases: 1, refused: [] }]);
    const { body } = await api.as('auditor').get<Shown>(at);
    expect([body.signed!.decisions[1]!.due, body.decisions[1]!.due, body.decisions[1]!.revision, body.corrections.length]).toStrictEqual(['2026-12-15', '2026-12-25', 2, 1]);
    const tasks = (await api.as('municipality').get<{ tasks: { step: string; due: string }[] }>(`/tasks?cycle=${cycle}`)).body.tasks.filter(({ step }) => step.startsWith('decision~'));
    expect(tasks.map(({ step, due }) => [step, due])).toStrictEqual([['decision~planning-20261028-2-1-r2~municipality~vyazma', '2026-12-25']]);
    expect((await api.as('coordinator').post<Changed>(`${at}/follow`)).body.decisions.map(({ refused }) => refused)).toStrictEqual([[], [], []]);
  });
});
