import { startTestApi, type TestApi } from '../test-api.fixture.js';
import type { AsOf, Difference, Moments, Timeline } from '../replay/replay-view.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await api.as('coordinator').post(`/cycles/${api.cycle}/launch`);
  api.now = '2026-10-09T06:00:00.000Z';
  await api.work(api.cycle);
  api.now = '2026-10-12T06:00:00.000Z';
  await api.as('school-1').post(`/cases/${id()}/steps/transition-programme/submit`, { note: 'готово', attachments: [] });
  await api.as('coordinator').post(`/cases/${id()}/steps/school-plan/extend`, { to: '2026-12-01', reason: 'карантин', order: '12-ОД' });
}, 120_000);
afterAll(async () => { await api.close(); });

const id = () => `${api.cycle}.school.vyazma-1`;
const replay = <Answer>(path: string, login = 'auditor') => api.as(login).get<Answer>(`/replay/${path}`);
const statusOf = ({ streams }: AsOf, step: string) => streams.find(({ view }) => view !== null)?.view?.stages.flatMap(({ steps }) => steps).find((one) => one.step === step);

describe('replaying', () => {
  it('shows an auditor the state of the day before, and what has changed since', async () => {
    const before = await replay<AsOf>(`cases/${id()}?at=2026-10-11T06:00:00.000Z`);
    expect(statusOf(before.body, 'transition-programme')).toMatchObject({ status: 'open' });
    expect(statusOf(before.body, 'school-plan')).toMatchObject({ due: '2026-11-23' });
    const after = await replay<AsOf>(`cases/${id()}?at=2026-10-12T06:00:00.000Z&mode=true`);
    expect(statusOf(after.body, 'transition-programme')).toMatchObject({ status: 'done' });
    expect((await replay<AsOf>(`cases/${id()}?at=2026-08-01T00:00:00.000Z`)).body).toMatchObject({ events: 0, streams: [] });
    const { body } = await replay<Difference>(`cases/${id()}/difference?from=2026-10-11T06:00:00.000Z&to=2026-10-12T06:00:00.000Z`);
    expect(body.changes.map(({ step, facet, before: was, after: is }) => [step, facet, was?.en ?? null, is?.en ?? null])).toStrictEqual([
      ['transition-programme', 'status', 'open', 'done'], ['transition-programme', 'due', '30 October 2026', null],
      ['transition-programme', 'held-by', 'school team', null], ['school-plan', 'due', '23 November 2026', '1 December 2026'],
    ]);
    const ofStep = await replay<Difference>(`cases/${id()}/difference?from=2026-10-11T06:00:00.000Z&to=2026-10-12T06:00:00.000Z&step=school-plan`);
    expect(ofStep.body.changes.map(({ step }) => step)).toStrictEqual(['school-plan']);
  });

  it('tells the history in sentences, with the reason of every date, filtered and by pages', async () => {
    const { body } = await replay<Timeline>(`cases/${id()}/timeline?step=school-plan`);
    expect(body.entries.map(({ type, sentence }) => [type, sentence.ru])).toStrictEqual([
      ['StepOpened', 'Открыт шаг «Сдать план повышения образовательных результатов», срок 23 ноября 2026 года; отвечает команда школы.'],
      ['DeadlineExtended', 'Срок шага «Сдать план повышения образовательных результатов» продлён: срок 1 декабря 2026 года (карантин).'],
    ]);
    expect(body.entries[1]!.why?.ru).toContain('приказ № 12-ОД');
    expect(body.entries[1]!.changes.map(({ label, before, after }) => [label.ru, before?.ru, after?.ru])).toStrictEqual([['Срок', '23 ноября 2026 года', '1 декабря 2026 года']]);
    expect(body.entries[1]!.actor).toMatchObject({ kind: 'person', who: { ru: 'координатор института' } });
    const act = await replay<Timeline>(`cases/${id()}/timeline?correlation=${body.entries[1]!.correlationId}`);
    expect(act.body.entries.map(({ type }) => type)).toStrictEqual(['DeadlineExtended']);
    const byType = await replay<Timeline>(`cases/${id()}/timeline?type=CaseOpened&to=2026-10-11T00:00:00.000Z`);
    expect(byType.body.entries.map(({ version }) => version)).toStrictEqual([1]);
    const first = await replay<Timeline>(`cases/${id()}/timeline?limit=2`);
    const second = await replay<Timeline>(`cases/${id()}/timeline?limit=500&after=${encodeURIComponent(first.body.next ?? '')}`);
    expect([first.body.entries.length, first.body.total, second.body.next]).toStrictEqual([2, 2 + second.body.entries.length, null]);
  });

  it('reaches schools, municipalities, cycles, roadmaps and reports', async () => {
    const school = await replay<Timeline>('schools/vyazma-1/timeline');
    expect(school.body.subject.title.ru).toMatch(/^Школа: /);
    expect(new Set(school.body.entries.map(({ stream }) => stream))).toStrictEqual(new Set(['school-vyazma-1', `case-${id()}`]));
    const cycle = await replay<Timeline>(`cycles/${api.cycle}/timeline?type=CyclePlanned,CycleLaunched`);
    expect(cycle.body.entries.map(({ type, changes }) => [type, changes.find(({ facet }) => facet === 'status')?.after?.ru])).toStrictEqual([['CyclePlanned', 'готовится'], ['CycleLaunched', 'идёт']]);
    const municipality = await replay<AsOf>('municipalities/vyazma?at=2026-10-12T06:00:00.000Z');
    const withSchools = await replay<AsOf>('municipalities/vyazma?at=2026-10-12T06:00:00.000Z&schools=true');
    expect([municipality.body.streams.length, withSchools.body.streams.length]).toStrictEqual([2, 5]);
    expect(municipality.body.streams[0]!.facts.map(({ label, after }) => [label.ru, after?.ru])).toStrictEqual([['Название', expect.any(String)]]);
    expect((await replay<Timeline>(`roadmaps/${id()}/timeline`)).body).toMatchObject({ total: 0, entries: [], next: null });
    expect((await replay<AsOf>(`reports/${api.cycle}.half-year?at=2026-10-12T06:00:00.000Z`)).body).toMatchObject({ events: 0, streams: [] });
    const { body: { moments } } = await replay<Moments>(`schools/vyazma-1/moments?mode=true`);
    expect(moments.map(({ at }) => at)).toStrictEqual([...moments.map(({ at }) => at)].sort());
    expect(moments.at(-1)).toStrictEqual({ at: '2026-10-12T06:00:00.000Z', events: expect.any(Number) as number });
  });

  it('is for those who may read the log, and refuses what is no moment', async () => {
    expect((await replay(`cases/${id()}?at=2026-10-11T06:00:00.000Z`, 'school-2')).status).toBe(403);
    expect((await replay(`schools/vyazma-1/timeline`, 'municipality')).status).toBe(403);
    for (const [path, code] of [[`cases/${id()}?at=yesterday`, 'input-invalid'], [`cases/${api.cycle}.school.nowhere/timeline`, 'case-unknown'], ['schools/nowhere/moments', 'school-unknown'],
      ['cycles/nowhere/timeline', 'cycle-unknown'], ['people/x/timeline', 'input-invalid'], [`cases/${id()}/timeline?after=nowhere`, 'input-invalid']] as const) {
      expect([path, (await replay<{ code: string }>(path)).body.code]).toStrictEqual([path, code]);
    }
  });
});
