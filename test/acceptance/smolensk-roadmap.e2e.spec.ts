import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RoadmapAnswer, RoadmapView, SubmissionView } from '@uplift/api/roadmap/roadmap-view';
import { demoPersonId } from '@uplift/api/demo/demo-region';
import type { CaseView } from '@uplift/api/cases/show-case';
import { startTestApi, type Answer, type TestApi } from '@uplift/api/test-api.fixture';
import { pdf } from '@uplift/infra/files/contract/sample-files';
import { createLinkCheck } from '@uplift/infra/link-check/link-check';

/** One Smolensk school's plan of eleven sections, from its first draft to a measure that was late. */
describe('a Smolensk school’s roadmap', () => {
  let api: TestApi;
  let site: Server;
  let id: string;
  const path = (what = ''): string => `/cases/${id}/roadmap${what === '' ? '' : `/${what}`}`;
  const show = async (login = 'school-1'): Promise<RoadmapView> => (await api.as(login).get<RoadmapView>(path())).body;
  const send = (login: string, what: string, body: object = {}, key?: string): Promise<Answer<RoadmapAnswer & { code?: string; detail?: string }>> =>
    api.as(login).post(path(what), body, key === undefined ? {} : { key });
  const done = async (login: string, what: string, body: object = {}): Promise<RoadmapAnswer> => {
    const answer = await send(login, what, body);
    expect([what, answer.status, answer.body.detail]).toStrictEqual([what, 200, undefined]);
    return answer.body;
  };
  const refused = async (login: string, what: string, body: object, code: string): Promise<void> => {
    const before = await show('coordinator');
    const answer = await send(login, what, body);
    expect([what, answer.body.code]).toStrictEqual([what, code]);
    expect(await show('coordinator')).toStrictEqual(before);
  };
  const stepOf = async (step: string) => {
    const { stages } = (await api.as('coordinator').get<CaseView>(`/cases/${id}`)).body;
    return stages.flatMap(({ steps }) => steps).find((one) => one.step === step)!;
  };
  const chain = (title: string, due: string) => ({ title, due, risk: 'Низкая мотивация', cause: 'Пробелы прошлых лет', owner: 'school-team', indicator: 'Доля ниже порога', effect: 'Не более 20 %' });
  const scan = async (word: string, requisites: object = {}) => {
    const { sha256, bytes } = (await api.as('school-1').upload<{ sha256: string; bytes: number }>(pdf(word))).body;
    return { kind: 'signed-plan', name: `${word}.pdf`, sha256, bytes, requisites: { date: '2026-10-20', number: '12', signature: true, seal: true, ...requisites } };
  };

  beforeAll(async () => {
    site = createServer((_request, response) => { response.end('<h1>План</h1>'); });
    await new Promise<void>((resolve) => { site.listen(0, '127.0.0.1', resolve); });
    api = await startTestApi({ links: createLinkCheck({ allows: (address) => address === '127.0.0.1' }) });
    id = `${api.cycle}.school.vyazma-1`;
    await api.as('coordinator').post(`/cycles/${api.cycle}/launch`);
    api.now = '2026-10-09T06:00:00.000Z';
    await api.work(api.cycle);
    // A second member of the school's team, who also sits in the municipal centre.
    for (const grant of [{ role: 'school-team', scope: { kind: 'school', id: 'vyazma-1' } }, { role: 'municipal-centre', scope: { kind: 'municipality', id: 'vyazma' } }]) {
      expect((await api.as('coordinator').post(`/people/${demoPersonId('school-2')}/roles`, grant)).status).toBe(200);
    }
  }, 120_000);
  afterAll(async () => {
    await api.close();
    await new Promise((resolve) => { site.close(resolve); });
  });

  it('starts as the programme’s template of eleven sections', async () => {
    const template = await show();
    expect([template.status, template.version, template.step, template.sections.length]).toStrictEqual(['none', 0, 'school-plan', 11]);
    expect(template.sections.filter(({ suggestions }) => suggestions.length > 0).map(({ section, suggestions }) => [section, suggestions.length]))
      .toStrictEqual([['staff-development', 10], ['parents', 5], ['partnership', 10]]);
    await refused('school-1', 'submit', {}, 'roadmap-unknown');
    expect((await api.as('school-3').get(path())).body['code']).toBe('case-unknown');
    await refused('expert', 'edit', { seen: 0, edits: [{ section: 'parents', aim: 'x' }] }, 'step-not-yours');
  });

  it('is drafted by two people at once, whose edits merge field by field', async () => {
    const sections = (await show()).sections.map(({ section }) => section);
    const begun = await done('school-1', 'edit', { seen: 0, edits: sections.map((section) => ({ section, measure: `m-${section}`, set: chain(`Мера: ${section}`, '2027-03-15') })) });
    expect([begun.status, begun.revision]).toStrictEqual(['draft', 11]);
    const both = begun.revision;
    await done('school-1', 'edit', { seen: both, edits: [{ section: 'parents', measure: 'm-parents', set: { title: 'Опрос родителей' } }] });
    const merged = await done('school-2', 'edit', { seen: both, edits: [{ section: 'parents', measure: 'm-parents', set: { due: '2026-11-30' } }, { section: 'parents', aim: 'Родители — союзники' }] });
    expect(merged.sections.find(({ section }) => section === 'parents')).toMatchObject({ aim: 'Родители — союзники', measures: [{ title: 'Опрос родителей', due: '2026-11-30' }] });
    await refused('school-2', 'edit', { seen: both, edits: [{ section: 'parents', measure: 'm-parents', set: { title: 'Собрание' } }] }, 'roadmap-edit-conflict');
    expect((await done('school-2', 'edit', { seen: both, edits: [{ section: 'parents', measure: 'm-parents', set: { title: 'Опрос родителей' } }] })).repeated).toBe(true);
    await refused('school-1', 'edit', { seen: 99, edits: [{ section: 'nowhere', aim: '' }] }, 'roadmap-section-unknown');
    await refused('school-1', 'edit', { seen: 99, edits: [{ section: 'facilities', measure: 'm-parents', set: { title: 'x' } }] }, 'roadmap-measure-elsewhere');
    await refused('school-1', 'edit', { seen: 99, edits: [{ section: 'parents', measure: 'm-parents', set: { person: 'nobody' } }] }, 'person-unknown');
  });

  it('is not taken while something is missing, and nothing is lost', async () => {
    const { revision } = await show();
    const empty = await done('school-1', 'edit', { seen: revision, edits: [{ section: 'monitoring', measure: 'm-monitoring', set: { cause: '', due: null } }] });
    const lacking = await send('school-1', 'submit', { attachments: [await scan('план')] });
    expect(lacking.body.detail).toContain('monitoring/m-monitoring/cause, monitoring/m-monitoring/due');
    await done('school-1', 'edit', { seen: empty.revision, edits: [{ section: 'monitoring', measure: 'm-monitoring', set: { cause: 'Нет единых работ', due: '2027-03-15' } }] });
    await refused('school-1', 'submit', { attachments: [] }, 'attachments-missing');
    await refused('school-1', 'submit', { attachments: [await scan('план', { seal: false, number: null })] }, 'roadmap-requisites-missing');
    await refused('school-1', 'submit', { attachments: [{ ...await scan('план'), sha256: 'c'.repeat(64) }] }, 'attachment-not-uploaded');
    expect((await stepOf('school-plan')).status).toBe('open');
  });

  it('is submitted together with its step, taken back, and submitted again', async () => {
    const attachments = [await scan('план')];
    const first = await done('school-1', 'submit', { attachments, note: 'на проверку' });
    expect([first.status, first.level, first.reviewers, first.changes, first.submissions.length]).toStrictEqual(['in-review', 1, ['municipal-centre'], null, 1]);
    expect(await stepOf('school-plan')).toMatchObject({ status: 'in-review', submission: { note: 'на проверку', attachments: [{ name: 'план.pdf' }] } });
    expect((await done('school-1', 'submit', { attachments, note: 'на проверку' })).repeated).toBe(true);
    expect((await api.as('centre').get(`/cases/${id}/files/${attachments[0]!.sha256}`)).status).toBe(200);
    await refused('school-2', 'recall', {}, 'roadmap-recall-not-yours');
    expect((await done('school-1', 'recall')).status).toBe('draft');
    expect((await stepOf('school-plan')).status).toBe('open');
    expect((await done('school-1', 'recall')).repeated).toBe(true);
    await done('school-1', 'submit', { attachments, note: 'ещё раз' });
    await refused('school-1', 'edit', { seen: 99, edits: [{ section: 'parents', aim: 'x' }] }, 'roadmap-status');
    expect((await api.as('school-1').post(`/cases/${id}/steps/school-plan/recall`)).body['code']).toBe('step-has-roadmap');
  });

  it('is reviewed by section by somebody of no such school, and returned with its remarks', async () => {
    api.now = '2026-10-12T06:00:00.000Z';
    await refused('school-2', 'review', { section: 'parents', remarks: [] }, 'reviewer-of-own-school');
    await refused('expert', 'review', { section: 'parents', remarks: [] }, 'step-not-yours');
    await refused('centre', 'return', {}, 'remarks-missing');
    await refused('centre', 'review', { section: 'parents', remarks: [{ measure: 'm-facilities', text: 'x' }] }, 'roadmap-measure-unknown');
    await done('centre', 'review', { section: 'monitoring', remarks: [] });
    await done('centre', 'review', { section: 'parents', remarks: [{ measure: 'm-parents', text: 'Срок слишком близок' }, { measure: null, text: 'Одной меры мало' }] });
    await done('centre', 'review', { section: 'partnership', remarks: [{ measure: 'm-partnership', text: 'Назовите школу-партнёра' }] });
    await refused('school-1', 'recall', {}, 'roadmap-recall-too-late');
    await refused('centre', 'approve', {}, 'roadmap-remarks-open');
    const returned = await done('centre', 'return');
    expect([returned.status, returned.remarks.map(({ id: remark, section, measure }) => [remark, section, measure])])
      .toStrictEqual(['returned', [['r1', 'parents', 'm-parents'], ['r2', 'parents', null], ['r3', 'partnership', 'm-partnership']]]);
    expect(await stepOf('school-plan')).toMatchObject({ status: 'open', round: 2, due: '2026-10-19',
      remarks: [{ place: 'parents/m-parents', text: 'Срок слишком близок' }, { place: 'parents', text: 'Одной меры мало' }, { place: 'partnership/m-partnership' }] });
    expect((await done('centre', 'return')).repeated).toBe(true);
  });

  it('is resubmitted when every remark is answered by a change or a reason, and shows only what changed', async () => {
    api.now = '2026-10-14T06:00:00.000Z';
    const attachments = [await scan('план-2')];
    await refused('school-1', 'submit', { attachments }, 'roadmap-remarks-unanswered');
    await done('school-1', 'answer', { remark: 'r1', kind: 'changed' });
    await done('school-1', 'answer', { remark: 'r2', kind: 'changed', text: 'добавлена мера' });
    await refused('school-1', 'answer', { remark: 'r3', kind: 'refused', text: ' ' }, 'roadmap-reason-missing');
    await refused('school-1', 'answer', { remark: 'r9', kind: 'changed' }, 'roadmap-remark-unknown');
    await done('school-1', 'answer', { remark: 'r3', kind: 'refused', text: 'Партнёр определяется приказом в ноябре' });
    await refused('school-1', 'submit', { attachments }, 'roadmap-remark-unchanged');
    const { revision } = await show();
    await done('school-1', 'edit', { seen: revision, edits: [
      { section: 'parents', measure: 'm-parents', set: { due: '2026-12-15' } }, { section: 'parents', measure: 'm-council', set: chain('Совет родителей', '2027-02-01') }] });
    const again = await done('school-1', 'submit', { attachments });
    expect(again.changes?.map(({ section, measure, kind, fields }) => [section, measure, kind, fields.map(({ field, before, after }) => [field, before, after])])).toStrictEqual([
      ['parents', 'm-parents', 'changed', [['due', '2026-11-30', '2026-12-15']]],
      ['parents', 'm-council', 'added', [['title', null, 'Совет родителей'], ['risk', null, 'Низкая мотивация'], ['cause', null, 'Пробелы прошлых лет'],
        ['indicator', null, 'Доля ниже порога'], ['effect', null, 'Не более 20 %'], ['owner', null, 'school-team'], ['due', null, '2027-02-01']]]]);
    const frozen = (await api.as('centre').get<SubmissionView>(path('submissions/2'))).body;
    expect(frozen.content.find(({ section }) => section === 'parents')!.measures.map(({ id: measure, due }) => [measure, due])).toStrictEqual([['m-parents', '2026-11-30']]);
    expect((await api.as('centre').get(path('submissions/9'))).status).toBe(404);
  });

  it('is approved together with its step, and each measure becomes a step of its own', async () => {
    api.now = '2026-10-15T06:00:00.000Z';
    const approved = await done('centre', 'approve', { note: 'принято' });
    expect([approved.status, approved.approvals.map(({ submission, level }) => [submission, level])]).toStrictEqual(['approved', [[3, 1]]]);
    expect((await stepOf('school-plan')).status).toBe('done');
    const measures = approved.sections.flatMap((section) => section.measures);
    expect([measures.length, measures.every(({ step, due }) => step?.status === 'open' && step.due === due)]).toStrictEqual([12, true]);
    expect((await done('centre', 'approve')).repeated).toBe(true);
    const { tasks } = (await api.as('school-1').get<{ tasks: { step: string }[] }>('/tasks?limit=100')).body;
    expect(tasks.filter(({ step }) => step.startsWith('measure~')).length).toBe(12);
  });

  it('is published under a link that is asked for, and never under one inside', async () => {
    const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/plan`;
    await refused('school-1', 'publish', { url: 'http://192.168.0.1/plan' }, 'link-not-allowed');
    await refused('school-1', 'publish', { url: 'file:///etc/passwd' }, 'link-not-allowed');
    const published = await done('school-1', 'publish', { url });
    expect(published.publication).toStrictEqual({ url, by: demoPersonId('school-1'), at: api.now, link: { reachable: true, status: 200, reason: null, at: api.now } });
    const events = (await api.store.readStream(`roadmap-${id}`)).slice(-2).map(({ type, occurredAt }) => [type, occurredAt]);
    expect(events).toStrictEqual([['RoadmapPublished', api.now], ['RoadmapLinkChecked', api.now]]);
    expect((await done('school-1', 'publish', { url })).repeated).toBe(true);
  });

  it('has measures in progress; done ones hand their step in with evidence, late ones escalate', async () => {
    api.now = '2026-12-10T09:00:00.000Z';
    await api.work(api.cycle);
    await done('school-1', 'progress', { measure: 'm-council', percent: 40, note: 'состав утверждён' });
    await refused('school-1', 'progress', { measure: 'm-nothing', percent: 40 }, 'roadmap-measure-unknown');
    const { sha256, bytes } = (await api.as('school-1').upload<{ sha256: string; bytes: number }>(pdf('протокол'))).body;
    const finished = await done('school-1', 'progress', { measure: 'm-council', percent: 100, evidence: [{ name: 'протокол.pdf', sha256, bytes }] });
    const of = ({ sections }: RoadmapView, measure: string) => sections.flatMap(({ measures }) => measures).find((one) => one.id === measure)!;
    expect(of(finished, 'm-council')).toMatchObject({ progress: { percent: 100, evidence: [{ name: 'протокол.pdf' }] }, step: { status: 'done', late: false } });
    api.now = '2026-12-23T09:00:00.000Z';
    await api.work(api.cycle);
    expect(of(await show(), 'm-parents').step).toMatchObject({ status: 'open', due: '2026-12-15', late: true, escalatedTo: ['municipal-centre', 'institute-coordinator'] });
    await refused('school-1', 'judge', { measure: 'm-parents', outcome: 'worked' }, 'step-not-yours');
    expect(of(await done('centre', 'judge', { measure: 'm-parents', outcome: 'did-not-work', note: 'ответили 6 из 90' }), 'm-parents').judgement).toMatchObject({ outcome: 'did-not-work' });
  });
});
