import { smallProgramme } from '@uplift/domain/testing/small-programme';
import { pdf } from '@uplift/infra/files/contract/sample-files';
import { startTestApi, type TestApi } from '../test-api.fixture.js';

const text = (ru: string, en: string) => ({ ru, en });
/** The kinds and numbers of the Kemerovo laboratory's year 2019/20: four problem seminars, a permanent seminar of four sessions, eight consultations. */
const document = {
  ...smallProgramme(), programme: 'lab', region: { id: 'smolensk-region', code: '67', title: text('Область', 'Region') },
  trainings: [
    ...['subject', 'methods', 'management', 'motivation'].map((id, nth) => ({ id: `problem-${id}`, title: text(`Семинар ${nth + 1}`, `Seminar ${nth + 1}`), kind: 'seminar',
      by: 'institute-coordinator', audience: ['school-team'], held: { on: `1${nth % 3}-1${nth + 2}`, shift: 'next-working-day' } })),
    { id: 'permanent', title: text('Постоянный семинар', 'Permanent seminar'), kind: 'permanent-seminar', by: 'institute-coordinator', audience: ['school-team'], form: 'video-link',
      topics: [text('Занятие 1', 'Session 1'), text('Занятие 2', 'Session 2'), text('Занятие 3', 'Session 3'), text('Занятие 4', 'Session 4')],
      held: { sessions: ['10-21', '12-09', '02-10', '04-14'] } },
    { id: 'consultation', title: text('Консультация', 'Consultation'), kind: 'consultation', by: 'institute-coordinator', audience: ['school-team'], capacity: 3, held: { announced: true } },
  ],
};
const cycle = 'lab-2026';
const trainings = `/cycles/${cycle}/trainings`;
interface View { readonly training: string; readonly day: string; readonly topic: string | null; readonly registered: number; readonly attended: number | null; readonly atLeast: boolean; readonly unsettled: boolean; readonly settlement: object | null; readonly status: string; readonly materials: readonly object[] }
interface Sums { readonly kinds: readonly object[] }

let api: TestApi;
const post = (path: string, body: object = {}, login = 'coordinator') => api.as(login).post<View>(`${trainings}${path}`, body);
const problem = ({ status, body }: { readonly status: number; readonly body: object }) => [status, (body as { code?: string }).code];
beforeAll(async () => {
  api = await startTestApi();
  const coordinator = api.as('coordinator');
  await coordinator.post('/programmes', { document });
  await coordinator.post('/cycles', { cycle, programme: 'lab', year: '2026/27' });
  await coordinator.post(`/cycles/${cycle}/schools`, { schools: [['vyazma-1', 'vyazma'], ['gagarin-4', 'gagarin']].map(([id, municipality]) => ({ id, name: id, municipality: { id: municipality, name: municipality } })) });
}, 120_000);
afterAll(async () => { await api.close(); });

describe('seminars and consultations through the API', () => {
  it('are put on the calendar by their series, once', async () => {
    expect((await post('/plan')).body).toStrictEqual({ cycle, trainings: 8, planned: 8 });
    expect((await post('/plan')).body).toStrictEqual({ cycle, trainings: 8, planned: 0 });
    const { body } = await api.as('school-1').get<{ trainings: View[] }>(`${trainings}?series=permanent`);
    expect(body.trainings.map(({ training, day, topic }) => [training, day, topic])).toStrictEqual([['permanent@2026-10-21', '2026-10-21', 'Занятие 1'],
      ['permanent@2026-12-09', '2026-12-09', 'Занятие 2'], ['permanent@2027-02-10', '2027-02-10', 'Занятие 3'], ['permanent@2027-04-14', '2027-04-14', 'Занятие 4']]);
    expect(problem(await post('/plan', {}, 'school-1'))).toStrictEqual([403, 'not-allowed']);
  });

  it('give places to schools as far as there are any', async () => {
    expect((await post('', { series: 'consultation', day: '2026-10-07', topic: 'Дорожная карта' })).status).toBe(201);
    const at = '/consultation@2026-10-07';
    expect((await post(`${at}/places`, { schools: [{ school: 'vyazma-1', count: 2 }] }, 'school-1')).body.registered).toBe(2);
    expect(problem(await post(`${at}/places`, { schools: [{ school: 'gagarin-4', count: 2 }] }, 'school-4'))).toStrictEqual([409, 'training-full']);
    expect(problem(await post(`${at}/places`, { schools: [{ school: 'gagarin-4', count: 1 }] }, 'school-1'))).toStrictEqual([403, 'not-allowed']);
    expect((await post(`${at}/give-back`, { schools: ['vyazma-1'] }, 'school-1')).body.registered).toBe(0);
    expect((await post(`${at}/places`, { schools: [{ school: 'gagarin-4', count: 2 }] }, 'school-4')).body.registered).toBe(2);
    expect(problem(await post('/consultation@2026-10-08/places', { schools: [] }))).toStrictEqual([404, 'training-unknown']);
  });

  it('flag a day outside the year until a person settles it, and that is an event', async () => {
    const flagged = await post('', { series: 'consultation', day: '2027-10-10', topic: 'Итоги' });
    expect([flagged.status, flagged.body.unsettled]).toStrictEqual([201, true]);
    api.now = '2027-07-01T09:00:00.000Z';
    expect(problem(await post('/consultation@2027-10-10/participants', { others: 5 }))).toStrictEqual([409, 'training-date-unsettled']);
    const settled = await post('/consultation@2027-10-10/settle', { day: '2026-10-12', reason: 'опечатка в отчёте' });
    expect([settled.body.day, settled.body.unsettled, settled.body.settlement]).toStrictEqual(['2026-10-12', false, { was: '2027-10-10', reason: 'опечатка в отчёте' }]);
    const stored = await api.store.readStream(`training-${cycle}.consultation@2027-10-10`);
    expect(stored.map(({ type }) => type)).toStrictEqual(['TrainingPlanned', 'TrainingDateSettled']);
  });

  it('count who took part, and the year adds up: 211, more than 160, eight consultations', async () => {
    api.now = '2027-07-01T09:00:00.000Z';
    const { body: { trainings: all } } = await api.as('coordinator').get<{ trainings: View[] }>(`${trainings}?kind=seminar`);
    for (const [nth, { training }] of all.entries()) {
      const { body } = await post(`/${training}/participants`, { roles: [{ role: 'school-team', count: 50 }], others: [2, 3, 4, 2][nth] });
      expect(body.status).toBe('held');
    }
    for (const session of ['2026-10-21', '2026-12-09', '2027-02-10', '2027-04-14']) await post(`/permanent@${session}/participants`, { others: 40, atLeast: true });
    for (const day of [8, 9, 13, 14, 15, 16]) await post('', { series: 'consultation', day: `2026-10-${String(day).padStart(2, '0')}` });
    const { body } = await api.as('municipality').get<Sums>(`${trainings}/summary`);
    expect(body.kinds).toStrictEqual([
      { kind: 'consultation', series: 1, planned: 8, held: 0, cancelled: 0, unsettled: 0, attended: 0, atLeast: false },
      { kind: 'permanent-seminar', series: 1, planned: 4, held: 4, cancelled: 0, unsettled: 0, attended: 160, atLeast: true },
      { kind: 'seminar', series: 4, planned: 4, held: 4, cancelled: 0, unsettled: 0, attended: 211, atLeast: false }]);
  });

  it('keep what was handed out by its hash, and refuse what cannot be', async () => {
    const { sha256, bytes } = (await api.as('coordinator').upload<{ sha256: string; bytes: number }>(pdf('slides'))).body;
    const material = { sha256, name: 'slides.pdf', type: 'application/pdf', bytes };
    expect((await post('/permanent@2026-10-21/materials', material)).body.materials).toStrictEqual([material]);
    expect((await post('/permanent@2026-10-21/materials', material)).body.materials).toHaveLength(1);
    const given = (login: string) => api.as(login).get(`${trainings}/permanent@2026-10-21/materials/${sha256}`);
    const standing = async (login: string) => {
      const { body: { mine, mayOpenMaterials } } = await api.as(login).get<{ mine: boolean; mayOpenMaterials: boolean }>(`${trainings}/permanent@2026-10-21`);
      return [mine, mayOpenMaterials];
    };
    expect(problem(await given('school-1'))).toStrictEqual([403, 'training-materials-closed']);
    expect(await Promise.all(['school-1', 'coordinator', 'auditor'].map(standing))).toStrictEqual([[false, false], [false, true], [false, true]]);
    await post('/permanent@2026-10-21/participants', { schools: [{ school: 'vyazma-1', count: 2 }] });
    expect(await Promise.all(['school-1', 'municipality', 'school-4'].map(standing))).toStrictEqual([[true, true], [false, true], [false, false]]);
    for (const login of ['school-1', 'municipality', 'coordinator', 'auditor']) expect([login, (await given(login)).text]).toStrictEqual([login, pdf('slides').toString()]);
    expect(problem(await given('school-4'))).toStrictEqual([403, 'training-materials-closed']);
    expect(problem(await api.as('school-1').get(`${trainings}/permanent@2026-10-21/materials/${'a'.repeat(64)}`))).toStrictEqual([404, 'file-unknown']);
    expect(problem(await post('/permanent@2026-10-21/cancel', { reason: 'нет' }))).toStrictEqual([409, 'training-attended-already']);
    expect(problem(await post('/permanent@2026-10-21/materials', { ...material, sha256: 'a'.repeat(64) }))).toStrictEqual([400, 'attachment-not-uploaded']);
    expect(problem(await post('/permanent@2026-10-21/materials', { ...material, sha256: 'x' }))).toStrictEqual([400, 'input-invalid']);
    expect(problem(await post('', { series: 'unheard-of', day: '2026-11-11' }))).toStrictEqual([404, 'training-unknown']);
  });
});
