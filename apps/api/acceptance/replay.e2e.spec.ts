import ExcelJS from 'exceljs';
import { createTestDatabase, type TestDatabase } from '@uplift/infra/postgres/test-database.fixture';
import { demoPersonId } from '../demo/demo-region.js';
import { fiveDocuments, uploadDocuments } from './handing-in.fixture.js';
import { startTestApi, type TestApi } from '../test-api.fixture.js';
import type { SearchAnswer } from '../search/search.js';
import type { AsOf, Difference, Moments, Timeline } from '../replay/replay-view.js';

let api: TestApi;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  api = await startTestApi({ database });
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

  it('exports what happened as it is stored, and as a table that no office program runs', async () => {
    const { text, headers } = await replay(`cases/${id()}/export?format=jsonl`);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="cases-${id()}.jsonl"`);
    const stored = await api.store.readStream(`case-${id()}`);
    expect(text.trimEnd().split('\n').map((line) => (JSON.parse(line) as { hash: string }).hash)).toStrictEqual(stored.map(({ hash }) => hash));
    const workbook = await exported(`/replay/cases/${id()}/export?format=xlsx&step=school-plan`);
    expect([workbook.length, workbook[0]!.slice(0, 4)]).toStrictEqual([3, ['Случилось', 'Записано', 'О чём', 'Что']]);
    expect(workbook[2]).toStrictEqual(expect.arrayContaining(['Срок (Сдать план повышения образовательных результатов): 23 ноября 2026 года → 1 декабря 2026 года']));
    const log = await exported('/events/export?format=xlsx&type=CyclePlanned,DeadlineExtended');
    expect(log.map((row) => row[2])).toStrictEqual(['type', 'CyclePlanned', 'DeadlineExtended']);
    const lines = (await api.as('auditor').get('/events/export')).text.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { stream: string }).stream).filter((stream) => stream === 'cycle-elsewhere')).toStrictEqual([]);
    expect(lines.length).toBeGreaterThan(stored.length);
    expect((await api.as('school-1').get('/events/export')).status).toBe(403);
  });

  it('exports the table of a cycle as it is grouped, sorted and filtered', async () => {
    const [heads, ...rows] = await exported(`/cycles/${api.cycle}/board/export?group=municipality&sort=name&descending=true`);
    expect(heads?.slice(0, 3)).toStrictEqual(['Группа строк', 'Код', 'Название']);
    expect(rows.filter(([group]) => group === 'Вязьма').map(([, , name]) => name)).toStrictEqual(['Школа 3, Вязьма', 'Школа 2, Вязьма', 'Школа 1, Вязьма']);
    const groups = rows.map(([group]) => String(group));
    expect(groups).toStrictEqual([...groups].sort((a, b) => a.localeCompare(b, 'ru')));
    expect((await exported(`/cycles/${api.cycle}/board/export?tag=nobodys`)).length).toBe(1);
    expect((await api.as('auditor').get(`/cycles/${api.cycle}/board/export?sort=colour`)).body).toMatchObject({ code: 'input-invalid' });
  });

  it('checks the chain of hashes, telling how far it is, and names the first broken place', async () => {
    expect(await checked()).toMatchObject({ sound: true, problem: null, signatures: { checked: 0, last: null } });
    await api.signLog();
    const { events, signatures } = await checked();
    expect([events, signatures]).toStrictEqual([(await allEvents()).length, { checked: 1, unsigned: 0, key: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      last: { events, at: api.now, root: expect.stringMatching(/^[0-9a-f]{64}$/) as string } }]);
    await database.pool.query("UPDATE integrity.checkpoints SET signature = 'AAAA' || substr(signature, 5)");
    expect(await checked()).toMatchObject({ sound: false, signatures: { checked: 0 }, problem: { ru: expect.stringMatching(/^Подпись контрольной точки/) as string } });
    await database.pool.query('UPDATE events.events SET data = replace(data::text, \'карантин\', \'отпуск\')::jsonb WHERE type = \'DeadlineExtended\'');
    expect(await checked()).toMatchObject({ sound: false, problem: { ru: expect.stringMatching(/^Событие \d+ потока case-\S+ изменено/) as string } });
    expect((await api.as('school-1').get('/events/check')).status).toBe(403);
  });
});

describe('searching', () => {
  const search = async (q: string, login: string, limit = 50) => (await api.as(login).get<SearchAnswer>(`/search?q=${encodeURIComponent(q)}&limit=${limit}`)).body;
  const ids = ({ groups }: SearchAnswer, kind: string) => groups.find((group) => group.kind === kind)?.found.map(({ id: found }) => found) ?? [];

  it('finds by words begun or whole, whatever the case and with е for ё, what one’s roles reach', async () => {
    await api.as('coordinator').post('/people', { contacts: { name: 'Алёна Журавлёва' }, grants: [{ role: 'expert', scope: { kind: 'region', id: 'smolensk-region' } }] });
    const coordinator = await search('школа ВЯЗЬМА', 'coordinator');
    expect(ids(coordinator, 'school')).toStrictEqual(['vyazma-1', 'vyazma-2', 'vyazma-3']);
    expect(ids(await search('вязьм', 'auditor'), 'municipality')).toStrictEqual(['vyazma']);
    expect(ids(await search('вязьма', 'school-2'), 'school')).toStrictEqual(['vyazma-2']);
    expect((await search('ЖУРАВЛЕВА алена', 'coordinator')).people.map(({ name }) => name)).toStrictEqual(['Алёна Журавлёва']);
    expect((await search('журавлева', 'auditor')).people).toStrictEqual([]);
    expect(await search('%_', 'coordinator')).toStrictEqual({ groups: [], people: [] });
    expect((await search('школа', 'coordinator', 2)).groups.map(({ found }) => found.length)).toStrictEqual([2]);
    expect((await api.as('coordinator').get('/search?q=')).body).toMatchObject({ code: 'input-invalid' });
  });

  it('finds files by their names and by whose they are', async () => {
    await uploadDocuments(api);
    expect((await api.as('school-1').post(`/cases/${id()}/steps/document-package/submit`, { attachments: fiveDocuments })).status).toBe(200);
    const file = fiveDocuments.find(({ kind }) => kind === 'year-plan')!;
    expect(ids(await search('Year PLAN вязьма', 'auditor'), 'file')).toStrictEqual([`${id()}/${file.sha256}`]);
    expect(ids(await search('year plan', 'school-2'), 'file')).toStrictEqual([]);
    expect((await replay<Timeline>(`cases/${id()}/timeline?file=${file.sha256}`)).body.entries.map(({ type }) => type)).toStrictEqual(['StepSubmitted']);
  });
});

const allEvents = async () => (await api.as('auditor').get('/events/export')).text.trimEnd().split('\n');
const checked = async (): Promise<Record<string, unknown>> => {
  const { text } = await api.as('auditor').get('/events/check');
  const blocks = text.split('\n\n').filter((block) => block.includes('event: '));
  expect(blocks.slice(0, -1).every((block) => block.includes('event: progress'))).toBe(true);
  return JSON.parse(blocks.at(-1)!.split('\ndata: ')[1]!) as Record<string, unknown>;
};
const exported = async (path: string): Promise<readonly (readonly unknown[])[]> => {
  const response = await fetch(`${api.origin}/api/v1${path}`, { headers: { authorization: `Bearer ${await api.token(demoPersonId('auditor'))}`, 'accept-language': 'ru' } });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  return workbook.worksheets[0]!.getSheetValues().slice(1).map((row) => (row as unknown[]).slice(1));
};
