import { startTestApi, type TestApi } from '../test-api.fixture.js';
import type { VisitAnswer, VisitsAnswer } from './log-visit.js';

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
      [{ dates: ['2026-10-07'] }, 'visit-in-future'], [{ kind: 'lesson' }, 'lesson-without-subject'], [{ guests: ['nowhere'] }, 'school-unknown'], [{ dates: [] }, 'input-invalid'],
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
});
