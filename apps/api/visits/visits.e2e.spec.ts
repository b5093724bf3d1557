import { startTestApi, type TestApi } from '../test-api.fixture.js';
import type { VisitAnswer, VisitsAnswer } from './visit-answer.js';
import type { VisitDaysAnswer } from './visit-days.js';

let api: TestApi;
const path = () => `/cycles/${api.cycle}/visits`;
const title = { ru: 'Пересмотреть план внутренней оценки', en: 'Revise the plan of internal assessment' };
beforeAll(async () => {
  api = await startTestApi({ now: '2026-10-05T06:00:00.000Z' });
  await api.as('coordinator').post(`/cycles/${api.cycle}/launch`);
  await api.work(api.cycle);
}, 120_000);
afterAll(async () => { await api.close(); });

describe('a visit', () => {
  it('is logged by the curator, and what was agreed becomes the school’s task, once', async () => {
    const body = { school: 'vyazma-1', dates: ['2026-10-05'], recommendations: [{ title, due: '2026-10-30' }] };
    const sending = { key: 'visit-1' };
    const logged = await api.as('curator').post<VisitAnswer>(path(), body, sending);
    expect([logged.status, logged.body.visit.kind, logged.body.visit.tasks.length]).toStrictEqual([201, 'visit', 1]);
    const [task] = logged.body.visit.tasks;
    const { body: { tasks } } = await api.as('school-1').get<{ tasks: { step: string; due: string; title: object }[] }>('/tasks');
    expect(tasks.find(({ step }) => step === task!.step)).toMatchObject({ due: '2026-10-30', title });
    const again = await api.as('curator').post<VisitAnswer>(path(), body, sending);
    expect([again.status, again.body]).toStrictEqual([201, logged.body]);
    const { body: list } = await api.as('school-1').get<VisitsAnswer>(`${path()}?school=vyazma-1`);
    expect(list.visits).toStrictEqual([logged.body.visit]);
    const done = await api.as('school-1').post<{ step: { status: string } }>(`/cases/${task!.case}/steps/${encodeURIComponent(task!.step)}/submit`, {});
    expect(done.body.step.status).toBe('done');
  });

  it('is listed with all others within one’s reach', async () => {
    const other = await api.as('centre').post<VisitAnswer>(path(), { school: 'vyazma-2', kind: 'consultation', dates: ['2026-10-02'] });
    const seen = async (login: string) => (await api.as(login).get<VisitsAnswer>(path())).body.visits.map(({ school, dates }) => [school, dates[0]]);
    expect(other.status).toBe(201);
    expect([await seen('coordinator'), await seen('school-1'), await seen('school-4')])
      .toStrictEqual([[['vyazma-1', '2026-10-05'], ['vyazma-2', '2026-10-02']], [['vyazma-1', '2026-10-05']], []]);
  });

  it('stores nothing when a recommendation cannot become a task', async () => {
    const before = await api.store.readStream(`visits-${api.cycle}.vyazma-1`);
    for (const [body, code] of [
      [{ recommendations: [{ title, due: '2026-09-01' }] }, 'added-step-date'], [{ recommendations: [{ title, due: '2026-10-30', school: 'gagarin-4' }] }, 'recommendation-elsewhere'],
      [{ dates: ['2026-10-07'], recommendations: [{ title, due: '2026-10-30' }] }, 'visit-in-future'], [{ kind: 'lesson' }, 'lesson-without-subject'], [{ guests: ['nowhere'] }, 'school-unknown'], [{ dates: [] }, 'input-invalid'],
    ] as const) {
      const refused = await api.as('curator').post<{ code: string }>(path(), { school: 'vyazma-1', dates: ['2026-10-05'], ...body });
      expect([refused.body.code, refused.status >= 400]).toStrictEqual([code, true]);
    }
    expect(await api.store.readStream(`visits-${api.cycle}.vyazma-1`)).toStrictEqual(before);
  });

  it('is nobody’s business beyond the school’s own people', async () => {
    expect((await api.as('curator').post<{ code: string }>(path(), { school: 'safonovo-27', dates: ['2026-10-05'] })).body.code).toBe('school-unknown');
    expect((await api.as('school-1').post(path(), { school: 'vyazma-1', dates: ['2026-10-05'] })).status).toBe(403);
    expect((await api.as('school-2').get<{ code: string }>(`${path()}?school=vyazma-1`)).body.code).toBe('school-unknown');
  });

  it('may be a host school’s lessons for guests, planned ahead', async () => {
    const lesson = { school: 'vyazma-1', kind: 'lesson', subject: 'biology', guests: ['vyazma-2', 'vyazma-3'], dates: ['2027-01-20', '2027-02-17', '2027-03-17', '2027-04-21'] };
    const logged = await api.as('centre').post<VisitAnswer>(path(), lesson);
    expect(logged.body.visit).toMatchObject({ kind: 'lesson', subject: 'biology', guests: ['vyazma-2', 'vyazma-3'], dates: lesson.dates, tasks: [] });
  });

  it('is listed by day over the whole cycle, with filters, as far as one’s roles reach', async () => {
    const days = async (login: string, query = '') => (await api.as(login).get<VisitDaysAnswer>(`${path()}/days${query}`)).body.days.map(({ day, kind, school, status }) => [day, kind, school, status]);
    const lessons = ['2027-01-20', '2027-02-17', '2027-03-17', '2027-04-21'].map((day) => [day, 'lesson', 'vyazma-1', 'planned']);
    const advice = ['2026-10-02', 'consultation', 'vyazma-2', 'held'];
    expect(await days('coordinator')).toStrictEqual([advice, ['2026-10-05', 'visit', 'vyazma-1', 'held'], ...lessons]);
    expect(await days('coordinator', '?kind=lesson&from=2027-02-01&to=2027-03-31&municipality=vyazma&status=planned')).toStrictEqual(lessons.slice(1, 3));
    // A guest sees the lessons it comes to and nothing else of the host's.
    expect(await days('school-2')).toStrictEqual([advice, ...lessons]);
    expect(await days('coordinator', '?school=vyazma-2')).toStrictEqual([advice]);
    expect((await api.as('coordinator').get<{ code: string }>(`${path()}/days?from=soon`)).body.code).toBe('input-invalid');
  });

  it('is said to have taken place on a planned day, with a task of it, or not, and why', async () => {
    const planned = (await api.as('curator').post<VisitAnswer>(path(), { school: 'vyazma-1', dates: ['2026-10-07', '2026-10-08'] })).body.visit;
    expect(planned.days.map(({ status }) => status)).toStrictEqual(['planned', 'planned']);
    const settle = (body: object, login = 'curator') => api.as(login).post<VisitAnswer & { code: string }>(`${path()}/${planned.visit}/outcome`, { school: 'vyazma-1', ...body });
    expect((await settle({ date: '2026-10-07', held: true })).body.code).toBe('visit-in-future');
    expect((await settle({ date: '2026-10-07', held: false })).body.code).toBe('visit-reason-missing');
    expect((await settle({ date: '2026-10-07', held: false, reason: 'Карантин' }, 'school-1')).status).toBe(403);
    await settle({ date: '2026-10-07', held: false, reason: 'Карантин' });
    api.now = '2026-10-08T09:00:00.000Z';
    const held = await settle({ date: '2026-10-08', held: true, recommendations: [{ title, due: '2026-10-30' }] });
    expect(held.body.visit.days).toStrictEqual([{ date: '2026-10-07', status: 'not-held', reason: 'Карантин' }, { date: '2026-10-08', status: 'held', reason: '' }]);
    const [task] = held.body.visit.tasks;
    // The task reminds like any other step.
    api.now = '2026-10-29T06:00:00.000Z';
    await api.work(api.cycle);
    const { body: { notices } } = await api.as('school-1').get<{ notices: { kind: string; step: string }[] }>('/inbox');
    expect(notices.filter(({ step }) => step === task!.step).map(({ kind }) => kind).sort()).toStrictEqual(['added', 'reminder', 'reminder']);
    const { body: { days } } = await api.as('curator').get<VisitDaysAnswer>(`${path()}/days?school=vyazma-1&to=2026-10-31`);
    expect(days.map(({ day, status, reason, agreed }) => [day, status, reason, agreed])).toStrictEqual([
      ['2026-10-05', 'held', null, 1], ['2026-10-07', 'not-held', 'Карантин', 0], ['2026-10-08', 'held', null, 1]]);
  });
});
