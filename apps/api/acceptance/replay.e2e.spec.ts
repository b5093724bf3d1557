import { startTestApi, type TestApi } from '../test-api.fixture.js';
import type { CaseAsOf, CaseDifference, TimelineEntry } from '../replay/replay-case.js';

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
const statusOf = ({ view }: CaseAsOf, step: string) => view?.stages.flatMap(({ steps }) => steps).find((one) => one.step === step);

describe('replaying a case', () => {
  it('shows an auditor the state of the day before, and what has changed since', async () => {
    const auditor = api.as('auditor');
    const before = await auditor.get<CaseAsOf>(`/replay/cases/${id()}?at=2026-10-11T06:00:00.000Z`);
    expect(statusOf(before.body, 'transition-programme')).toMatchObject({ status: 'open' });
    expect(statusOf(before.body, 'school-plan')).toMatchObject({ due: '2026-11-23' });
    const after = await auditor.get<CaseAsOf>(`/replay/cases/${id()}?at=2026-10-12T06:00:00.000Z&mode=true`);
    expect(statusOf(after.body, 'transition-programme')).toMatchObject({ status: 'done' });
    expect((await auditor.get<CaseAsOf>(`/replay/cases/${id()}?at=2026-08-01T00:00:00.000Z`)).body).toMatchObject({ events: 0, view: null });
    const { body } = await auditor.get<CaseDifference>(`/replay/cases/${id()}/difference?from=2026-10-11T06:00:00.000Z&to=2026-10-12T06:00:00.000Z`);
    expect(body.changes).toStrictEqual([
      { step: 'transition-programme', facet: 'status', before: 'open', after: 'done' },
      { step: 'transition-programme', facet: 'due', before: '2026-10-30', after: null },
      { step: 'transition-programme', facet: 'heldBy', before: 'school-team', after: null },
      { step: 'school-plan', facet: 'due', before: '2026-11-23', after: '2026-12-01' },
    ]);
  });

  it('tells the history in sentences, with the reason of every date, filtered', async () => {
    const { body } = await api.as('auditor').get<{ entries: TimelineEntry[] }>(`/replay/cases/${id()}/timeline?step=school-plan`);
    expect(body.entries.map(({ type, sentence }) => [type, sentence.ru])).toStrictEqual([
      ['StepOpened', 'Открыт шаг «Сдать план повышения образовательных результатов», срок 23 ноября 2026 года; отвечает команда школы.'],
      ['DeadlineExtended', 'Срок шага «Сдать план повышения образовательных результатов» продлён: срок 1 декабря 2026 года (карантин).'],
    ]);
    expect(body.entries[1]!.why?.ru).toContain('приказ № 12-ОД');
    expect(body.entries[1]!.changes).toStrictEqual([{ step: 'school-plan', facet: 'due', before: '2026-11-23', after: '2026-12-01' }]);
    expect(body.entries[1]!.actor.kind).toBe('person');
    const byType = await api.as('auditor').get<{ entries: TimelineEntry[] }>(`/replay/cases/${id()}/timeline?type=CaseOpened&to=2026-10-11T00:00:00.000Z`);
    expect(byType.body.entries.map(({ version }) => version)).toStrictEqual([1]);
  });

  it('is for those who may read the log, and refuses what is no moment', async () => {
    expect((await api.as('school-2').get(`/replay/cases/${id()}?at=2026-10-11T06:00:00.000Z`)).status).toBe(404);
    expect((await api.as('school-1').get(`/replay/cases/${id()}?at=2026-10-11T06:00:00.000Z`)).status).toBe(403);
    expect((await api.as('auditor').get(`/replay/cases/${id()}?at=yesterday`)).body).toMatchObject({ code: 'input-invalid' });
    expect((await api.as('auditor').get(`/replay/cases/${api.cycle}.school.nowhere/timeline`)).body).toMatchObject({ code: 'case-unknown' });
  });
});
