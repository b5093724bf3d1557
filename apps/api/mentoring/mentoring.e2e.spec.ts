import { demoPersonId } from '../demo/demo-region.js';
import { startTestApi, type TestApi } from '../test-api.fixture.js';
import type { AssignmentsAnswer, MentoringAnswer, SubstitutionsAnswer } from './mentoring-answer.js';

let api: TestApi;
const [curator, expert, department] = ['curator', 'expert', 'department'].map(demoPersonId) as [string, string, string];
const path = (of: string) => `/cycles/${api.cycle}/${of}`;
const coordinator = () => api.as('coordinator');
const change = (of: string, body: object) => coordinator().post<MentoringAnswer & { code?: string }>(path(of), body);
const assignments = async (login = 'coordinator') => (await api.as(login).get<AssignmentsAnswer>(path('assignments'))).body;
const caseOf = (school: string) => `/cases/${api.cycle}.school.${school}`;
/** `tutor` leads nothing of its own: as a person it is at work at school 1 only. */
const seen = async (login: string, school: string) => (await api.as(login).get(caseOf(school))).status;

beforeAll(async () => {
  api = await startTestApi();
  await coordinator().post(`/cycles/${api.cycle}/launch`);
  await api.work(api.cycle);
}, 120_000);
afterAll(async () => { await api.close(); });

describe('those who accompany schools', () => {
  const tutor = () => demoPersonId('tutor');

  it('are assigned, a result for each, and reach the schools at once', async () => {
    expect(await seen('tutor', 'glinka-26')).toBe(404);
    const { status, body } = await change('assignments', { items: [
      { school: 'glinka-26', role: 'curator', mentor: tutor() }, { school: 'ugra-20', role: 'curator', mentor: tutor() },
      { school: 'nowhere', role: 'curator', mentor: tutor() }, { school: 'gagarin-4', role: 'curator', mentor: 'nobody' },
      { school: 'vyazma-1', role: 'curator', mentor: demoPersonId('school-1') }, { school: 'yartsevo-23', role: 'tutor-school', mentor: 'vyazma-2' }] });
    expect([status, body.done, body.refused]).toStrictEqual([200, 3, 3]);
    expect(body.results.map(({ problem }) => (problem as { code: string } | undefined)?.code ?? 'done'))
      .toStrictEqual(['done', 'done', 'mentoring-school-unlisted', 'person-unknown', 'mentor-works-there', 'done']);
    expect([await seen('tutor', 'glinka-26'), await seen('tutor', 'gagarin-4')]).toStrictEqual([200, 404]);
    expect([await seen('school-2', 'yartsevo-23'), await seen('school-2', 'yartsevo-24')]).toStrictEqual([200, 404]);
  });

  it('are shown with their load, as far as one’s reach goes', async () => {
    const all = await assignments();
    expect(all.assignments.map(({ school, role }) => [school, role])).toStrictEqual([['glinka-26', 'curator'], ['ugra-20', 'curator'], ['yartsevo-23', 'tutor-school']]);
    expect(all.loads).toContainEqual({ mentor: tutor(), role: 'curator', schools: 2, most: null });
    expect((await assignments('centre-glinka')).assignments.map(({ school }) => school)).toStrictEqual(['glinka-26']);
    expect((await assignments('school-1')).assignments).toStrictEqual([]);
  });

  it('are assigned by those who answer for the school, and by nobody else', async () => {
    const item = { items: [{ school: 'safonovo-27', role: 'curator', mentor: curator }] };
    expect((await api.as('school-1').post(path('assignments'), item)).status).toBe(403);
    const foreign = await api.as('centre').post<MentoringAnswer>(path('assignments'), item);
    expect(foreign.body).toMatchObject({ done: 0, refused: 1, results: [{ problem: { code: 'not-allowed' } }] });
    expect((await api.as('centre-safonovo').post<MentoringAnswer>(path('assignments'), item)).body).toMatchObject({ done: 1, refused: 0 });
  });

  it('have a substitute who acts within the days only, and gets the tasks and notices meant for them', async () => {
    const body = { absent: tutor(), substitute: department, firstDay: '2026-10-05', lastDay: '2026-10-09', schools: ['glinka-26'] };
    const arranged = await coordinator().post<SubstitutionsAnswer & { code?: string }>(path('substitutions'), { ...body, substitute: expert });
    expect(arranged.status).toBe(200);
    const grants = async () => (await api.as('expert').get<{ grants: { role: string; through?: object }[] }>('/me')).body.grants.filter(({ role }) => role === 'curator');
    expect(await grants()).toStrictEqual([]);
    const added = await coordinator().post(`${caseOf('glinka-26')}/steps`, { task: 'consult', title: { ru: 'Провести консультацию', en: 'Consult' }, due: '2026-10-30',
      responsible: ['curator'], assignee: tutor() });
    expect(added.status).toBeLessThan(300);
    const mine = async (login: string) => (await api.as(login).get<{ tasks: { step: string }[] }>('/tasks?mine=true')).body.tasks.map(({ step }) => step).filter((step) => step.startsWith('task~'));
    expect([await mine('tutor'), await mine('expert')]).toStrictEqual([['task~consult~school~glinka-26'], []]);
    expect((await coordinator().post<{ code: string }>(path('substitutions'), { ...body, lastDay: '2026-10-06' })).body.code).toBe('substitution-overlaps');

    api.now = '2026-10-05T07:00:00.000Z';
    expect(await grants()).toMatchObject([{ role: 'curator', scope: { kind: 'school', id: 'glinka-26' } }]);
    expect(await mine('expert')).toStrictEqual(['task~consult~school~glinka-26']);
    const before = (await api.as('expert').get<{ unread: number }>('/inbox')).body.unread;
    await coordinator().post(`${caseOf('glinka-26')}/steps/task~consult~school~glinka-26/remind`, { message: 'Не забудьте' });
    expect((await api.as('expert').get<{ unread: number }>('/inbox')).body.unread).toBe(before + 1);
    expect((await api.as('expert').post(`${caseOf('glinka-26')}/steps/task~consult~school~glinka-26/remind`, { message: 'x' })).status).toBe(200);

    api.now = '2026-10-09T21:00:00.000Z';
    expect([await grants(), await mine('expert')]).toStrictEqual([[], []]);
    expect((await api.as('expert').post(`${caseOf('glinka-26')}/steps/task~consult~school~glinka-26/remind`, { message: 'x' })).status).toBe(403);
  });

  it('hand all their schools over, and lose them at once', async () => {
    const sending = { key: 'hand-over' };
    const replace = () => coordinator().post<MentoringAnswer>(path('assignments/replace'), { role: 'curator', from: tutor(), to: department }, sending);
    const { body } = await replace();
    expect(body).toMatchObject({ done: 2, refused: 0, results: [{ school: 'glinka-26', outcome: 'done' }, { school: 'ugra-20', outcome: 'done' }] });
    expect([await seen('tutor', 'glinka-26'), await seen('tutor', 'ugra-20')]).toStrictEqual([404, 404]);
    const length = (await api.store.readStream(`mentoring-${api.cycle}`)).length;
    expect((await replace()).body).toMatchObject({ done: 2, refused: 0 });
    expect(await api.store.readStream(`mentoring-${api.cycle}`)).toHaveLength(length);
    expect((await assignments()).past.map(({ school, successor }) => [school, successor])).toStrictEqual([['glinka-26', department], ['ugra-20', department]]);
  });

  it('are released, and what they were given by hand stays', async () => {
    await change('assignments', { items: [{ school: 'vyazma-1', role: 'curator', mentor: curator }] });
    await change('assignments/release', { items: [{ school: 'vyazma-1', role: 'curator', mentor: curator }, { school: 'safonovo-27', role: 'curator', mentor: curator }] });
    expect([await seen('curator', 'vyazma-1'), await seen('curator', 'safonovo-27')]).toStrictEqual([200, 404]);
    expect((await change('assignments/release', { items: [{ school: 'vyazma-1', role: 'mentor', mentor: curator }] })).body)
      .toMatchObject({ refused: 1, results: [{ problem: { code: 'mentor-not-assigned' } }] });
  });
});
