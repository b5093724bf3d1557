import { figureBook, sentenceText } from '@uplift/domain/report/figure-text';
import type { ReportView } from '../reports/report-views.js';
import { startTestApi, type TestApi } from '../test-api.fixture.js';
import { formsCycle, formsProgramme, formsSchools } from './forms-programme.fixture.js';

interface Form {
  readonly version: number; readonly status: string; readonly round: number; readonly fields: { readonly field: string; readonly value: unknown; readonly version: number }[];
  readonly missing: readonly string[]; readonly questions: { readonly question: string; readonly mayExplain: boolean; readonly text: { en: string } }[];
  readonly results: { readonly field: string; readonly outcome: string; readonly version: number; readonly value: unknown }[];
  readonly handedIn: boolean; readonly stepState: { readonly status: string; readonly late: boolean }; readonly late: boolean | null;
}
interface Problem { readonly code: string; readonly errors?: { readonly path: string; readonly message: string }[]; readonly detail: string }
interface Table { readonly rows: { readonly indicator: string; readonly baseline: Figure | null; readonly actual: Figure | null; readonly target: Figure | null; readonly change: number | null; readonly toTarget: number | null; readonly disagrees: Figure | null }[];
  readonly differences: readonly object[] }
interface Figure { readonly numerator: number; readonly denominator: number | null; readonly percent: number | null; readonly source: string; readonly shown: { ru: string } }

const form = (step: string, school = 'vyazma-1') => `/cases/${formsCycle}.school.${school}/steps/${step}/form`;
const values = (trained: number, of: number, centre = true) => [
  { field: 'all', value: of + 2, seen: 0 }, { field: 'heads', value: 2, seen: 0 }, { field: 'teachers', value: of, seen: 0 },
  { field: 'trained', value: { numerator: trained, denominator: of }, seen: 0 }, { field: 'centre', value: centre, seen: 0 }, ...centre ? [] : [{ field: 'why', value: 'no room', seen: 0 }]];

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const coordinator = api.as('coordinator');
  for (const [path, body] of [
    ['/programmes', { document: formsProgramme }], ['/cycles', { cycle: formsCycle, programme: 'forms', edition: 1, year: '2026/27' }],
    [`/cycles/${formsCycle}/schools`, { schools: formsSchools }],
    [`/cycles/${formsCycle}/confirm`, { order: { number: '1', date: '2026-09-01', title: 'x' } }], [`/cycles/${formsCycle}/launch`, {}]] as const) {
    expect([path, (await coordinator.post(path, body)).status]).toStrictEqual([path, path === '/programmes' || path === '/cycles' ? 201 : 200]);
  }
  await api.work(formsCycle);
}, 180_000);
afterAll(async () => { await api.close(); });

describe('a form', () => {
  it('is filled in by several people, field by field', async () => {
    const [school, centre] = [api.as('school-1'), api.as('centre')];
    const empty = await school.get<Form>(form('entry'));
    expect([empty.body.status, empty.body.missing]).toStrictEqual(['not-begun', ['all', 'heads', 'teachers', 'trained', 'centre']]);
    expect((await school.post<Form>(`${form('entry')}/fields`, { fields: values(20, 28).slice(0, 2) })).body.status).toBe('draft');
    const both = await centre.post<Form>(`${form('entry')}/fields`, { fields: [{ field: 'all', value: 40, seen: 0 }, { field: 'teachers', value: 28, seen: 0 }] });
    expect(both.body.results).toStrictEqual([{ field: 'all', outcome: 'conflict', version: 1, value: 30 }, { field: 'teachers', outcome: 'saved', version: 1, value: 28 }]);
    expect((await centre.post<Problem>(`${form('entry')}/fields`, { fields: [{ field: 'all', value: 40, seen: 0 }] })).body.code).toBe('field-changed');
  });

  it('does not take what does not fit, and says where', async () => {
    const before = await api.as('school-1').get<Form>(form('entry'));
    const refused = await api.as('school-1').post<Problem>(`${form('entry')}/fields`, { fields: [{ field: 'heads', value: 3, seen: 1 }, { field: 'centre', value: 'yes', seen: 0 }] });
    expect([refused.status, refused.body.errors?.map(({ path }) => path)]).toStrictEqual([400, ['/fields/1/value']]);
    expect((await api.as('school-1').post<Problem>(`${form('entry')}/fields`, { fields: [{ field: 'nothing', value: 3, seen: 0 }] })).body.code).toBe('field-unknown');
    expect((await api.as('school-1').get<Form>(form('entry'))).body).toStrictEqual(before.body);
  });

  it('is not handed in while incomplete, nor by the step alone, nor by strangers', async () => {
    const school = api.as('school-1');
    const incomplete = await school.post<Problem>(`${form('entry')}/submit`);
    expect([incomplete.status, incomplete.body.code]).toStrictEqual([400, 'answer-incomplete']);
    const bare = await school.post<Problem>(`/cases/${formsCycle}.school.vyazma-1/steps/entry/submit`);
    expect([bare.status, bare.body.code]).toStrictEqual([409, 'step-needs-its-form']);
    expect((await api.as('school-2').get<Problem>(form('entry'))).status).toBe(404);
    expect((await api.as('auditor').post<Problem>(`${form('entry')}/submit`)).status).toBe(403);
    expect((await school.get<Problem>(form('nowhere'))).body.code).toBe('step-unknown');
  });

  it('is held back by a total that does not add up, until it is corrected', async () => {
    const school = api.as('school-1');
    await school.post(`${form('entry')}/fields`, { fields: [{ field: 'all', value: 33, seen: 1 }, { field: 'trained', value: { numerator: 20, denominator: 28 }, seen: 0 }, { field: 'centre', value: true, seen: 0 }] });
    const held = await school.post<Form>(`${form('entry')}/submit`);
    expect([held.status, held.body.status, held.body.handedIn, held.body.stepState.status]).toStrictEqual([200, 'held-back', false, 'open']);
    expect(held.body.questions.map(({ question, mayExplain }) => [question, mayExplain])).toStrictEqual([['adds-up', false]]);
    expect(held.body.questions[0]!.text.en).toContain('the parts make 30');
    expect((await school.post<Problem>(`${form('entry')}/questions/adds-up`, { explanation: 'so it is' })).body.code).toBe('question-needs-correction');
    expect((await school.post<Form>(`${form('entry')}/fields`, { fields: [{ field: 'all', value: 30, seen: 2 }] })).body.questions).toStrictEqual([]);
  });

  it('hands its step in with it, once however often it is sent', async () => {
    const school = api.as('school-1');
    const done = await school.post<Form>(`${form('entry')}/submit`, {}, { key: 'hand-in' });
    expect([done.body.status, done.body.handedIn, done.body.stepState.status, done.body.late]).toStrictEqual(['submitted', true, 'done', false]);
    expect((await school.post<Form>(`${form('entry')}/submit`, {}, { key: 'hand-in' })).body.stepState.status).toBe('done');
    expect((await school.post<Form>(`${form('entry')}/submit`, {}, { key: 'another' })).body.stepState.status).toBe('done');
    const history = await school.get<{ events: { type: string }[] }>(`/cases/${formsCycle}.school.vyazma-1/events?limit=500`);
    expect(history.body.events.filter(({ type }) => type === 'StepSubmitted').length).toBe(1);
  });

  it('asks about unusual numbers and takes an explanation', async () => {
    const school = api.as('school-2');
    await school.post(`${form('entry', 'vyazma-2')}/fields`, { fields: values(300, 600) });
    const held = await school.post<Form>(`${form('entry', 'vyazma-2')}/submit`);
    expect(held.body.questions.map(({ question, mayExplain }) => [question, mayExplain])).toStrictEqual([['usual:all', true]]);
    expect((await school.post<Form>(`${form('entry', 'vyazma-2')}/questions/usual:all`, { explanation: 'three buildings' })).body.status).toBe('draft');
    expect((await school.post<Form>(`${form('entry', 'vyazma-2')}/submit`)).body.handedIn).toBe(true);
  });

  it('is corrected after handing in while its deadline lasts, and not later without an exception', async () => {
    const school = api.as('school-1');
    expect((await school.post<Problem>(`${form('entry')}/fields`, { fields: [{ field: 'heads', value: 1, seen: 1 }] })).body.code).toBe('answer-submitted');
    expect((await school.post<Form>(`${form('entry')}/reopen`, { reason: 'a typing error' })).body).toMatchObject({ status: 'draft', round: 2 });
    await school.post(`${form('entry')}/fields`, { fields: [{ field: 'trained', value: { numerator: 21, denominator: 28 }, seen: 1 }] });
    expect((await school.post<Form>(`${form('entry')}/submit`)).body).toMatchObject({ status: 'submitted', round: 2, stepState: { status: 'done' } });
    api.now = '2026-10-16T06:00:00.000Z';
    expect((await school.post<Problem>(`${form('entry')}/reopen`, { reason: 'late' })).body.code).toBe('answer-locked');
    expect((await school.post<Problem>(`${form('entry')}/unlock`, { until: '2026-10-20T21:00:00.000Z', reason: 'x' })).status).toBe(403);
    const lifted = await api.as('coordinator').post<{ exception: object }>(`${form('entry')}/unlock`, { until: '2026-10-20T21:00:00.000Z', reason: 'a wrong count', order: '5' });
    expect(lifted.body.exception).toStrictEqual({ until: '2026-10-20T21:00:00.000Z', reason: 'a wrong count', order: '5' });
    expect((await school.post<Form>(`${form('entry')}/reopen`, { reason: 'late' })).status).toBe(200);
    expect((await school.post<Form>(`${form('entry')}/submit`)).body).toMatchObject({ status: 'submitted', round: 3, late: true });
  });

  it('that locks takes nothing after its deadline; what the step lacks is refused before the form is handed in', async () => {
    const school = api.as('school-2');
    await school.post(`${form('reviewed', 'vyazma-2')}/fields`, { fields: [{ field: 'word', value: 'hm', seen: 0 }] });
    expect((await school.post<Problem>(`${form('reviewed', 'vyazma-2')}/submit`)).body.code).toBe('attachments-missing');
    expect((await school.get<Form>(form('reviewed', 'vyazma-2'))).body.status).toBe('draft');
    api.now = '2026-10-21T06:00:00.000Z';
    expect((await school.post<Problem>(`${form('reviewed', 'vyazma-2')}/fields`, { fields: [{ field: 'word', value: 'oh', seen: 1 }] })).body.code).toBe('answer-locked');
  });
});

describe('a cycle’s forms and indicators', () => {
  it('are counted by completeness and timeliness, within one’s reach', async () => {
    interface Count { readonly step: string; readonly expected: number; readonly notBegun: number; readonly draft: number; readonly onTime: number; readonly late: number; readonly overdue: number }
    const counts = async (login: string) => (await api.as(login).get<{ forms: Count[] }>(`/cycles/${formsCycle}/forms`)).body.forms
      .map(({ step, expected, notBegun, draft, onTime, late, overdue }) => [step, expected, notBegun, draft, onTime, late, overdue]);
    expect(await counts('coordinator')).toStrictEqual([['entry', 2, 0, 0, 1, 1, 0], ['final', 2, 2, 0, 0, 0, 0], ['reviewed', 2, 1, 1, 0, 0, 2]]);
    expect(await counts('school-2')).toStrictEqual([['entry', 1, 0, 0, 1, 0, 0], ['final', 1, 1, 0, 0, 0, 0], ['reviewed', 1, 0, 1, 0, 0, 1]]);
    const rows = await api.as('coordinator').get<{ answers: { case: string; status: string; overdue: boolean }[] }>(`/cycles/${formsCycle}/forms/reviewed`);
    expect(rows.body.answers.map(({ case: id, status, overdue }) => [id, status, overdue])).toStrictEqual([
      [`${formsCycle}.school.vyazma-1`, 'not-begun', true], [`${formsCycle}.school.vyazma-2`, 'draft', true]]);
  });

  const table = async (query: string, login = 'coordinator') => (await api.as(login).get<Table>(`/cycles/${formsCycle}/indicators${query}`)).body;
  const rowOf = ({ rows }: Table, id: string) => rows.find(({ indicator }) => indicator === id)!;

  it('come from forms, add up from schools to the municipality and the region, and change', async () => {
    for (const [login, school, trained, of] of [['school-1', 'vyazma-1', 25, 28], ['school-2', 'vyazma-2', 300, 400]] as const) {
      await api.as(login).post(`${form('final', school)}/fields`, { fields: values(trained, of, school === 'vyazma-1') });
      expect((await api.as(login).post<Form>(`${form('final', school)}/submit`)).body.handedIn).toBe(true);
    }
    const school = rowOf(await table('?level=school&subject=vyazma-1', 'school-1'), 'trained');
    expect(school).toMatchObject({ baseline: { numerator: 21, denominator: 28, percent: 75, source: 'stated' }, actual: { percent: 89.3 }, change: 14.3 });
    for (const query of ['?level=municipality&subject=vyazma', '']) {
      const whole = await table(query);
      expect(rowOf(whole, 'trained')).toMatchObject({ baseline: { numerator: 321, denominator: 628, percent: 51.2, source: 'summed' }, actual: { numerator: 325, denominator: 428, percent: 76 } });
      expect(rowOf(whole, 'teachers')).toMatchObject({ baseline: { numerator: 628, denominator: null, percent: null }, actual: { numerator: 428 }, change: -200 });
      expect(rowOf(whole, 'centre')).toMatchObject({ baseline: null, actual: { numerator: 1, denominator: 2, percent: 50 } });
    }
  });

  it('are entered with targets, and a stated value that disagrees with the sum is shown', async () => {
    const centre = api.as('centre');
    const entered = await centre.post(`/cycles/${formsCycle}/indicators`, { level: 'municipality', subject: 'vyazma', values: [
      { indicator: 'trained', role: 'target', date: '2027-05-31', numerator: 9, denominator: 10 }, { indicator: 'trained', date: '2026-10-21', numerator: 7, denominator: 18 }] });
    expect([entered.status, entered.body.version]).toStrictEqual([200, 1]);
    expect(rowOf(await table('?level=municipality&subject=vyazma'), 'trained')).toMatchObject({
      actual: { numerator: 7, denominator: 18, percent: 38.9, source: 'stated', shown: { ru: '38,9%' } }, target: { percent: 90 }, toTarget: -51.1, disagrees: { numerator: 325, denominator: 428 } });
    await centre.post(`/cycles/${formsCycle}/indicators/quotes`, { level: 'municipality', subject: 'vyazma', indicator: 'trained', figure: '38.8', where: 'записка' });
    expect((await table('?level=municipality&subject=vyazma')).differences).toMatchObject([{ indicator: 'trained', figure: '38.8', computed: 38.9, difference: -0.1, mode: 'truncate' }]);
  });

  it('stand in a report with their part, whole and share, the day they were true, and what a document prints otherwise', async () => {
    const read = async () => (await api.as('coordinator').get<ReportView>(`/cycles/${formsCycle}/reports/staff`)).body.present;
    const report = await read();
    const found = (of: ReportView['present'], id: string) => of.figures.find((figure) => figure.id === id)?.found;
    expect(['words/part', 'words/whole', 'words/share', 'words/teachers'].map((id) => found(report, id))).toMatchObject([
      { value: 7, shown: null, trueOn: '2026-10-21', from: { kind: 'query', query: 'indicator-trained' } }, { value: 18 }, { value: 38.9, shown: '38.9%' }, { value: 428, shown: null }]);
    const tables = (of: ReportView['present'], language: 'ru' | 'en') => of.blocks.flatMap((block) => (block.kind !== 'table' ? []
      : [block.rows.map(({ cells }) => cells.map((cell) => sentenceText(cell, figureBook(of), language)))]));
    expect(tables(report, 'en')).toStrictEqual([
      [['Trained', '38.9%', '7'], ['Centre', '50%', '1'], ['Teachers', '', '428']], [['Centre', '50%', '1', '']]]);
    expect(tables(report, 'ru')[0]![0]).toStrictEqual(['Trained (ру)', '38,9%', '7']);

    const notes = (of: ReportView['present']) => of.blocks.flatMap((block) => (block.kind === 'table' ? block.notes.map((note) => sentenceText(note, figureBook(of), 'en')) : []));
    expect(notes(report)).toStrictEqual([]);
    await api.as('coordinator').post(`/cycles/${formsCycle}/indicators/quotes`, { level: 'region', subject: 'smolensk-region', indicator: 'trained', figure: '38.8', where: 'the letter' });
    const again = await read();
    expect(notes(again)).toStrictEqual([
      'A difference. Trained: the letter says 38.8%, the stored numbers give 38.9% (7 of 18). The printed figure is cut off; the table’s figures are rounded up.']);
    expect(found(again, 'all/remark-1/printed')).toMatchObject({ value: 38.8, from: { kind: 'events', stream: `indicators-${formsCycle}.region.smolensk-region` } });
  });

  it('refuse what cannot be, and those who may not', async () => {
    const post = async (login: string, subject: object, value: object) =>
      (await api.as(login).post<Problem>(`/cycles/${formsCycle}/indicators`, { ...subject, values: [{ indicator: 'trained', date: '2026-10-21', numerator: 1, denominator: 2, ...value }] })).body.code;
    const vyazma = { level: 'municipality', subject: 'vyazma' };
    expect(await post('centre', vyazma, { numerator: 3 })).toBe('indicator-value-impossible');
    expect(await post('centre', vyazma, { indicator: 'nothing' })).toBe('indicator-unknown');
    expect(await post('centre', vyazma, { date: '2020-10-10' })).toBe('indicator-date-outside-year');
    expect(await post('centre', vyazma, { numerator: -1 })).toBe('input-invalid');
    expect(await post('centre', { level: 'municipality', subject: 'gagarin' }, {})).toBe('not-allowed');
    expect(await post('centre', { level: 'municipality', subject: 'atlantis' }, {})).toBe('municipality-unknown');
    expect(await post('school-1', { level: 'school', subject: 'vyazma-1' }, {})).toBe('not-allowed');
    expect((await api.as('school-1').get<Problem>(`/cycles/${formsCycle}/indicators?level=school&subject=vyazma-2`)).body.code).toBe('not-allowed');
  });
});

describe('a form that an amendment brought', () => {
  it('is asked for where the amended programme has it', async () => {
    const coordinator = api.as('coordinator');
    const [stage] = formsProgramme.stages;
    const again = { id: 'again', title: { ru: 'Снова', en: 'Again' }, subject: 'school', kind: 'monitoring', responsible: ['school-team'], due: { on: '06-30' }, form: 'staff-final' };
    const document = { ...formsProgramme, edition: 2, stages: [{ ...stage, steps: [...stage!.steps, again] }] };
    expect((await coordinator.post('/programmes', { document })).status).toBe(201);
    expect((await coordinator.post(`/cycles/${formsCycle}/amend`, { edition: 2, reason: 'ещё одна форма' })).status).toBe(200);
    await api.work(formsCycle);
    const bare = await api.as('school-2').post<Problem>(`/cases/${formsCycle}.school.vyazma-2/steps/again/submit`);
    expect([bare.status, bare.body.code]).toStrictEqual([409, 'step-needs-its-form']);
    expect((await api.as('school-2').get<Form>(form('again', 'vyazma-2'))).body.status).toBe('not-begun');
  });
});
