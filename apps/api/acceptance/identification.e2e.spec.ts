import { startTestApi, type TestApi } from '../test-api.fixture.js';
import { passportOf, recordSchools, resultsOf } from './identification.fixture.js';

const cycle = 'finding-2025';
const path = `/cycles/${cycle}/identification`;
const order = { number: '418-ОД', date: '2025-10-08', appendixDate: '2025-10-06', title: 'О списке школ' };
interface Found { readonly candidates: readonly { readonly school: string; readonly evidence: string; readonly repeated: boolean; readonly reasons: readonly { text: { ru: string; en: string } }[];
  readonly changes: readonly { text: { ru: string } }[]; readonly similar: readonly { school: string }[]; readonly history: readonly { id: string; tried: string[] }[]; readonly decision: { decision: string; reason: string } | null }[] }

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ now: '2025-09-05T06:00:00.000Z' });
  await api.as('coordinator').post('/cycles', { cycle, programme: 'smolensk', year: '2025/26' });
  const schools = ['vyazma-1', 'vyazma-2', 'gagarin-4', 'gagarin-5', 'desnogorsk-7', 'yelnya-9'];
  await recordSchools(api.store, schools.flatMap((school, at) => [
    passportOf(school, '2024/25', 200, 140 + at, 10),
    ...['2023/24', '2024/25'].map((year) => resultsOf({ school, year, exam: 'oge', subjects: { maths: [school === 'vyazma-1' ? 20 : school === 'vyazma-2' ? 2 : 3, school === 'vyazma-2' ? 6 : 40] } })),
  ]));
}, 120_000);
afterAll(async () => { await api.close(); });
const candidates = async (query = '') => (await api.as('coordinator').get<Found>(`${path}/candidates${query}`)).body.candidates;

describe('finding a cycle’s schools', () => {
  it('applies the programme’s criteria, and again only to other data', async () => {
    for (const [school, change] of [['smolensk-11', { change: 'close', on: '2025-06-30', reason: 'ветхое здание' }], ['smolensk-12', { change: 'merge', into: 'smolensk-13', on: '2025-09-01' }],
      ['smolensk-14', { change: 'close', on: '2026-06-30', reason: 'решение района' }]] as const) {
      expect([school, (await api.as('coordinator').post(`/registry/schools/${school}/changes`, change)).status]).toStrictEqual([school, 200]);
    }
    const ran = await api.as('coordinator').post(`${path}/run`);
    expect([ran.status, ran.body]).toMatchObject([200, { run: 1, examYear: 2025, unchanged: false, difference: null,
      counts: { schools: 30, candidates: 2, apart: 0, weak: 1, noData: 22, leftOut: 0, ended: 2 } }]);
    const { body: shown } = await api.as('coordinator').get<{ notJudged: { school: string; why: string; ended?: object }[] }>(path);
    expect(shown.notJudged.filter(({ ended }) => ended !== undefined)).toStrictEqual([
      { school: 'smolensk-11', municipality: 'smolensk', why: 'closed', ended: { on: '2025-06-30', into: [] } },
      { school: 'smolensk-12', municipality: 'smolensk', why: 'merged', ended: { on: '2025-09-01', into: ['smolensk-13'] } }]);
    expect((await api.as('coordinator').get<{ code: string }>(`${path}/schools/smolensk-11`)).body.code).toBe('school-ended');
    const again = await api.as('coordinator').post(`${path}/run`);
    expect(again.body).toMatchObject({ run: 1, unchanged: true, input: ran.body.input });
  });

  it('gives each candidate’s reasons in words and numbers, and what would have turned them', async () => {
    const [first, second] = await candidates();
    expect([first!.school, first!.evidence, second!.school, second!.evidence]).toStrictEqual(['vyazma-1', 'firm', 'vyazma-2', 'weak']);
    expect(first!.reasons.map(({ text }) => text)).toStrictEqual([{
      ru: 'ОГЭ, ниже порога экзамена: математика: 2024 г. — 20 из 40 (50,0 %), 2025 г. — 20 из 40 (50,0 %). Признак: не меньше 20,0 % в 2 из 3 лет, предметов — 1.',
      en: 'OGE, below the exam\'s threshold: mathematics: 2024 – 20 of 40 (50.0 %), 2025 – 20 of 40 (50.0 %). The signal: at least 20.0 % in 2 of 3 years, in 1 subjects.' }]);
    expect(first!.changes.map(({ text }) => text.ru)).toStrictEqual(['Низкие результаты ОГЭ: математика, 2025 г. — ниже порога не больше 7 из 40 (на деле 20)']);
    expect(second!.reasons[0]!.text.ru).toContain('Слабое свидетельство: учеников меньше 10.');
    expect(first!.similar.map(({ school }) => school).sort()).toStrictEqual(['desnogorsk-7', 'gagarin-4', 'gagarin-5', 'yelnya-9']);
  });

  it('explains any school, also one that is none', async () => {
    const { body } = await api.as('coordinator').get<{ listed: string; changes: { text: { ru: string } }[] }>(`${path}/schools/gagarin-4`);
    expect([body.listed, body.changes.map(({ text }) => text.ru)]).toStrictEqual(['no', [
      'Низкие результаты ОГЭ: математика, 2025 г. — ниже порога не меньше 8 из 40 (на деле 3); математика, 2024 г. — ниже порога не меньше 8 из 40 (на деле 3)']]);
  });

  it('shows a municipality its own schools only, and a school team nothing', async () => {
    const own = await api.as('centre-gagarin').get<Found>(`${path}/candidates`);
    const school = await api.as('school-1').get(`${path}/candidates`);
    expect([own.status, own.status === 200 ? own.body.candidates : null, school.status]).toStrictEqual([200, [], 403]);
    expect((await api.as('school-1').post(`${path}/run`)).status).toBe(403);
  });

  it('knows who was on an earlier list, and what was tried then', async () => {
    const list = { region: 'smolensk-region', list: 'list-2020', year: '2020/21', title: 'Список 2020 года', schools: [
      { id: 'vyazma-1', name: 'Вязьма', municipality: { id: 'vyazma', name: 'Вязьма' }, tried: ['наставничество'], outcome: 'вышла из программы' }] };
    const recorded = await api.as('coordinator').post('/earlier-lists', list);
    expect([recorded.status, recorded.body]).toMatchObject([200, { list: 'list-2020', schools: 1 }]);
    expect((await api.as('coordinator').post('/earlier-lists', { ...list, region: 'elsewhere' })).status).toBe(403);
    expect((await api.as('coordinator').post('/earlier-lists', { ...list, schools: [{ ...list.schools[0], municipality: { id: 'gagarin', name: 'x' } }] })).status).toBe(400);
    const again = await candidates('?repeated=true');
    expect(again.map(({ school, repeated, history }) => [school, repeated, history.map(({ id, tried }) => [id, tried])]))
      .toStrictEqual([['vyazma-1', true, [['list-2020', ['наставничество']]]]]);
  });
});

describe('deciding', () => {
  const decide = (decisions: readonly object[]) => api.as('coordinator').post(`${path}/decisions`, { decisions });

  it('is refused while a candidate is open, and wrong lines store nothing', async () => {
    expect((await decide([{ school: 'vyazma-1', decision: 'include', reason: 'по данным' }])).body).toMatchObject({ included: 1, excluded: 0, undecided: 1 });
    const refused = await api.as('coordinator').post<{ code: string }>(`${path}/confirm`, { order });
    expect([refused.status, refused.body.code]).toStrictEqual([409, 'candidates-undecided']);
    const wrong = await decide([{ school: 'vyazma-2', decision: 'exclude', reason: 'x' }, { school: 'nowhere-1', decision: 'include', reason: 'x' }]);
    expect(wrong.status).toBe(400);
    expect((await decide([{ school: 'vyazma-2', decision: 'exclude', reason: ' ' }])).status).toBe(400);
    expect((await candidates('?decision=none')).map(({ school }) => school)).toStrictEqual(['vyazma-2']);
  });

  it('becomes the cycle’s list by an order that may disagree with its appendix', async () => {
    await decide([{ school: 'vyazma-2', decision: 'exclude', reason: 'шесть учеников' }, { school: 'yelnya-9', decision: 'include', reason: 'просит муниципалитет' }]);
    const late = await api.as('coordinator').post<{ code: string }>(`${path}/confirm`, { order: { ...order, date: '2031-01-01' } });
    expect([late.status, late.body.code]).toStrictEqual([400, 'order-date-outside-year']);
    const confirmed = await api.as('coordinator').post(`${path}/confirm`, { order }, { key: 'confirm-1' });
    expect([confirmed.status, confirmed.body]).toMatchObject([200, { schools: 2, excluded: 1, disagreement: '2025-10-08 / 2025-10-06' }]);
    expect((await api.as('coordinator').post(`${path}/confirm`, { order }, { key: 'confirm-1' })).body).toMatchObject({ schools: 2, repeated: true });
    const { body } = await api.as('coordinator').get<{ schools: { school: string }[] }>(`/cycles/${cycle}/schools`);
    expect(body.schools.map(({ school }) => school)).toStrictEqual(['vyazma-1', 'yelnya-9']);
    expect((await api.as('coordinator').get(`/cycles/${cycle}`)).body).toMatchObject({ status: 'confirmed', disagreement: '2025-10-08 / 2025-10-06' });
  });

  it('is left as it was by a run on corrected data, which shows what is different', async () => {
    await recordSchools(api.store, ['2023/24', '2024/25'].map((year) => resultsOf({ school: 'gagarin-4', year, exam: 'oge', subjects: { maths: [30, 40] } }))
      .concat(resultsOf({ school: 'vyazma-1', year: '2024/25', exam: 'oge', subjects: { maths: [1, 40] } })));
    const ran = await api.as('coordinator').post<{ run: number; difference: object }>(`${path}/run`);
    const difference = { from: 1, to: 2, appeared: ['gagarin-4'], gone: ['vyazma-1'], changed: [], candidatesNotIncluded: ['gagarin-4', 'vyazma-2'], includedNotFound: ['vyazma-1', 'yelnya-9'] };
    expect([ran.body.run, ran.body.difference]).toStrictEqual([2, difference]);
    expect((await api.as('coordinator').get(`${path}/difference?from=1&to=2`)).body).toStrictEqual(difference);
    expect((await api.as('coordinator').get<{ code: string }>(`${path}/difference?to=9`)).body.code).toBe('run-unknown');
    expect((await decide([{ school: 'gagarin-4', decision: 'include', reason: 'x' }])).body.code).toBe('identification-confirmed');
    expect((await api.as('coordinator').get(path)).body).toMatchObject({ status: 'confirmed', included: ['vyazma-1', 'yelnya-9'], excluded: ['vyazma-2'], repeated: ['vyazma-1'] });
    expect((await api.as('coordinator').get(`/cycles/${cycle}`)).body.schools).toBe(2);
  });

  it('leaves a history that an auditor can read', async () => {
    const { body } = await api.as('auditor').get<{ events: { type: string; stream: string }[] }>(`/cycles/${cycle}/events?limit=500`);
    expect(body.events.filter(({ stream }) => stream === `identification-${cycle}`).map(({ type }) => type)).toStrictEqual([
      'IdentificationRun', 'CandidatesFound', 'SchoolsNotJudged', 'SchoolDecided', 'SchoolDecided', 'SchoolDecided', 'IdentificationConfirmed',
      'IdentificationRun', 'CandidatesFound', 'SchoolsNotJudged']);
  });
});

describe('the effect', () => {
  it('is each school’s change beside similar schools outside the programme', async () => {
    await recordSchools(api.store, ['vyazma-1', 'yelnya-9', 'gagarin-5', 'desnogorsk-7'].map((school) =>
      resultsOf({ school, year: '2025/26', exam: 'oge', subjects: { maths: [school === 'yelnya-9' ? 1 : 10, 40] } })));
    const { body } = await api.as('coordinator').get<{ method: { ru: string }; programme: object; schools: { school: string; verdict: string; why: string | null; matched: { school: string }[]; own: { before: object; after: object }; effect: { value: number } }[] }>(
      `/cycles/${cycle}/effect`);
    expect(body.schools.map(({ school, verdict, matched, own }) => [school, verdict, matched.map((one) => one.school).sort(), own.before, own.after])).toStrictEqual([
      ['vyazma-1', 'no-difference-shown', ['desnogorsk-7', 'gagarin-5'], { below: 1, results: 40, pupils: 40 }, { below: 10, results: 40, pupils: 40 }],
      ['yelnya-9', 'improved', ['desnogorsk-7', 'gagarin-5'], { below: 3, results: 40, pupils: 40 }, { below: 1, results: 40, pupils: 40 }]]);
    expect(body.programme).toMatchObject({ verdict: 'unproven', schools: 2, pupils: 80 });
    expect(body.method.ru).toContain('Ньюкомб');
    const nothing = await api.as('coordinator').get<{ schools: { why: string }[]; programme: object }>(`/cycles/${cycle}/effect?exam=ege`);
    expect([nothing.body.schools.map(({ why }) => why), nothing.body.programme]).toStrictEqual([['no-results', 'no-results'], { verdict: 'unproven', schools: 0, pupils: 0, effect: null }]);
    expect((await api.as('coordinator').get(`/cycles/${cycle}/effect?exam=sat`)).status).toBe(400);
    expect((await api.as('school-1').get(`/cycles/${cycle}/effect`)).status).toBe(403);
  });
});

describe('the registry', () => {
  interface Shown { readonly name: string; readonly kind: string; readonly formerNames: { readonly name: string }[]; readonly splitOff: object[]; readonly end: object | null; readonly named: object[]; readonly predecessors: { readonly school: string; readonly how: string }[]; readonly version: number; readonly code?: string }
  const change = (school: string, body: object, login = 'coordinator') => api.as(login).post<Shown>(`/registry/schools/${school}/changes`, body);
  const show = async (school: string, login = 'coordinator') => (await api.as(login).get<Shown>(`/registry/schools/${school}`)).body;

  it('keeps a school’s names and kinds, and what became of it', async () => {
    const { name } = await show('gagarin-4');
    await change('gagarin-4', { change: 'rename', name: 'Центр образования № 4' });
    const renamed = (await change('gagarin-4', { change: 'kind', kind: 'evening' })).body;
    expect([renamed.name, renamed.kind, renamed.formerNames.map((one) => one.name)]).toStrictEqual(['Центр образования № 4', 'evening', [name]]);
    expect((await change('gagarin-4', { change: 'kind', kind: 'evening' })).body.version).toBe(renamed.version);
    const merged = (await change('gagarin-5', { change: 'merge', into: 'gagarin-4', on: '2026-09-01' })).body;
    expect([merged.end, merged.named]).toStrictEqual([{ how: 'merged', on: '2026-09-01', into: ['gagarin-4'] }, [{ school: 'gagarin-4', name: 'Центр образования № 4' }]]);
    expect((await show('gagarin-4')).predecessors.map(({ school, how }) => [school, how])).toStrictEqual([['gagarin-5', 'merged']]);
    expect((await change('gagarin-5', { change: 'close', on: '2026-09-02', reason: 'x' })).body.code).toBe('school-ended');
    expect((await change('gagarin-5', { change: 'reopen', reason: 'приказ отменён' })).body.end).toBeNull();
    const split = (await change('desnogorsk-7', { change: 'split', into: ['vyazma-2', 'vyazma-1'], on: '2026-09-01' })).body;
    expect([split.end, split.splitOff]).toStrictEqual([null, [{ on: '2026-09-01', into: ['vyazma-1', 'vyazma-2'] }]]);
    await change('desnogorsk-7', { change: 'close', on: '2026-12-31', reason: 'решение района' });
    const { body } = await api.as('coordinator').get<{ schools: { school: string; endHow: string | null }[] }>('/registry/schools?ended=true&municipality=desnogorsk');
    expect(body.schools.map(({ school, endHow }) => [school, endHow])).toStrictEqual([['desnogorsk-7', 'closed']]);
  });

  it('takes in a new school, once, and none that is there already under a name almost the same', async () => {
    const register = (body: object, login = 'coordinator') => api.as(login).post<Shown & { school: string; errors?: { path: string }[] }>('/registry/schools', body);
    const { status, body } = await register({ municipality: 'gagarin', name: 'Лицей № 40', kind: 'special' });
    expect([status, body.name, body.kind, body.version]).toStrictEqual([201, 'Лицей № 40', 'special', 2]);
    expect((await register({ municipality: 'gagarin', name: 'Лицей № 40', kind: 'special' })).body.version).toBe(2);
    expect((await register({ municipality: 'gagarin', name: 'Лицей №40' })).body.code).toBe('school-known');
    expect((await register({ municipality: 'nowhere', name: 'Лицей' })).body.code).toBe('municipality-unknown');
    expect((await register({ municipality: 'gagarin', name: ' ' })).body.errors?.map(({ path }) => path)).toStrictEqual(['/name']);
    expect((await register({ municipality: 'vyazma', name: 'Лицей', school: body.school })).body.code).toBe('school-elsewhere');
    expect((await register({ municipality: 'gagarin', name: 'Лицей № 41' }, 'school-1')).status).toBe(403);
    expect((await show(body.school)).version).toBe(2);
  });

  it('refuses what cannot be, and whoever has no say, and changes nothing', async () => {
    const before = await show('vyazma-1');
    expect((await change('vyazma-1', { change: 'merge', into: 'vyazma-1', on: '2026-09-01' })).body.code).toBe('school-successor-invalid');
    expect((await change('vyazma-1', { change: 'split', into: ['nowhere-9'], on: '2026-09-01' })).body.code).toBe('school-unknown');
    expect((await change('nowhere-9', { change: 'rename', name: 'x' })).body.code).toBe('school-unknown');
    expect((await change('vyazma-1', { change: 'rename', name: ' ' })).body.code).toBe('input-invalid');
    expect((await change('vyazma-1', { change: 'burn' })).body.code).toBe('input-invalid');
    expect((await change('vyazma-1', { change: 'rename', name: 'x' }, 'school-1')).status).toBe(403);
    expect(await show('vyazma-1')).toStrictEqual(before);
  });

  it('watches schools, for a reason and until a day', async () => {
    const [coordinator, lists] = [api.as('coordinator'), '/registry/watch-lists'];
    const all = async () => (await coordinator.get<{ lists: { list: string; title: { ru: string }; schools: { school: string; reason: string; until: string | null }[] }[] }>(lists)).body.lists
      .filter(({ list }) => list === 'falling').map(({ title, schools }) => [title.ru, schools.map(({ school, reason, until }) => [school, reason, until])]);
    expect((await coordinator.post(`${lists}/falling/schools`, { school: 'vyazma-1', reason: 'спад' })).body['code']).toBe('watch-list-unknown');
    await coordinator.post(lists, { list: 'falling', region: 'smolensk-region', title: { ru: 'Спад', en: 'Falling' } });
    await coordinator.post(lists, { list: 'falling', region: 'smolensk-region', title: { ru: 'Спад результатов', en: 'Falling results' } });
    await coordinator.post(`${lists}/falling/schools`, { school: 'vyazma-1', reason: 'спад', until: '2026-06-30' });
    expect((await coordinator.post(`${lists}/falling/schools`, { school: 'nowhere-9', reason: 'спад' })).body['code']).toBe('school-unknown');
    expect(await all()).toStrictEqual([['Спад результатов', [['vyazma-1', 'спад', '2026-06-30']]]]);
    await coordinator.post(`${lists}/falling/schools/remove`, { school: 'vyazma-1', reason: 'результаты выровнялись' });
    expect(await all()).toStrictEqual([['Спад результатов', []]]);
    expect((await api.as('school-1').post(lists, { list: 'own', region: 'smolensk-region', title: { ru: 'x', en: 'x' } })).status).toBe(403);
  });

  it('gathers practices by the risk they answer, the proven first, and retires them', async () => {
    const [coordinator, practices] = [api.as('coordinator'), '/registry/practices'];
    const describe = (practice: string, title: string) => coordinator.post(practices, { practice, region: 'smolensk-region', risk: 'low-motivation', title, description: 'Раз в неделю, по предмету' });
    const all = async (risk: string) => (await coordinator.get<{ practices: { practice: string; status: string; evidence: object[] }[] }>(`${practices}?risk=${risk}`)).body.practices
      .map(({ practice, status, evidence }) => [practice, status, evidence.length]);
    await describe('clubs', 'Кружки');
    await describe('pairs', 'Парные уроки');
    const proof = { school: 'vyazma-1', indicator: 'Доля ниже порога', before: 50, after: 20, on: '2026-06-20', source: 'ОГЭ 2026' };
    expect((await coordinator.post(`${practices}/pairs/proofs`, proof)).body['status']).toBe('proven');
    expect((await coordinator.post(`${practices}/pairs/proofs`, proof)).body['version']).toBe(2);
    expect((await coordinator.post(`${practices}/unheard-of/proofs`, proof)).body['code']).toBe('practice-unknown');
    expect([await all('low-motivation'), await all('other')]).toStrictEqual([[['pairs', 'proven', 1], ['clubs', 'described', 0]], []]);
    expect((await coordinator.post(`${practices}/clubs/retire`, { reason: 'не повторилось' })).body['status']).toBe('retired');
    expect((await api.as('school-1').post(`${practices}/pairs/retire`, { reason: 'x' })).status).toBe(403);
  });
});
