import { openLetterbox, type Letterbox } from '@uplift/infra/mail/letterbox.fixture';
import { totpCode, totpStep } from '@uplift/infra/identity/totp';
import { apiDocument } from '../openapi/api-document.js';
import { declaredRoutes } from '../openapi/declared-routes.js';
import { startTestApi, type TestApi } from '../test-api.fixture.js';
import { fiveDocuments, packageDay, uploadDocuments } from './handing-in.fixture.js';

let api: TestApi;
let box: Letterbox;
beforeAll(async () => {
  box = await openLetterbox();
  api = await startTestApi({ mailer: box.mailer });
  await uploadDocuments(api);
  await api.as('coordinator').post(`/cycles/${api.cycle}/launch`);
  api.now = packageDay;
  await api.work(api.cycle);
}, 120_000);
afterAll(async () => {
  await api.close();
  await box.close();
});

const concrete = (path: string): string => path.replace('/replay/:kind/:id', '/replay/schools/vyazma-1').replace(':cycle', api.cycle).replace(':case', `${api.cycle}.school.vyazma-1`).replace(':step', 'document-package')
  .replace(':sha256', '0'.repeat(64)).replace(':submission', '1').replace(':feed', '6f2f0d5e-0c4c-4b55-9d0e-7a6f4f1f5c11').replace(':report', 'half-year').replace(':format', 'xlsx').replace(':programme', 'smolensk').replace(':person', 'somebody').replace(':notice', '6f2f0d5e-0c4c-4b55-9d0e-7a6f4f1f5c11')
  .replace('/schools/:school', '/schools/vyazma-1').replace(/:(meeting|training)\b/, 'nothing@2026-10-01').replace(/:\w+/g, 'nothing-there');

/** Bodies that would be carried out if the sender were allowed to. */
const bodies: Readonly<Record<string, unknown>> = {
  'cycles.plan': { cycle: 'other', programme: 'smolensk', year: '2026/27' }, 'cycles.unlist': { schools: ['vyazma-1'], reason: 'x' },
  'cycles.confirm': { order: { number: '1', date: '2026-09-01' } }, 'cycles.close': { reason: 'x' },
  'cycles.import': { schools: [{ name: 'Школа', municipality: 'Вязьма' }] }, 'steps.return': { remarks: [{ place: '', text: 'x' }] },
  'steps.extend': { to: '2026-12-01', reason: 'x' }, 'steps.reassign': { to: 'somebody' }, 'people.register': { contacts: { name: 'x' } },
  'people.grant': { role: 'expert', scope: { kind: 'region', id: 'smolensk-region' } }, 'people.revoke': { role: 'expert', scope: { kind: 'region', id: 'smolensk-region' } },
  'people.erase': { reason: 'x' }, 'people.resetSecondFactor': { reason: 'x' }, 'people.resetPassword': { reason: 'x' }, 'calendarfeeds.open': { about: { kind: 'cycle', id: 'nowhere' } }, 'reports.state': { key: 'x', value: 1, basis: 'x', trueOn: '2026-09-01' }, 'reports.sign': { content: '0'.repeat(64) }, 'programmes.publish': { document: {} },
};
const bulkBody = (name: string) => ({ items: [{ case: `${api.cycle}.school.vyazma-1`, step: 'document-package', ...bodies[name.replace('bulk', 'steps')] as object }] });

/** What these routes cannot do without. */
const queries: Readonly<Record<string, string>> = {
  '/programmes/:programme/preview': '?year=2026/27',
  '/earlier-lists': '?region=smolensk-region',
  '/cycles/:cycle/visits': '?school=vyazma-1',
  '/replay/:kind/:id': '?at=2026-10-01T06:00:00.000Z',
  '/replay/:kind/:id/difference': '?from=2026-10-01T06:00:00.000Z&to=2026-10-05T06:00:00.000Z',
};
/** Nobody has made such a thing; that the auditor gets those there are is their own tests' matter. */
const ofNothingThere = (path: string): boolean =>
  /:(sha256|submission|meeting|training|diagnostics|event)\b|\/(form|form\/sheet|forms\/:step|identification\/difference)$|\/surveys\/:survey\//.test(path);
/** One's own things, which everybody may change, and why an auditor's are not the region's; `null`: anybody's, signed in or not. */
const ownThings: Readonly<Record<string, string | null>> = {
  '/inbox/:notice/read': 'a mark on a notice to oneself',
  '/calendar-feeds': 'an address at which one’s own calendar is read',
  '/calendar-feeds/:feed/revoke': 'an end to such an address of one’s own',
  '/surveys/:survey/answers': null, '/sign-in/forgotten-password': null, '/sign-in/new-password': null,
  '/me/contacts': 'one’s own name and mail address', '/me/preferences': 'what one’s own mail tells', '/me/password': 'one’s own password',
  '/me/second-factor/begin': 'a secret for one’s own phone', '/me/second-factor/confirm': 'its being in force', '/me/second-factor/remove': 'its end', '/me/sessions/end': 'an end to one’s own sign-ins',
};
/** A question that comes with a body, and changes nothing by what it is. */
const questions: readonly string[] = ['/programmes/check'];
/** Files and names as people gave them are for those who work with them. */
const ofPersonalData = (path: string): boolean => path.startsWith('/imports/') || /\/(participants|colleagues|sign-in)$/.test(path);
/** There is none yet. */
const ofSignedReport = (path: string): boolean => /:report\/(files|difference)/.test(path);

describe('access', () => {
  it('is declared by every route', () => {
    const routes = declaredRoutes(api.app);
    expect(routes.length).toBeGreaterThan(40);
    expect(routes.filter(({ rule }) => rule === undefined)).toStrictEqual([]);
    expect(routes.filter(({ rule }) => rule?.kind === 'public').map(({ path }) => path)).toStrictEqual([
      '/calendar-feeds/at/:secret', '/surveys/:survey', '/surveys/:survey/answers', '/sign-in', '/sign-in/forgotten-password', '/sign-in/new-password', '/health/live', '/health/ready', '/metrics']);
  });

  it('is refused to nobody in particular on every other route', async () => {
    for (const { method, path, rule } of declaredRoutes(api.app)) {
      if (rule?.kind === 'public') continue;
      const answer = method === 'GET' ? await api.as(null).get(concrete(path)) : await api.as(null).post(concrete(path));
      expect([path, answer.status]).toStrictEqual([path, 401]);
    }
  });

  it('refuses the auditor every route of the description that could change anything, but one’s own things', async () => {
    const auditor = api.as('auditor');
    const head = await api.store.head();
    const writing = Object.entries(apiDocument(api.app).paths).flatMap(([described, item]) => (['post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ method, path: described.replace('/api/v1', '').replaceAll(/\{(\w+)\}/g, ':$1'), operationId: operation.operationId ?? '' }];
    }));
    expect(writing.length).toBeGreaterThan(60);
    expect(writing.filter(({ method }) => method !== 'post')).toStrictEqual([]);
    const all = new Set(writing.map(({ path }) => path));
    expect([...Object.keys(ownThings), ...questions].filter((path) => !all.has(path))).toStrictEqual([]);
    expect(declaredRoutes(api.app).filter(({ method, rule }) => method !== 'GET' && rule?.kind !== 'action').map(({ path }) => path).sort()).toStrictEqual(Object.keys(ownThings).sort());
    const [answers, expected]: [unknown[], unknown[]] = [[], []];
    for (const { path, operationId } of writing) {
      if (questions.includes(path)) continue;
      const body = path.startsWith('/bulk') ? bulkBody(operationId) : bodies[operationId] ?? {};
      const { status } = path === '/files' ? await auditor.upload(Buffer.from('x')) : await auditor.post(concrete(path), body);
      answers.push([path, path in ownThings && status !== 403 ? 'not refused' : status]);
      expected.push([path, path in ownThings ? 'not refused' : 403]);
    }
    expect(answers).toStrictEqual(expected);
    expect(await api.store.head()).toBe(head);
  });

  it('lets the auditor read everything', async () => {
    const auditor = api.as('auditor');
    const head = await api.store.head();
    const [answers, expected]: [unknown[], unknown[]] = [[], []];
    for (const { method, path, rule } of declaredRoutes(api.app)) {
      if (method === 'GET' && path !== '/live' && rule?.kind === 'action' && !['person.read', 'engine.operate'].includes(rule.action)) {
        const { status } = await auditor.get(concrete(path) + (queries[path] ?? ''));
        answers.push([path, status]);
        expected.push([path, ofPersonalData(path) ? 403 : ofNothingThere(path) ? 404 : ofSignedReport(path) ? 409 : 200]);
      }
    }
    expect(answers).toStrictEqual(expected);
    expect(await api.store.head()).toBe(head);
  });

  it('ends at the scope: a school, a municipality, a region', async () => {
    const school = api.as('school-1');
    const own = await school.get<{ cases: { case: string }[] }>('/cases?limit=500');
    expect(own.body.cases.map(({ case: id }) => id)).toStrictEqual([`${api.cycle}.school.vyazma-1`]);
    expect((await school.get(`/cases/${api.cycle}.school.vyazma-2`)).body.code).toBe('case-unknown');
    expect((await school.get(`/cases/${api.cycle}.municipality.vyazma`)).body.code).toBe('case-unknown');
    expect((await school.get(`/cycles/${api.cycle}`)).body).toMatchObject({ cycle: api.cycle, lateCases: 0, municipalities: [{ municipality: 'vyazma', schools: 1 }] });
    expect((await school.get('/events')).body.code).toBe('not-allowed');

    const municipality = api.as('municipality');
    const theirs = await municipality.get<{ cases: { case: string }[] }>('/cases?limit=500');
    expect(theirs.body.cases.map(({ case: id }) => id)).toStrictEqual(['municipality.vyazma', 'school.vyazma-1', 'school.vyazma-2', 'school.vyazma-3'].map((id) => `${api.cycle}.${id}`));
    expect((await municipality.get(`/cycles/${api.cycle}/schools`)).body).toMatchObject({ schools: [{ school: 'vyazma-1' }, { school: 'vyazma-2' }, { school: 'vyazma-3' }], next: null });
    expect((await municipality.post(`/cases/${api.cycle}.school.gagarin-4/steps/school-plan/remind`)).body.code).toBe('case-unknown');
    expect((await municipality.post(`/cases/${api.cycle}.school.vyazma-1/steps/school-plan/extend`, { to: '2026-12-01', reason: 'x' })).body.code).toBe('not-allowed');
    expect((await municipality.post('/bulk/remind', { items: ['vyazma-1', 'gagarin-4'].map((id) => ({ case: `${api.cycle}.school.${id}`, step: 'school-plan' })) })).body)
      .toMatchObject({ done: 1, refused: 1, results: [{ outcome: 'done' }, { outcome: 'refused', problem: { code: 'case-unknown', status: 404 } }] });
  });

  it('of another region is no access here', async () => {
    const coordinator = api.as('coordinator');
    const foreign = await coordinator.post('/people', { contacts: { name: 'x' }, grants: [{ role: 'institute-coordinator', scope: { kind: 'region', id: 'elsewhere' } }] });
    expect([foreign.status, foreign.body.code]).toStrictEqual([403, 'not-allowed']);
    const admin = await coordinator.post('/people', { contacts: { name: 'x' }, grants: [{ role: 'administrator', scope: { kind: 'region', id: 'smolensk-region' } }] });
    expect([admin.status, admin.body.code]).toStrictEqual([403, 'not-allowed']);
    expect((await coordinator.post('/people/x/roles', { role: 'expert', scope: { kind: 'school', id: 'atlantis-1' } })).body.code).toBe('school-unknown');
  });

  it('is gone with the role, at once', async () => {
    const coordinator = api.as('coordinator');
    const scope = { kind: 'school', id: 'vyazma-2' };
    const registered = await coordinator.post<{ person: string }>('/people', {
      contacts: { name: 'Новый сотрудник', email: 'new@school.example' }, grants: [{ role: 'school-team', scope }], account: { login: 'newcomer', password: 'long enough' } });
    expect(registered.status).toBe(201);
    const { person } = registered.body;
    const headers = { authorization: `Bearer ${await api.token(person)}` };
    const cases = async () => (await api.as(null).get<{ cases: unknown[] }>('/cases', headers)).body.cases?.length;
    expect(await cases()).toBe(1);
    await coordinator.post(`/people/${person}/roles/revoke`, { role: 'school-team', scope });
    expect((await api.as(null).get('/cases', headers)).status).toBe(403);
    await coordinator.post(`/people/${person}/roles`, { role: 'school-team', scope });
    expect(await cases()).toBe(1);

    const listed = await coordinator.get<{ people: { person: string; contacts: { name: string } | null }[] }>('/people?limit=500');
    expect(listed.body.people.find((one) => one.person === person)?.contacts).toStrictEqual({ name: 'Новый сотрудник', email: 'new@school.example', phone: null });
    await coordinator.post(`/people/${person}/erase`, { reason: 'по просьбе' });
    expect((await api.as(null).get('/cases', headers)).status).toBe(401);
    const after = await coordinator.post(`/people/${person}/roles`, { role: 'school-team', scope });
    expect(after.body.code).toBe('person-erased');
    const events = await api.as('auditor').get('/events?limit=500&type=PersonRegistered');
    expect(events.text).not.toContain('Новый сотрудник');
  });

  it('by a lost phone’s code is given back by whoever looks after accounts, and by nobody to themselves', async () => {
    const [coordinator, expert] = [api.as('coordinator'), api.as('expert')];
    const { body: { person } } = await expert.get<{ person: string }>('/me');
    const turnOn = async (login: string): Promise<void> => {
      const { body: { secret } } = await api.as(login).post<{ secret: string }>('/me/second-factor/begin', {});
      expect((await api.as(login).post('/me/second-factor/confirm', { code: totpCode(secret, totpStep(Date.now())) })).status).toBe(200);
    };
    const reset = (who: string, key?: string) => coordinator.post(`/people/${who}/second-factor/reset`, { reason: 'пришёл с паспортом' }, key === undefined ? {} : { key });
    expect((await reset(person)).body.code).toBe('second-factor-absent');
    await turnOn('expert');
    const before = await coordinator.get<{ login: string; secondFactorSince: string | null }>(`/people/${person}/sign-in`);
    expect(before.body).toStrictEqual({ person, login: 'expert', disabled: false, secondFactorSince: expect.any(String) });
    expect((await api.as('school-1').post(`/people/${person}/second-factor/reset`, { reason: 'x' })).body.code).toBe('not-allowed');
    expect((await coordinator.post(`/people/${person}/second-factor/reset`, { reason: ' ' })).status).toBe(400);
    expect((await coordinator.get<{ secondFactorSince: string | null }>(`/people/${person}/sign-in`)).body.secondFactorSince).toBe(before.body.secondFactorSince);
    expect((await reset(person, 'one-reset')).body).toMatchObject({ person, repeated: false });
    expect((await coordinator.get<{ secondFactorSince: string | null }>(`/people/${person}/sign-in`)).body.secondFactorSince).toBeNull();
    expect((await reset(person, 'one-reset')).body).toMatchObject({ person, repeated: true });
    const { text } = await api.as('auditor').get('/events?limit=500&type=SecondFactorReset');
    expect(text.match(/"SecondFactorReset"/g)).toHaveLength(1);

    expect(await box.letter(0)).toMatchObject({ to: 'expert@smolensk.example', subject: 'Второй фактор входа отключён' });
    const own = await coordinator.get<{ person: string }>('/me');
    await turnOn('coordinator');
    expect((await reset(own.body.person)).body.code).toBe('second-factor-own');
    const { body: { person: administrator } } = await api.as('admin').get<{ person: string }>('/me');
    expect((await reset(administrator)).body.code).toBe('not-allowed');
    expect((await coordinator.get<{ code: string }>('/people/nobody/sign-in')).body.code).toBe('person-unknown');
  });

  it('by a forgotten password is given back by a link that is good once, sent to the person’s own address', async () => {
    const [coordinator, nobody] = [api.as('coordinator'), api.as(null)];
    const { body: { person } } = await api.as('expert').get<{ person: string }>('/me');
    const reset = (who: string, key?: string, as = coordinator) => as.post<{ sent: string; link: string | null; repeated: boolean; code?: string }>(`/people/${who}/password/reset`, { reason: 'звонил с рабочего телефона' }, key === undefined ? {} : { key });
    const set = (secret: string, password: string) => nobody.post<{ login?: string; code?: string }>('/sign-in/new-password', { secret, password }, { key: null });
    const secretIn = (text: string): string => new RegExp(`${api.origin}/password/new#(\\S+)`).exec(text)![1]!;
    const before = box.count;
    expect((await reset(person, 'one-link')).body).toMatchObject({ sent: 'mailed', link: null, repeated: false });
    const first = await box.letter(before);
    expect([first.to, first.subject]).toStrictEqual(['expert@smolensk.example', 'Новый пароль для входа']);
    expect((await reset(person, 'one-link')).body).toMatchObject({ sent: 'mailed', link: null, repeated: true });
    expect(secretIn((await box.letter(before + 1)).text)).toBe(secretIn(first.text));

    expect((await set(secretIn(first.text), 'short')).status).toBe(400);
    expect((await set('x'.repeat(43), 'long enough')).body.code).toBe('password-reset-void');
    expect(await api.people.accounts.verify('expert', 'uplift-demo')).toStrictEqual({ personId: person });
    expect((await set(secretIn(first.text), 'a better one')).body).toStrictEqual({ login: 'expert' });
    expect((await box.letter(before + 2)).subject).toBe('Пароль для входа изменён');
    expect((await set(secretIn(first.text), 'another one')).body.code).toBe('password-reset-void');
    expect([await api.people.accounts.verify('expert', 'uplift-demo'), await api.people.accounts.verify('expert', 'a better one')]).toStrictEqual([null, { personId: person }]);

    expect((await reset(person, undefined, api.as('school-1'))).body.code).toBe('not-allowed');
    const [own, admin] = [await coordinator.get<{ person: string }>('/me'), await api.as('admin').get<{ person: string }>('/me')];
    expect((await reset(own.body.person)).body.code).toBe('password-reset-own');
    expect((await reset(admin.body.person)).body.code).toBe('not-allowed');
    expect((await reset('somebody')).body.code).toBe('account-unknown');
    expect(box.count).toBe(before + 3);
  });

  it('by a forgotten password is asked for by anybody, who learns nothing by it, and not without end', async () => {
    const nobody = api.as(null);
    const ask = (login: string) => nobody.post('/sign-in/forgotten-password', { login }, { key: null });
    const before = box.count;
    expect([await ask('nobody-at-all'), await ask('Curator')].map(({ status, text }) => [status, text])).toStrictEqual([[202, '{"asked":true}'], [202, '{"asked":true}']]);
    const { to, text } = await box.letter(before);
    expect(to).toBe('curator@smolensk.example');
    for (let time = 0; time < 3; time += 1) expect((await ask('curator')).status).toBe(202);
    // Three letters an hour: the two that still come, and no fourth.
    await box.letter(before + 2);
    const [, secret] = /#(\S+)/.exec(text)!;
    expect((await nobody.post<{ code: string }>('/sign-in/new-password', { secret, password: 'long enough' }, { key: null })).body.code).toBe('password-reset-void');
    expect(box.count).toBe(before + 3);
    expect((await ask('bad\u0000login')).status).toBe(400);
    const log = await api.as('auditor').get('/events?limit=500&type=PasswordResetIssued');
    expect(log.text.match(/"PasswordResetIssued"/g)).toHaveLength(4);
    expect(log.text).not.toContain(secret);
  });

  it('to a step is the programme’s to give, and nobody reviews their own work', async () => {
    const coordinator = api.as('coordinator');
    const me = await api.as('school-3').get<{ person: string }>('/me');
    await coordinator.post(`/people/${me.body.person}/roles`, { role: 'expert', scope: { kind: 'school', id: 'vyazma-3' } });
    const path = `/cases/${api.cycle}.school.vyazma-3/steps/document-package`;
    expect((await api.as('centre').post(`${path}/submit`, { attachments: fiveDocuments })).body.code).toBe('step-not-yours');
    expect((await api.as('school-3').post(`${path}/submit`, { attachments: fiveDocuments })).status).toBe(200);
    expect((await api.as('school-3').post(`${path}/approve`)).body.code).toBe('reviewer-of-own-work');
    expect((await api.as('expert').post(`${path}/approve`)).status).toBe(200);
  });
});
