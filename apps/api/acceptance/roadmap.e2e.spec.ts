import { demoPersonId } from '../demo/demo-region.js';
import type { RoadmapAnswer, RoadmapView } from '../roadmap/roadmap-view.js';
import { startTestApi, type TestApi } from '../test-api.fixture.js';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { CommandHandler, stateOrThrow } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { roadmapAggregate } from '@uplift/infra/command/aggregates';
import { pdf } from '@uplift/infra/files/contract/sample-files';
import { roadmapContextOf } from '@uplift/domain/roadmap/context';
import { packageDay } from './handing-in.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await api.as('coordinator').post(`/cycles/${api.cycle}/launch`);
  api.now = packageDay;
  await api.work(api.cycle);
}, 120_000);
afterAll(async () => { await api.close(); });

const caseOf = (school: string, cycle = api.cycle): string => `${cycle}.school.${school}`;
const set = { title: 'Опрос родителей о школе', risk: 'р', cause: 'п', owner: 'school-team', indicator: 'доля', effect: 'меньше', due: '2027-02-01' };
const show = async (id: string) => (await api.as('coordinator').get<RoadmapView>(`/cases/${id}/roadmap`)).body;
const statusOf = async (id: string, step: string) =>
  (await api.as('coordinator').get<{ stages: { steps: { step: string; status: string }[] }[] }>(`/cases/${id}`)).body.stages.flatMap(({ steps }) => steps).find((one) => one.step === step)!.status;
/** Every section with one measure. */
const write = async (login: string, id: string) => {
  const { sections, revision } = await show(id);
  const edits = sections.map(({ section }) => ({ section, measure: `m-${section}`, set }));
  return api.as(login).post<RoadmapAnswer>(`/cases/${id}/roadmap/edit`, { seen: revision, edits });
};
const scan = async () => {
  const { sha256, bytes } = (await api.as('coordinator').upload<{ sha256: string; bytes: number }>(pdf('plan'))).body;
  return { kind: 'signed-plan', name: 'план.pdf', sha256, bytes, requisites: { date: '2026-10-01', number: '1', signature: true, seal: true } };
};

describe('a roadmap through the API', () => {
  it('takes what many write at the same time, and loses none of it', async () => {
    const id = caseOf('vyazma-2');
    const answers = await Promise.all(Array.from({ length: 12 }, (_, nth) =>
      api.as('school-2').post(`/cases/${id}/roadmap/edit`, { seen: 0, edits: [{ section: 'parents', measure: `m${nth}`, set: { title: `Мера ${nth}` } }] })));
    expect(answers.map(({ status }) => status)).toStrictEqual(Array.from({ length: 12 }, () => 200));
    const { revision, sections } = await show(id);
    expect([revision, sections.find(({ section }) => section === 'parents')!.measures.map(({ title }) => title).sort()])
      .toStrictEqual([12, Array.from({ length: 12 }, (_, nth) => `Мера ${nth}`).sort()]);
  });

  it('is frozen once by a crowd of submissions, with its step', async () => {
    const id = caseOf('vyazma-1');
    expect((await write('school-1', id)).status).toBe(200);
    const attachments = [await scan()];
    const answers = await Promise.all(Array.from({ length: 6 }, () => api.as('school-1').post(`/cases/${id}/roadmap/submit`, { attachments })));
    expect(answers.map(({ status }) => status)).toStrictEqual(Array.from({ length: 6 }, () => 200));
    expect((await show(id)).submissions.length).toBe(1);
    const submitted = (await api.store.readStream(`case-${id}`)).filter(({ type }) => type === 'StepSubmitted');
    expect(submitted.length).toBe(1);
  });

  it('is not passed by: its step moves with it only, also in bulk', async () => {
    const id = caseOf('vyazma-1');
    for (const what of ['approve', 'return']) {
      const body = what === 'return' ? { remarks: [{ place: '', text: 'x' }] } : {};
      expect((await api.as('centre').post(`/cases/${id}/steps/school-plan/${what}`, body)).body['code']).toBe('step-has-roadmap');
    }
    const bulk = await api.as('centre').post<{ results: { outcome: string; problem: { code: string } }[] }>('/bulk/approve', { items: [{ case: id, step: 'school-plan' }] });
    expect(bulk.body.results.map(({ outcome, problem }) => [outcome, problem.code])).toStrictEqual([['refused', 'step-has-roadmap']]);
    expect(await statusOf(id, 'school-plan')).toBe('in-review');
  });

  it('catches its step up when the server was gone between the two', async () => {
    const id = caseOf('vyazma-1');
    const state = { programme: { id: 'smolensk', edition: 1 }, year: '2026/27' };
    const context = roadmapContextOf(await new CaseContexts(api.store, engineCodec).contextFor(state, 'school'))!;
    const alone = (command: { readonly type: 'ApproveRoadmap'; readonly note: string }) => new CommandHandler(api.store, engineCodec).handle(roadmapAggregate, {
      command: { ...command, case: id, as: ['municipal-centre'], actor: { kind: 'person', id: demoPersonId('centre') }, now: api.now },
      context, id: null, correlationId: '6f2f0d5e-0c4c-4b55-9d0e-7a6f4f1f5c11', expectedVersion: null });
    stateOrThrow(await alone({ type: 'ApproveRoadmap', note: 'принято' }));
    expect([(await show(id)).status, await statusOf(id, 'school-plan')]).toStrictEqual(['approved', 'in-review']);
    const again = await api.as('centre').post<RoadmapAnswer>(`/cases/${id}/roadmap/approve`, { note: 'принято' });
    expect([again.status, again.body.repeated, await statusOf(id, 'school-plan')]).toStrictEqual([200, false, 'done']);
    expect(again.body.sections.flatMap(({ measures }) => measures).filter(({ step }) => step?.status === 'open').length).toBe(11);
    expect((await api.as('centre').post<RoadmapAnswer>(`/cases/${id}/roadmap/approve`, { note: 'принято' })).body.repeated).toBe(true);
  });

  it('is corrected while the approved version stays in force, and only what changed is reviewed', async () => {
    const id = caseOf('vyazma-1');
    const [team, centre] = [api.as('school-1'), api.as('centre')];
    const post = async (who: typeof team, what: string, body: object) => (who.post<RoadmapAnswer & { code?: string }>(`/cases/${id}/roadmap/${what}`, body));
    const stepOf = (view: RoadmapView, measure: string) => view.sections.flatMap(({ measures }) => measures).find((one) => one.id === measure)?.step;
    expect((await post(team, 'reopen', { reason: 'x', due: '2027-01-15' })).status).toBe(403);
    expect((await post(centre, 'reopen', { reason: ' ', due: '2027-01-15' })).body.code).toBe('input-invalid');
    expect((await post(centre, 'reopen', { reason: 'Промежуточный мониторинг', due: '2020-01-15' })).body.code).toBe('added-step-date');
    const reopened = (await post(centre, 'reopen', { reason: 'Промежуточный мониторинг', due: '2027-01-15' })).body;
    expect([reopened.status, reopened.inForce?.submission, reopened.corrections.map(({ reason }) => reason)]).toStrictEqual(['reopened', 1, ['Промежуточный мониторинг']]);
    const task = { case: id, step: 'task~roadmap-correction-1~school~vyazma-1' };
    const taskStatus = async () => ((await centre.get<{ stages: { steps: { step: string; status: string }[] }[] }>(`/cases/${id}`)).body).stages.flatMap(({ steps }) => steps).find(({ step }) => step === task.step)?.status;
    expect(await taskStatus()).toBe('open');
    const first = reopened.sections.map(({ section }) => section).find((section) => section !== 'parents')!;
    await post(team, 'edit', { seen: reopened.revision, edits: [
      { section: 'parents', measure: 'm-parents', set: { due: '2027-03-01' } }, { section: first, measure: 'club', set }, { section: first, measure: `m-${first}`, remove: true }] });
    expect((await post(team, 'progress', { measure: `m-${first}`, percent: 10 })).status).toBe(200);
    const attachments = [await scan()];
    const handedIn = (await post(team, 'submit', { note: 'исправлено', attachments })).body;
    expect([handedIn.status, handedIn.inForce?.submission, handedIn.sections.filter(({ toReview }) => toReview).map(({ section }) => section).sort()]).toStrictEqual(['in-review', 1, ['parents', first].sort()]);
    const untouched = handedIn.sections.find(({ toReview }) => !toReview)!.section;
    expect((await post(centre, 'review', { section: untouched, remarks: [] })).body.code).toBe('roadmap-section-unchanged');
    const approved = (await post(centre, 'approve', { note: 'исправления приняты' })).body;
    expect([approved.status, approved.inForce?.submission, await taskStatus()]).toStrictEqual(['approved', 2, 'done']);
    expect([stepOf(approved, 'club')?.status, stepOf(approved, 'm-parents')?.due, stepOf(approved, `m-${first}`)]).toStrictEqual(['open', '2027-03-01', undefined]);
    expect((await api.store.readStream(`case-${id}`)).filter(({ type }) => type === 'StepCancelled').length).toBe(1);
    expect((await post(centre, 'approve', { note: 'исправления приняты' })).body.repeated).toBe(true);
    expect((await centre.get<{ content: object[] }>(`/cases/${id}/roadmap/submissions/1`)).body.content).not.toStrictEqual((await centre.get<{ content: object[] }>(`/cases/${id}/roadmap/submissions/2`)).body.content);
  });

  it('corrects the open steps of measures, naming the correction, and lets a correction be given up', async () => {
    const id = caseOf('vyazma-1');
    const [team, centre] = [api.as('school-1'), api.as('centre')];
    const post = async (who: typeof team, what: string, body: object) => (who.post<RoadmapAnswer & { code?: string }>(`/cases/${id}/roadmap/${what}`, body));
    const steps = async () => new Map((await centre.get<{ stages: { steps: { step: string; status: string; due: string | null; title: { ru: string } }[] }[] }>(`/cases/${id}`)).body.stages
      .flatMap((stage) => stage.steps).map(({ step, status, due, title }) => [step, [status, due, title.ru]]));
    const [parents, club] = ['measure~m-parents~school~vyazma-1', 'measure~club~school~vyazma-1'];
    const corrections = async () => (await api.store.readStream(`case-${id}`)).filter(({ type }) => type === 'StepCorrected').map(({ data }) => {
      const { step, plan, correction } = data as { step: string; plan: { due: string } | null; correction: object };
      return [step, plan?.due ?? null, correction];
    });
    const earlier = await corrections();
    const { revision } = (await post(centre, 'reopen', { reason: 'Мера нужна раньше', due: '2027-01-20' })).body;
    await post(team, 'edit', { seen: revision, edits: [
      { section: 'parents', measure: 'm-parents', set: { due: '2027-01-25' } }, { section: (await show(id)).sections.find(({ measures }) => measures.some((one) => one.id === 'club'))!.section, measure: 'club', set: { title: 'Клуб родителей' } }] });
    await post(team, 'submit', { note: 'исправлено ещё раз', attachments: [await scan()] });
    const before = await steps();
    expect((await post(centre, 'approve', { note: 'верно' })).body.status).toBe('approved');
    const after = await steps();
    expect([after.get(parents), after.get(club)]).toStrictEqual([['open', '2027-01-25', before.get(parents)![2]], ['open', before.get(club)![1], 'Клуб родителей']]);
    const correction = { stream: `roadmap-${id}`, reason: 'Мера нужна раньше' };
    expect((await corrections()).slice(earlier.length)).toStrictEqual([[parents, '2027-01-25', correction], [club, null, correction]]);
    const task = `task~roadmap-correction-3~school~vyazma-1`;
    await post(centre, 'reopen', { reason: 'Ещё раз', due: '2027-01-25' });
    expect((await steps()).get(task)?.[0]).toBe('open');
    expect((await post(team, 'abandon', { reason: 'x' })).status).toBe(403);
    expect((await post(centre, 'abandon', { reason: ' ' })).body.code).toBe('input-invalid');
    const abandoned = (await post(centre, 'abandon', { reason: 'Хватит прежних мер' })).body;
    expect([abandoned.status, abandoned.inForce?.submission, abandoned.corrections.map((one) => one.abandoned?.reason ?? null)]).toStrictEqual(['approved', 3, [null, null, 'Хватит прежних мер']]);
    expect((await steps()).get(task)?.[0]).toBe('closed');
    expect((await post(centre, 'abandon', { reason: 'Хватит прежних мер' })).body.repeated).toBe(true);
  });

  it('warns a repeated school of what did not work the year before', async () => {
    const judged = await api.as('centre').post(`/cases/${caseOf('vyazma-1')}/roadmap/judge`, { measure: 'm-parents', outcome: 'did-not-work' });
    expect(judged.status).toBe(200);
    const coordinator = api.as('coordinator');
    api.now = '2027-09-01T06:00:00.000Z';
    for (const [path, body] of [
      ['', { cycle: 'next', programme: 'smolensk', year: '2027/28' }], ['/next/schools', { schools: [{ id: 'vyazma-1', name: 'Школа', municipality: { id: 'vyazma', name: 'Вязьма' } }] }],
      ['/next/confirm', { order: { number: '1', date: '2027-09-01' } }], ['/next/launch', {}],
    ] as const) expect([path, (await coordinator.post(`/cycles${path}`, body)).status]).toStrictEqual([path, path === '' ? 201 : 200]);
    await api.work('next');
    api.now = '2027-10-11T06:00:00.000Z';
    await api.work('next');
    const id = caseOf('vyazma-1', 'next');
    expect((await coordinator.post('/earlier-lists', { region: 'smolensk-region', list: 'list-2020', year: '2020/21', schools: [
      { id: 'vyazma-1', name: 'Школа', municipality: { id: 'vyazma', name: 'Вязьма' }, tried: ['совет отцов', 'наставничество'] }] })).status).toBe(200);
    const written = await api.as('school-1').post<RoadmapAnswer>(`/cases/${id}/roadmap/edit`, { seen: 0, edits: [
      { section: 'parents', measure: 'm1', set: { title: 'Опросы родителей о школе' } }, { section: 'parents', measure: 'm2', set: { title: 'Совет отцов' } }] });
    expect(written.body.warnings).toStrictEqual([{ section: 'parents', measure: 'm1', title: 'Опросы родителей о школе',
      earlier: { source: 'cycle', cycle: api.cycle, measure: 'm-parents', title: set.title, outcome: 'did-not-work' } },
      { section: 'parents', measure: 'm2', title: 'Совет отцов', earlier: { source: 'earlier-list', cycle: 'list-2020', measure: null, title: 'совет отцов', outcome: 'listed-again' } }]);
    const explained = await coordinator.get<{ repeated: boolean; history: { id: string; tried: string[]; measures: { title: string; outcome: string | null }[] }[] }>('/cycles/next/identification/schools/vyazma-1');
    expect([explained.body.repeated, explained.body.history.map((one) => [one.id, one.tried.length > 0, one.measures.filter(({ outcome }) => outcome === 'did-not-work').map(({ title }) => title)])]).toStrictEqual([
      true, [['list-2020', true, []], [api.cycle, true, [set.title]]]]);
  });

  it('refuses bad input in words and changes nothing', async () => {
    const id = caseOf('vyazma-2');
    const head = await api.store.head();
    for (const [what, body] of [
      ['edit', {}], ['edit', { seen: -1, edits: [{ section: 'parents', aim: '' }] }], ['edit', { seen: 0, edits: [] }], ['edit', { seen: 0, edits: [{ section: 'parents', measure: 'M 1', set: {} }] }],
      ['edit', { seen: 0, edits: [{ section: 'parents', measure: 'm1', set: { colour: 'red' } }] }], ['edit', { seen: 0, edits: [{ section: 'parents', measure: 'm1', set: { due: '31.12.2026' } }] }],
      ['submit', { attachments: [{ kind: 'signed-plan', name: 'x', sha256: 'x', bytes: 1 }] }], ['answer', { remark: 'r1', kind: 'perhaps' }], ['publish', { url: '' }],
      ['progress', { measure: 'm1', percent: 101 }], ['judge', { measure: 'm1', outcome: 'great' }],
    ] as const) {
      const answer = await api.as('school-2').post(`/cases/${id}/roadmap/${what}`, body);
      expect([what, body, answer.status, answer.body['code']]).toStrictEqual([what, body, 400, 'input-invalid']);
    }
    expect((await api.as('school-2').get(`/cases/${api.cycle}.region.smolensk-region/roadmap`)).body['code']).toBe('case-unknown');
    expect((await api.as('coordinator').get(`/cases/${api.cycle}.region.smolensk-region/roadmap`)).body['code']).toBe('roadmap-not-planned');
    expect(await api.store.head()).toStrictEqual(head);
  });
});
