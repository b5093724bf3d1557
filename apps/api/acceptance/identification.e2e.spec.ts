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
