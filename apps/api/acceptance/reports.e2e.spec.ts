import { createHash } from 'node:crypto';
import mammoth from 'mammoth';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { readPdf } from '@uplift/infra/documents/read-pdf.fixture';
import { readXlsx } from '@uplift/infra/documents/read-xlsx.fixture';
import { demoPersonId } from '../demo/demo-region.js';
import type { ReportPreparedAnswer, ReportSignedAnswer } from '../reports/change-report.js';
import type { ReportDifferenceView, ReportsAnswer, ReportView } from '../reports/report-views.js';
import { daysLater, startTestApi, type TestApi } from '../test-api.fixture.js';
import { fiveDocuments, packageDay, uploadDocuments } from './handing-in.fixture.js';

let api: TestApi;
let path: string;
const school = 'vyazma-1';
const regionCase = () => `${api.cycle}.region.smolensk-region`;
beforeAll(async () => {
  api = await startTestApi();
  await uploadDocuments(api);
  path = `/cycles/${api.cycle}/reports/half-year`;
  await api.as('coordinator').post(`/cycles/${api.cycle}/launch`);
  api.now = packageDay;
  await api.work(api.cycle);
  expect((await api.as('school-1').post(`/cases/${api.cycle}.school.${school}/steps/document-package/submit`, { attachments: fiveDocuments })).status).toBe(200);
  api.now = '2027-01-20T06:00:00.000Z';
  await api.work(api.cycle);
}, 120_000);
afterAll(async () => { await api.close(); });

const bytesOf = async (address: string): Promise<Buffer> => {
  const response = await fetch(`${api.origin}/api/v1${address}`, { headers: { authorization: `Bearer ${await api.token(demoPersonId('coordinator'))}` } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};
const valueOf = ({ present }: ReportView, id: string) => present.figures.find((figure) => figure.id === id)?.found;

describe('a report of the programme', () => {
  it('is listed with what becomes of it', async () => {
    const { body } = await api.as('coordinator').get<ReportsAnswer>(`/cycles/${api.cycle}/reports`);
    expect(body.reports.map(({ report, status, issue, step }) => ({ report, status, issue, step }))).toStrictEqual([
      { report: 'half-year', status: 'none', issue: null, step: 'report-half-year' }, { report: 'year', status: 'none', issue: null, step: 'report-year' }]);
  });

  it('says every number with where it comes from and the day it was true', async () => {
    const { body } = await api.as('department').get<ReportView>(path);
    expect(valueOf(body, 'summary/schools')).toMatchObject({ known: true, value: 30, trueOn: '2027-01-20', from: { kind: 'query', query: 'cycle-schools' } });
    expect(valueOf(body, 'summary/municipalities')).toMatchObject({ value: 10 });
    expect(valueOf(body, 'summary/packages')).toMatchObject({ value: 1, from: { query: 'steps-handed-in document-package' } });
    expect(valueOf(body, `schools/${school}/opened`)).toMatchObject({ known: true });
    for (const { found } of body.present.figures) expect(found.known && found.from.kind === 'query' && found.from.position !== '0').toBe(true);
  });

  it('is nobody else’s: a school, a municipality and another cycle are refused', async () => {
    expect((await api.as('school-1').get(path)).status).toBe(403);
    expect((await api.as('centre').get(path)).status).toBe(403);
    expect((await api.as('coordinator').get(`/cycles/nowhere/reports/half-year`)).status).toBe(404);
    expect((await api.as('coordinator').get<{ code: string }>(`/cycles/${api.cycle}/reports/weekly`)).body.code).toBe('report-unknown');
    expect((await api.as('department').post(`${path}/prepare`)).status).toBe(403);
  });

  it('comes as a draft in every format, and keeps nothing', async () => {
    const head = await api.store.head();
    const { value } = await mammoth.extractRawText({ buffer: await bytesOf(`${path}/draft/docx`) });
    expect(value).toContain('Школ в программе: 30, муниципалитетов: 10.');
    expect((await readPdf(await bytesOf(`${path}/draft/pdf?language=en`))).pages.join(' ').replace(/\s+/g, ' ')).toContain('30 schools of 10 municipalities take part.');
    expect((await readXlsx(await bytesOf(`${path}/draft/xlsx`))).map(({ name }) => name)).toContain('Школы');
    expect(await api.store.head()).toBe(head);
  });

  it('is not signed unread', async () => {
    const { status, body } = await api.as('coordinator').post<{ code: string }>(`${path}/sign`, { content: '0'.repeat(64) });
    expect([status, body.code]).toStrictEqual([409, 'report-not-prepared']);
    expect((await api.as('coordinator').post<{ code: string }>(`${path}/send`)).body.code).toBe('report-not-signed');
  });

  it('is prepared, signed with its files frozen and its step handed in, and sent, each once', async () => {
    const coordinator = api.as('coordinator');
    const { body: prepared } = await coordinator.post<ReportPreparedAnswer>(`${path}/prepare`, {}, { key: 'prepare' });
    expect(prepared).toMatchObject({ status: 'prepared', issue: 1, repeated: false });
    api.now = daysLater(api.now, 1);
    const again = await coordinator.post<ReportPreparedAnswer>(`${path}/prepare`, {}, { key: 'prepare' });
    expect(again.body).toMatchObject({ repeated: true, content: prepared.content, version: prepared.version });

    const { body: signed } = await coordinator.post<ReportSignedAnswer>(`${path}/sign`, { content: prepared.content }, { key: 'sign' });
    expect(signed).toMatchObject({ status: 'signed', handedIn: { case: regionCase(), step: 'report-half-year', status: 'done', refused: null } });
    const { body: repeated } = await coordinator.post<ReportSignedAnswer>(`${path}/sign`, { content: prepared.content }, { key: 'sign-again' });
    expect([repeated.version, repeated.handedIn]).toStrictEqual([signed.version, signed.handedIn]);
    const handed = (await api.store.readStream(caseStreamOf(regionCase()))).filter(({ type, data }) => type === 'StepSubmitted' && (data as { step: string }).step === 'report-half-year');
    expect(handed).toHaveLength(1);

    for (const file of signed.signed[0]!.files) {
      const bytes = await bytesOf(`${path}/files/${file.format}`);
      expect([createHash('sha256').update(bytes).digest('hex'), bytes.length]).toStrictEqual([file.sha256, file.bytes]);
    }
    const sent = await coordinator.post<{ status: string }>(`${path}/send`, { note: 'СЭД' });
    expect(sent.body.status).toBe('sent');
  });

  it('stays as it was, and shows what a later correction changes', async () => {
    const before = await bytesOf(`${path}/files/pdf`);
    const expert = await api.as('expert').post(`/cases/${api.cycle}.school.${school}/steps/document-package/approve`, {});
    expect(expert.status).toBe(200);
    const { body } = await api.as('auditor').get<ReportDifferenceView>(`${path}/difference`);
    const changed = new Map(body.differences.map(({ figure, was, is }) => [figure, [was?.known === true && was.value, is?.known === true && is.value]]));
    expect(changed.get('summary/packages-done')).toStrictEqual([0, 1]);
    expect(changed.get('steps/document-package/done')).toStrictEqual([0, 1]);
    expect((await bytesOf(`${path}/files/pdf`)).equals(before)).toBe(true);
    const { body: next } = await api.as('coordinator').post<ReportPreparedAnswer>(`${path}/prepare`);
    expect(next).toMatchObject({ status: 'prepared', issue: 2 });
  });

  it('takes a stated number only where the template asks for one', async () => {
    const { status, body } = await api.as('coordinator').post<{ code: string }>(`${path}/figures`, { key: 'participants', value: 211, basis: 'Журнал', trueOn: '2027-01-20' });
    expect([status, body.code]).toStrictEqual([404, 'report-figure-unknown']);
    expect((await api.as('coordinator').post(`${path}/figures`, { key: 'participants', value: 'many', basis: '', trueOn: 'yesterday' })).status).toBe(400);
  });
});
