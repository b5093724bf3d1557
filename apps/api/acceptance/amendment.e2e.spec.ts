import { programmeByName } from '@uplift/infra/programme-files/programme-files';
import { startTestApi, type TestApi } from '../test-api.fixture.js';
import type { AmendmentPreview } from '../cycles/amend-cycle.js';

let api: TestApi;
beforeAll(async () => { api = await startTestApi(); }, 120_000);
afterAll(async () => { await api.close(); });

interface Due { readonly steps: { readonly step: string; readonly due: string | null; readonly status: string }[] }
const school = () => `${api.cycle}.school.vyazma-1`;
const stepOf = async (id: string) => (await api.as('coordinator').get<{ stages: Due[] }>(`/cases/${school()}`)).body.stages.flatMap(({ steps }) => steps).find(({ step }) => step === id);

/** Smolensk's own document, its edition raised, the school's plan due a week later, and one step more. */
const secondEdition = async (change: (document: Record<string, never>) => void = () => undefined) => {
  const read = await programmeByName('smolensk');
  if (!read.valid) throw new Error('the document of Smolensk is not valid');
  const document = structuredClone(read.document) as unknown as { edition: number; stages: { id: string; steps: Record<string, unknown>[] }[] };
  document.edition += 1;
  const plan = document.stages.find(({ id }) => id === 'plan')!;
  const [{ roadmap: _roadmap, sections: _sections, ...own }, ...more] = plan.steps as [Record<string, unknown>, ...Record<string, unknown>[]];
  plan.steps = [{ ...plan.steps[0], due: { on: '11-30', shift: 'next-working-day' } }, ...more, { ...own, id: 'second-plan', kind: 'task' }];
  change(document as never);
  return document;
};

describe('amending a running programme', () => {
  it('shows school by school what would change, then applies it to every case', async () => {
    const coordinator = api.as('coordinator');
    await coordinator.post(`/cycles/${api.cycle}/launch`);
    api.now = '2026-10-20T06:00:00.000Z';
    await api.work(api.cycle);
    expect(await stepOf('school-plan')).toMatchObject({ due: '2026-11-23', status: 'open' });
    expect((await coordinator.post('/programmes', { document: await secondEdition() })).status).toBe(201);

    const preview = await coordinator.post<AmendmentPreview>(`/cycles/${api.cycle}/amend/preview`, { edition: 2 });
    expect(preview.status).toBe(200);
    const { effects, ...counts } = preview.body;
    expect(counts).toStrictEqual({ cycle: api.cycle, from: 1, to: 2, cases: 41, changed: 30, appear: 30, go: 0, moved: 30, repeated: 0 });
    expect(effects.find(({ case: id }) => id === school())).toMatchObject({ appear: [{ step: 'second-plan', due: '2026-11-23' }],
      moved: [{ step: 'school-plan', from: '2026-11-23', to: '2026-11-30' }] });
    expect(await stepOf('school-plan')).toMatchObject({ due: '2026-11-23' });

    const amended = await coordinator.post(`/cycles/${api.cycle}/amend`, { edition: 2, reason: 'карантин', order: '77-ОД' });
    expect([amended.status, amended.body.status]).toStrictEqual([200, 'running']);
    await api.work(api.cycle);
    expect(await stepOf('school-plan')).toMatchObject({ due: '2026-11-30', status: 'open' });
    expect(await stepOf('second-plan')).toMatchObject({ due: '2026-11-23', status: 'open' });
    const { body } = await api.as('school-1').get<{ tasks: { step: string; due: string }[] }>('/tasks');
    expect(body.tasks.filter(({ step }) => step.endsWith('plan')).map(({ step, due }) => [step, due])).toStrictEqual([['second-plan', '2026-11-23'], ['school-plan', '2026-11-30']]);
    const history = await api.as('auditor').get<{ events: { type: string; data: object }[] }>(`/cases/${school()}/events?limit=500`);
    expect(history.body.events.filter(({ type }) => type === 'StepReplanned')).toHaveLength(1);
  });

  it('adds a task of the coordinator’s own, which the school sees and hands in', async () => {
    const added = await api.as('coordinator').post<{ step: { step: string; due: string } }>(`/cases/${school()}/steps`,
      { task: 'timetable', title: { ru: 'Прислать расписание', en: 'Send the timetable' }, responsible: ['school-team'], due: '2026-10-27' });
    expect([added.status, added.body.step.step, added.body.step.due]).toStrictEqual([200, 'task~timetable~school~vyazma-1', '2026-10-27']);
    const { body } = await api.as('school-1').get<{ tasks: { step: string; title: { ru: string } }[] }>('/tasks');
    expect(body.tasks[0]).toMatchObject({ step: 'task~timetable~school~vyazma-1', title: { ru: 'Прислать расписание' } });
    expect((await api.as('school-1').get<{ notices: { kind: string; step: string }[] }>('/inbox')).body.notices).toContainEqual(
      expect.objectContaining({ kind: 'added', step: 'task~timetable~school~vyazma-1', title: { ru: 'Прислать расписание', en: 'Send the timetable' } }));
    const done = await api.as('school-1').post<{ step: object }>(`/cases/${school()}/steps/task~timetable~school~vyazma-1/submit`, { note: 'готово', attachments: [] });
    expect(done.body.step).toMatchObject({ status: 'done', late: false });
    const refused = await api.as('school-1').post(`/cases/${school()}/steps`, { task: 'more', title: { ru: 'Ещё', en: 'More' }, responsible: ['school-team'], due: '2026-10-27' });
    expect(refused.status).toBe(403);
  });

  it('refuses what a running cycle keeps, an older edition, and an unknown one', async () => {
    const coordinator = api.as('coordinator');
    const moved = await secondEdition((document) => { Object.assign(document, { edition: 3, zone: 'Asia/Kamchatka' }); });
    expect((await coordinator.post('/programmes', { document: moved })).status).toBe(201);
    expect((await coordinator.post(`/cycles/${api.cycle}/amend/preview`, { edition: 3 })).body).toMatchObject({ code: 'amendment-not-possible' });
    expect((await coordinator.post(`/cycles/${api.cycle}/amend`, { edition: 3, reason: 'x' })).body).toMatchObject({ code: 'amendment-not-possible' });
    expect((await coordinator.post(`/cycles/${api.cycle}/amend`, { edition: 1, reason: 'x' })).body).toMatchObject({ code: 'amendment-older' });
    expect((await coordinator.post(`/cycles/${api.cycle}/amend`, { edition: 9, reason: 'x' })).body).toMatchObject({ code: 'programme-unknown' });
    expect((await api.as('school-1').post(`/cycles/${api.cycle}/amend`, { edition: 2, reason: 'x' })).status).toBe(403);
  });

  it('has interviews and meetings planned by the amended calendar', async () => {
    const coordinator = api.as('coordinator');
    const decree = { ru: 'Нерабочий день по указу', en: 'A day off by decree' };
    const document = await secondEdition((other) => { Object.assign(other, { edition: 4, calendarChanges: [{ day: '2026-11-17', working: false, decree }] }); });
    const timetable = async () => (await coordinator.get<{ interviews: { date: string; dayOff: object | null }[] }>(`/cycles/${api.cycle}/interviews?step=interview`)).body.interviews;
    await coordinator.post(`/cycles/${api.cycle}/interviews/draw`, { step: 'interview' });
    expect((await timetable()).filter(({ dayOff }) => dayOff !== null)).toStrictEqual([]);
    expect((await coordinator.post('/programmes', { document })).status).toBe(201);
    expect((await coordinator.post(`/cycles/${api.cycle}/amend`, { edition: 4, reason: 'указ' })).status).toBe(200);
    const off = (await timetable()).filter(({ dayOff }) => dayOff !== null);
    expect([new Set(off.map(({ date }) => date)), off[0]?.dayOff]).toStrictEqual([new Set(['2026-11-17']), decree]);
  });

  it('gives listed schools a new tag, told or by a watch list, and with it their steps', async () => {
    const coordinator = api.as('coordinator');
    const [first, second] = (await coordinator.get<{ schools: { school: string }[] }>(`/cycles/${api.cycle}/schools?limit=500`)).body.schools.map(({ school: id }) => id).filter((id) => id !== 'vyazma-1');
    const document = await secondEdition((other: { stages?: { id: string; steps: Record<string, unknown>[] }[] }) => {
      const steps = other.stages!.find(({ id }) => id === 'plan')!.steps;
      const { roadmap: _roadmap, sections: _sections, ...own } = steps[0]!;
      Object.assign(other, { edition: 5, schoolTags: [{ id: 'federal', title: { ru: 'Федеральный проект', en: 'Federal project' } }] });
      steps.push({ ...own, id: 'risk-profile', kind: 'task', appliesTo: { tags: ['federal'] } });
    });
    expect((await coordinator.post('/programmes', { document })).status).toBe(201);
    await coordinator.post('/registry/watch-lists', { list: 'federal', region: 'smolensk-region', title: { ru: '500+', en: '500+' } });
    expect((await coordinator.post('/registry/watch-lists/federal/schools', { school: first, reason: 'участник' })).status).toBe(200);
    const preview = (tagged: object[]) => coordinator.post<AmendmentPreview & { code?: string; detail?: string }>(`/cycles/${api.cycle}/amend/preview`, { edition: 5, tagged });
    expect((await preview([{ tag: 'nightly', schools: [second] }])).body.code).toBe('amendment-tag-unknown');
    expect((await preview([{ tag: 'federal', schools: ['nowhere-1'] }])).body.code).toBe('tagged-school-unlisted');
    const appearing = ({ effects }: AmendmentPreview) => effects.filter(({ appear }) => appear.some(({ step }) => step === 'risk-profile')).map(({ case: id }) => id.split('.').at(-1));
    expect(appearing((await preview([])).body)).toStrictEqual([first]);
    expect(appearing((await preview([{ tag: 'federal', schools: [second] }])).body).sort()).toStrictEqual([first, second].sort());

    expect((await coordinator.post(`/cycles/${api.cycle}/amend`, { edition: 5, reason: 'проект 500+', order: '500', tagged: [{ tag: 'federal', schools: [second] }] })).status).toBe(200);
    await api.work(api.cycle);
    const carriers = (await coordinator.get<{ schools: { school: string; tags: string[] }[] }>(`/cycles/${api.cycle}/schools?limit=500&tag=federal`)).body.schools;
    expect(carriers.map(({ school: id, tags }) => [id, tags])).toStrictEqual([first, second].sort().map((id) => [id, ['federal']]));
    const amendment = { edition: 5, reason: 'проект 500+', order: '500' };
    for (const id of [first, second]) {
      const events = await api.store.readStream(`case-${api.cycle}.school.${id}`);
      expect(events.find(({ type, data }) => type === 'CaseAmended' && (data as { amendment: { edition: number } }).amendment.edition === 5)!.data).toMatchObject({ amendment, tags: ['federal'] });
      expect(events.filter(({ type, data }) => type === 'StepOpened' && (data as { step: string }).step === 'risk-profile')).toHaveLength(1);
    }
    expect((await api.store.readStream(`case-${school()}`)).filter(({ type, data }) => type === 'StepOpened' && (data as { step: string }).step === 'risk-profile')).toHaveLength(0);
    expect((await api.store.readStream(`cycle-${api.cycle}`)).findLast(({ type }) => type === 'SchoolsListed')!.data).toMatchObject({ amendment });
  });
});
