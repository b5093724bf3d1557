import { randomUUID } from 'node:crypto';
import { programmeByName } from '@uplift/infra/programme-files/programme-files';
import { startTestApi, type Answer, type Client, type Sending, type TestApi } from '../test-api.fixture.js';
import { fiveDocuments, packageDay, uploadDocuments } from './handing-in.fixture.js';

let api: TestApi;
let coordinator: Client;
beforeAll(async () => {
  api = await startTestApi();
  await uploadDocuments(api);
  coordinator = api.as('coordinator');
  await coordinator.post('/cycles', { cycle: 'second', programme: 'smolensk', year: '2026/27' });
  await coordinator.post(`/cycles/${api.cycle}/launch`);
  api.now = packageDay;
  await api.work(api.cycle);
}, 120_000);
afterAll(async () => { await api.close(); });

interface Case { readonly by?: Client; readonly path: string; readonly body?: unknown; readonly sending?: Sending; readonly status: number; readonly code: string; readonly errors?: readonly object[] }

/** Both languages, one refusal, and a log that is as long as before. */
const refuses = async ({ by = coordinator, path, body, sending = {}, status, code, errors }: Case): Promise<Answer> => {
  const head = await api.store.head();
  const answers = await Promise.all((['ru', 'en'] as const).map((language) =>
    by.post(path, body, { ...sending, headers: { ...sending.headers, 'accept-language': language } })));
  for (const [index, { status: given, body: problem, headers }] of answers.entries()) {
    expect([given, problem.code, problem.status]).toStrictEqual([status, code, status]);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(headers.get('content-language')).toBe(['ru', 'en'][index]);
    expect(problem.type).toBe(`/problems/${code}`);
    expect(problem.instance).toBe(`/api/v1${path}`.split('?')[0]);
    expect(String(problem.trace)).toMatch(/^[0-9a-f]{32}$/);
    expect(String(problem.detail)).not.toMatch(/\{\w+\}/);
    if (errors !== undefined) expect(problem.errors).toStrictEqual(expect.arrayContaining(errors.map((error) => expect.objectContaining(error) as unknown)));
  }
  const [russian, english] = answers.map(({ body: problem }) => `${String(problem.title)} ${String(problem.detail)}`);
  expect(russian).toMatch(/[а-яё]{4}/i);
  expect(english).not.toMatch(/[а-яё]{4}/i);
  expect(await api.store.head()).toBe(head);
  return answers[0]!;
};
const documentOf = async (): Promise<Record<string, unknown>> => {
  const read = await programmeByName('smolensk');
  if (!read.valid) throw new Error('the programme of the demo is not valid');
  return structuredClone(read.document);
};
const caseId = () => `${api.cycle}.school.vyazma-1`;

describe('bad input', () => {
  it('an unknown programme', async () => {
    const answer = await refuses({ path: '/cycles', body: { cycle: 'third', programme: 'atlantis', year: '2026/27' }, status: 404, code: 'programme-unknown' });
    expect(answer.body.detail).toContain('smolensk');
    await refuses({ path: '/cycles', body: { cycle: 'third', programme: 'smolensk', edition: 99, year: '2026/27' }, status: 404, code: 'programme-unknown' });
    expect((await coordinator.get('/programmes/atlantis')).status).toBe(404);
  });

  it('an invalid document', async () => {
    const document = { ...await documentOf(), stages: [{ id: 'only', title: { ru: 'а', en: 'a' }, steps: [{ id: 'X!' }] }], surplus: 1 };
    await refuses({ path: '/programmes', body: { document }, status: 400, code: 'programme-invalid', errors: [{ path: '/stages/0/steps/0/id' }] });
    await refuses({ path: '/programmes', body: 'programme: x\nedition: one\n', sending: { type: 'text/yaml' }, status: 400, code: 'programme-invalid', errors: [{ line: 1 }] });
    await refuses({ path: '/programmes', body: { document: { ...await documentOf(), title: { ru: 'Другое', en: 'Another' } } }, status: 409, code: 'programme-edition-stale' });
  });

  it('a wrong time zone', async () => {
    await refuses({ path: '/programmes', body: { document: { ...await documentOf(), edition: 2, zone: 'Europe/Smolensk' } }, status: 400, code: 'programme-invalid',
      errors: [{ path: '/zone', code: 'zone' }] });
  });

  it('dates outside the year', async () => {
    await coordinator.post('/cycles/second/schools', { schools: [{ name: 'Школа 1', municipality: 'Ельня' }] });
    await refuses({ path: '/cycles/second/confirm', body: { order: { number: '1', date: '2019-01-01' } }, status: 400, code: 'order-date-outside-year' });
    await refuses({ path: `/cases/${caseId()}/steps/document-package/extend`, body: { to: '2029-01-01', reason: 'далеко' }, status: 400, code: 'date-outside-year' });
    await refuses({ path: '/cycles', body: { cycle: 'third', programme: 'smolensk', year: '2026' }, status: 400, code: 'cycle-year-invalid' });
    await refuses({ path: '/cycles', body: { cycle: 'third', programme: 'smolensk', year: '2031/32' }, status: 400, code: 'calendar-not-covered' });
    await refuses({ path: '/cycles', body: { cycle: 'third', programme: 'smolensk', year: '2026/28' }, status: 400, code: 'input-invalid', errors: [{ path: '/year', code: 'cycle-year' }] });
  });

  it('a school twice', async () => {
    const twice = [{ name: 'Школа № 7', municipality: 'Вязьма' }, { name: 'Школа 7', municipality: { id: 'vyazma', name: 'Вязьма' } }];
    await refuses({ path: '/cycles/second/schools', body: { schools: twice }, status: 400, code: 'school-listed-twice' });
    await refuses({ path: '/cycles/second/schools', body: 'Школа;Муниципалитет\nШкола 7;Вязьма\nШкола 7;Вязьма\n', sending: { type: 'text/csv' }, status: 400, code: 'school-listed-twice' });
  });

  it('a launch without a confirmed list, and a launch twice', async () => {
    await refuses({ path: '/cycles/second/launch', status: 409, code: 'list-not-confirmed' });
    await refuses({ path: `/cycles/${api.cycle}/launch`, status: 409, code: 'cycle-launched-already' });
    await refuses({ path: `/cycles/${api.cycle}/schools`, body: { schools: [{ name: 'Новая', municipality: 'Вязьма' }] }, status: 409, code: 'cycle-not-open-for-list' });
    await refuses({ path: '/cycles/none/launch', status: 404, code: 'cycle-unknown' });
    await refuses({ path: '/cycles/second/launch', body: { cohortSize: 201 }, status: 400, code: 'cohort-size-invalid' });
  });

  it('a rehearsal of no schools or of a whole region, by a school, and of an unknown cycle', async () => {
    for (const schools of [0, 31, 1.5]) await refuses({ path: '/cycles/second/rehearsal', body: { schools }, status: 400, code: 'input-invalid', errors: [{ path: '/schools' }] });
    await refuses({ by: api.as('school-1'), path: `/cycles/${api.cycle}/rehearsal`, body: { schools: 3 }, status: 403, code: 'not-allowed' });
    await refuses({ path: '/cycles/none/rehearsal', body: { schools: 3 }, status: 404, code: 'cycle-unknown' });
    expect((await coordinator.post('/cycles/second/rehearsal/stop')).body).toMatchObject({ run: null });
  });

  it('a submit to a foreign, an unopened, an unknown or a finished step', async () => {
    const by = api.as('school-1');
    await refuses({ by, path: `/cases/${caseId()}/steps/survey/submit`, status: 403, code: 'step-not-yours' });
    await refuses({ by, path: `/cases/${caseId()}/steps/plan-execution/submit`, status: 409, code: 'step-not-open' });
    await refuses({ by, path: `/cases/${caseId()}/steps/nonsense/submit`, status: 404, code: 'step-unknown' });
    await by.post(`/cases/${caseId()}/steps/transition-programme/submit`, { note: 'один раз' });
    await refuses({ by, path: `/cases/${caseId()}/steps/transition-programme/submit`, body: { note: 'другое' }, status: 409, code: 'step-not-open' });
    await refuses({ by, path: `/cases/${api.cycle}.school.vyazma-2/steps/transition-programme/submit`, status: 404, code: 'case-unknown' });
    await refuses({ by, path: `/cases/${caseId()}/steps/document-package/submit`, body: { attachments: fiveDocuments.slice(1) }, status: 400, code: 'attachments-missing' });
  });

  it('a submit to a closed step, and to a closed case', async () => {
    const document = await documentOf() as { edition: number; stages: { steps: { id: string; late: string }[] }[] };
    document.edition = 2;
    for (const step of document.stages.flatMap(({ steps }) => steps)) if (step.id === 'transition-programme') step.late = 'closed';
    await coordinator.post('/programmes', { document });
    await coordinator.post('/cycles', { cycle: 'strict', programme: 'smolensk', year: '2026/27' });
    await coordinator.post('/cycles/strict/schools', { schools: [{ id: 'vyazma-1', name: 'Школа 1, Вязьма', municipality: 'Вязьма' }] });
    await coordinator.post('/cycles/strict/confirm', { order: { number: '2', date: '2026-09-01' } });
    await coordinator.post('/cycles/strict/launch');
    const before = api.now;
    api.now = '2026-11-05T06:00:00.000Z';
    await api.work('strict');
    const by = api.as('school-1');
    await refuses({ by, path: '/cases/strict.school.vyazma-1/steps/transition-programme/submit', status: 409, code: 'step-closed' });
    await coordinator.post('/cycles/strict/close', { reason: 'проверка' });
    await api.work('strict');
    await refuses({ by, path: '/cases/strict.school.vyazma-1/steps/school-plan/submit', status: 409, code: 'case-closed' });
    await refuses({ path: '/cycles/strict/launch', status: 409, code: 'cycle-not-running' });
    api.now = before;
  });

  it('a stale version', async () => {
    await refuses({ by: api.as('school-1'), path: `/cases/${caseId()}/steps/document-package/submit`, body: { attachments: fiveDocuments },
      sending: { headers: { 'if-match': '"1"' } }, status: 412, code: 'stale-version' });
    await refuses({ path: '/cycles/second/close', body: { reason: 'x' }, sending: { headers: { 'if-match': 'seven' } }, status: 400, code: 'if-match-invalid' });
  });

  it('an oversized, a non-JSON, a foreign or an unstorable body', async () => {
    const path = `/cases/${caseId()}/steps/document-package/submit`;
    await refuses({ path, body: { note: 'x'.repeat(1_100_000) }, status: 413, code: 'body-too-large' });
    await refuses({ path, body: '{"note": "x"', status: 400, code: 'body-not-json' });
    await refuses({ path, body: 'note=x', sending: { type: 'application/x-www-form-urlencoded' }, status: 415, code: 'media-type-unsupported' });
    await refuses({ path, body: 'a;b', sending: { type: 'text/csv' }, status: 415, code: 'media-type-unsupported' });
    await refuses({ path, body: '"text"', status: 400, code: 'input-invalid' });
    await refuses({ path, body: { note: 7, surplus: true }, status: 400, code: 'input-invalid', errors: [{ path: '/note' }, { path: '' }] });
    await refuses({ path, body: { note: 'a\u0000b' }, status: 400, code: 'input-invalid', errors: [{ code: 'plain-text' }] });
  });

  it('an extension into the past, or to no later date', async () => {
    const path = `/cases/${caseId()}/steps/document-package/extend`;
    await refuses({ path, body: { to: '2026-10-01', reason: 'поздно' }, status: 400, code: 'extension-into-the-past' });
    await refuses({ path, body: { to: '2026-11-10', reason: 'раньше' }, status: 400, code: 'extension-not-later' });
    await refuses({ path, body: { to: '13.11.2026', reason: 'x' }, status: 400, code: 'input-invalid', errors: [{ path: '/to', code: 'invalid-format' }] });
  });

  it('no idempotency key, an unreadable one, or one of another command', async () => {
    const path = `/cases/${caseId()}/steps/school-plan/remind`;
    await refuses({ path, sending: { key: null }, status: 400, code: 'idempotency-key-missing' });
    await refuses({ path, sending: { key: 'a b' }, status: 400, code: 'idempotency-key-invalid' });
    const key = randomUUID();
    await coordinator.post(path, { message: 'раз' }, { key });
    await refuses({ path, body: { message: 'два' }, sending: { key }, status: 422, code: 'idempotency-key-reused' });
  });

  it('nobody, a forged token, an unknown address, a wrong cursor', async () => {
    expect((await api.as(null).get('/cycles')).body.code).toBe('not-signed-in');
    const forged = await fetch(`${api.origin}/api/v1/cycles`, { headers: { authorization: 'Bearer a.b.c' } });
    expect([forged.status, forged.headers.get('www-authenticate')]).toStrictEqual([401, 'Bearer']);
    const stranger = await fetch(`${api.origin}/api/v1/cycles`, { headers: { authorization: `Bearer ${await api.token(randomUUID())}` } });
    expect([stranger.status, (await stranger.json() as { code: string }).code]).toStrictEqual([401, 'token-refused']);
    expect((await coordinator.get('/nothing')).body.code).toBe('route-unknown');
    expect((await coordinator.get('/cases?cursor=abc')).body.errors).toMatchObject([{ path: '/cursor', code: 'cursor' }]);
    expect((await coordinator.get('/events?after=abc')).body.errors).toMatchObject([{ path: '/after', code: 'cursor' }]);
    expect((await coordinator.get('/cases?limit=0')).status).toBe(400);
  });
});
