import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseView } from '@uplift/api/cases/show-case';
import type { CycleStatusAnswer } from '@uplift/api/cycles/show-cycle';
import type { EventPage, EventView } from '@uplift/api/events/event-view';
import type { StepRow } from '@uplift/api/tasks/step-row';
import { jsonOf, runUplift, type Ran } from '@uplift/cli/terminal.fixture';
import { demoPassword } from '@uplift/api/demo/demo-region';
import { createPageWalker, type WalkedPage } from '@uplift/infra/identity/page-walker';
import { serveEngine, type ServedEngine } from './served-engine.fixture.js';

/** A working day of the programme's year on which the package of documents is open. */
const monday = '2026-10-12T06:00:00.000Z';
const longTest = 120_000;

describe('uplift against a running engine', () => {
  let engine: ServedEngine;
  let home: string;
  const homeOf = (login: string): string => join(home, login);
  const as = (login: string) => (args: readonly string[], input?: string, interrupted?: AbortSignal): Promise<Ran> => runUplift(args, {
    cwd: home, env: { UPLIFT_URL: engine.url, HOME: homeOf(login), LANG: 'en_GB.UTF-8' }, ...input !== undefined && { input }, ...interrupted && { interrupted } });
  const coordinator = as('coordinator');
  const school = as('school-1');
  const signIn = (login: string, password = demoPassword) => runUplift(['login', '--user', login], {
    env: { UPLIFT_URL: engine.url, HOME: homeOf(login), LANG: 'en_GB.UTF-8', UPLIFT_PASSWORD: password } });
  const done = async (running: Promise<Ran>): Promise<Ran> => {
    const ran = await running;
    expect([ran.code, ran.err.replace(/^[^\n]*(Reading|Checking|Files uploaded|Publishing|Recovering|Events projected|lines|bytes|Schools open)[^\n]*\n/gm, '')]).toStrictEqual([0, '']);
    return ran;
  };

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'uplift-home-'));
    engine = await serveEngine(monday);
    for (const login of ['coordinator', 'school-1', 'expert', 'auditor', 'admin']) expect(await signIn(login)).toMatchObject({ code: 0, err: '' });
  }, longTest);
  afterAll(async () => {
    await engine.stop();
    await rm(home, { recursive: true, force: true });
  }, longTest);

  it('keeps a sign-in for its owner only, and refuses a wrong password in words', async () => {
    expect((await stat(join(homeOf('coordinator'), '.config', 'uplift', 'tokens.json'))).mode & 0o777).toBe(0o600);
    const me = jsonOf(await done(coordinator(['whoami', '--json']))) as { grants: unknown };
    expect(me.grants).toStrictEqual([{ role: 'institute-coordinator', scope: { kind: 'region', id: 'smolensk-region' } }]);
    expect(await signIn('nobody', 'wrong-password')).toStrictEqual({ code: 1, out: '',
      err: 'The sign-in failed\nThe login or the password is wrong. Nothing was changed. Check both and repeat.\n' });
    expect(await as('stranger')(['whoami'])).toMatchObject({ code: 1, err: expect.stringContaining('You are not signed in') as string });
  });

  it('renews a sign-in that has run out, and says when it cannot', async () => {
    const file = join(homeOf('coordinator'), '.config', 'uplift', 'tokens.json');
    type Kept = Record<string, { accessToken: string; refreshToken: string; expiresAt: string }>;
    const read = async () => (JSON.parse(await readFile(file, 'utf8')) as Kept)[engine.url]!;
    const before = await read();
    await writeFile(file, JSON.stringify({ [engine.url]: { ...before, expiresAt: '2020-01-01T00:00:00.000Z' } }));
    const all = await Promise.all([1, 2, 3].map(() => coordinator(['whoami'])));
    expect(all.map(({ code }) => code)).toStrictEqual([0, 0, 0]);
    const after = await read();
    expect([after.accessToken === before.accessToken, after.refreshToken === before.refreshToken]).toStrictEqual([false, false]);
    await writeFile(file, JSON.stringify({ [engine.url]: { ...after, refreshToken: 'made-up', expiresAt: '2020-01-01T00:00:00.000Z' } }));
    expect(await coordinator(['whoami'])).toMatchObject({ code: 1, err: expect.stringContaining('You are not signed in') as string });
    await done(signIn('coordinator'));
  });

  it('signs in by a code that is typed into a browser', async () => {
    let shown: (text: string) => void;
    const said = new Promise<string>((resolve) => { shown = resolve; });
    const waiting = runUplift(['login', '--device'], {
      env: { UPLIFT_URL: engine.url, HOME: homeOf('device'), LANG: 'en_GB.UTF-8' }, onError: (text) => shown(text) });
    const [, address, code] = /^Open (\S+) and type the code (\S+)\. Waiting…\n$/.exec(await said) ?? [];
    const go = createPageWalker({ until: 'http://127.0.0.1/never' });
    const step = async (to: URL, fields?: Record<string, string>): Promise<WalkedPage> => await go(to, fields) as WalkedPage;
    const entry = await step(new URL(address!));
    const confirm = await step(entry.form!.action, { ...entry.form!.fields, user_code: code! });
    const login = await step(confirm.form!.action, { ...confirm.form!.fields, confirm: 'yes' });
    const consent = await step(login.form!.action, { ...login.form!.fields, login: 'auditor', password: demoPassword, action: 'sign-in' });
    await step(consent.form!.action, { ...consent.form!.fields, action: 'allow' });
    expect(await waiting).toMatchObject({ code: 0, out: `Signed in: ${engine.url}\n` });
    expect(jsonOf(await done(as('device')(['whoami', '--json'])))).toMatchObject({ grants: [{ role: 'auditor', scope: { kind: 'region', id: 'smolensk-region' } }] });
    expect((await as('device')(['logout'])).out).toBe(`The sign-in to ${engine.url} is forgotten\n`);
    expect((await as('device')(['whoami'])).code).toBe(1);
  }, longTest);

  it('plans a cycle, imports its schools and confirms the list by its order', async () => {
    await done(coordinator(['cycle', 'plan', 'pilot-2026', '--programme', 'smolensk', '--year', '2026/27']));
    const early = await coordinator(['cycle', 'launch', 'pilot-2026', '--json']);
    expect([early.code, jsonOf(early)]).toStrictEqual([1, { error: expect.objectContaining({ code: 'list-not-confirmed', status: 409 }) as object }]);
    expect(early.err).toBe('The school list is not confirmed\nCycle pilot-2026 cannot be launched before its list is confirmed by an order. Nothing was changed.\n');

    await writeFile(join(home, 'broken.csv'), 'Школа;Муниципалитет\nШкола № 1;Вязьма\n;Вязьма\n');
    const broken = await coordinator(['cycle', 'import', 'pilot-2026', 'broken.csv']);
    expect([broken.code, broken.out]).toStrictEqual([1, '']);
    expect(broken.err).toMatch(/The table of schools cannot be read\nCorrect the lines listed and import it again\. Nothing was stored\.\n {2}3: /);

    await writeFile(join(home, 'schools.csv'), 'Школа;Муниципалитет\nШкола № 101;Вязьма\nШкола № 102;Вязьма\nШкола № 103;Гагарин\n');
    const first = jsonOf(await done(coordinator(['cycle', 'import', 'pilot-2026', 'schools.csv', '--json', '--idempotency-key', 'import-1'])));
    expect(first).toMatchObject({ cycle: 'pilot-2026', imported: 3, municipalities: 2, schools: 3, repeated: false });
    const again = jsonOf(await done(coordinator(['cycle', 'import', 'pilot-2026', 'schools.csv', '--json', '--idempotency-key', 'import-1'])));
    expect(again).toStrictEqual({ ...first as object, repeated: true });
    const { schools } = jsonOf(await done(coordinator(['cycle', 'schools', 'pilot-2026', '--json']))) as { schools: { name: string }[] };
    expect(schools.map(({ name }) => name)).toStrictEqual(['Школа № 103', 'Школа № 101', 'Школа № 102']);

    const stale = await coordinator(['cycle', 'confirm', 'pilot-2026', '--order', '418-ОД', '--date', '8.10.2026', '--if-version', '1']);
    expect([stale.code, stale.err.split('\n')[0]]).toStrictEqual([1, 'It has changed meanwhile']);
    const confirmed = await done(coordinator(['cycle', 'confirm', 'pilot-2026', '--order', '418-ОД', '--date', '8.10.2026', '--appendix-date', '06.10.2026']));
    expect(confirmed.out).toBe('Cycle pilot-2026: list confirmed, schools on the list: 3.\n'
      + '! The order is dated 2026-10-08, its appendix 2026-10-06: both dates are kept and will be shown.\n');
  }, longTest);

  it('launches the cycle and waits until every school is open, telling how far it is', async () => {
    const { cycle } = engine.demo;
    const launched = await coordinator(['cycle', 'launch', cycle]);
    expect(launched).toMatchObject({ code: 0, out: `Cycle ${cycle}: running, schools on the list: 30.\nAll schools are open: 30.\n` });
    expect(launched.err).toMatch(/(^|\n)Schools open: 30 of 30\n$/);
    const twice = await coordinator(['cycle', 'launch', cycle]);
    expect([twice.code, twice.err.split('\n')[0]]).toStrictEqual([1, 'The cycle is running already']);
    const status = jsonOf(await done(coordinator(['cycle', 'status', cycle, '--json']))) as CycleStatusAnswer;
    expect([status.status, status.schools, status.cases.filter(({ kind }) => kind === 'school').reduce((sum, { cases }) => sum + cases, 0)]).toStrictEqual(['running', 30, 30]);
    const text = await done(coordinator(['cycle', 'status', cycle]));
    expect(text.out).toMatch(/^Cycle +smolensk-2026: running\nProgramme +Support of schools.*\nYear +2026\/27: /);
    expect(text.out).toMatch(/\nEach school +.* under way +30\n/);
  }, longTest);

  it('shows a school what waits for it, and hands it in with its documents', async () => {
    const { tasks } = jsonOf(await done(school(['task', 'list', '--json']))) as { tasks: StepRow[] };
    expect(tasks.map(({ step, due, case: id }) => [step, due, id])).toStrictEqual([
      ['transition-programme', '2026-10-30', 'smolensk-2026.school.vyazma-1'], ['document-package', '2026-11-13', 'smolensk-2026.school.vyazma-1'],
      ['school-plan', '2026-11-23', 'smolensk-2026.school.vyazma-1']]);
    const id = tasks[0]!.case;
    expect((await done(school(['task', 'submit', id, 'transition-programme', '--note', 'ready']))).out).toMatch(/\[transition-programme\]: done\nCase smolensk-2026\.school\.vyazma-1, version \d+\.\n$/);

    const lacking = await school(['task', 'submit', id, 'document-package']);
    expect([lacking.code, lacking.err.split('\n')[0]]).toStrictEqual([1, 'Documents are missing']);
    const kinds = ['development-programme', 'year-plan', 'assessment-notes', 'management-decisions', 'teaching-programme'];
    for (const kind of kinds) await writeFile(join(home, `${kind}.pdf`), `the ${kind}`);
    const files = kinds.flatMap((kind) => ['--file', `${kind}=${kind}.pdf`]);
    expect((await done(school(['task', 'submit', id, 'document-package', ...files]))).out).toContain('[document-package]: under review, due ');

    expect((await done(as('expert')(['task', 'return', id, 'document-package', '--remark', 'year-plan: no signature']))).out).toContain('[document-package]: open, due ');
    const shown = await done(school(['case', 'show', id]));
    expect(shown.out).toContain('Remarks on “document-package”:\n  — year-plan: no signature\n');
    const view = jsonOf(await done(school(['case', 'show', id, '--json']))) as CaseView;
    const step = view.stages.flatMap(({ steps }) => steps).find((one) => one.step === 'document-package')!;
    expect([step.status, step.round, step.remarks]).toStrictEqual(['open', 2, [{ place: 'year-plan', text: 'no signature' }]]);
    expect((await done(school(['case', 'deadline', id, 'document-package']))).out).toMatch(/^Due on \d+ October 2026 inclusive/);

    const foreign = await school(['case', 'show', 'smolensk-2026.school.vyazma-2']);
    expect([foreign.code, foreign.err.split('\n')[0]]).toStrictEqual([1, 'There is no such case']);
  }, longTest);

  it('does the same for many steps with a result for each, and fails when one is refused', async () => {
    const lines = '# packages\nsmolensk-2026.school.vyazma-2 document-package\nsmolensk-2026.school.vyazma-3 document-package\nsmolensk-2026.school.nowhere-9 document-package\n';
    const extended = await coordinator(['task', 'extend', '--bulk', '-', '--to', '2026-11-27', '--reason', 'quarantine', '--order', '12-К', '--json'], lines);
    expect([extended.code, extended.err]).toStrictEqual([1, '']);
    expect(jsonOf(extended)).toMatchObject({ done: 2, refused: 1, results: [
      { case: 'smolensk-2026.school.vyazma-2', outcome: 'done' }, { case: 'smolensk-2026.school.vyazma-3', outcome: 'done' },
      { case: 'smolensk-2026.school.nowhere-9', outcome: 'refused', problem: { code: 'case-unknown', status: 404 } }] });
    const { deadlines } = jsonOf(await done(coordinator(['cycle', 'deadlines', 'smolensk-2026', '--from', '2026-11-27', '--to', '2026-11-27', '--json']))) as { deadlines: StepRow[] };
    expect(deadlines.map(({ case: id, step }) => [id, step])).toStrictEqual([
      ['smolensk-2026.school.vyazma-2', 'document-package'], ['smolensk-2026.school.vyazma-3', 'document-package']]);
    const reminded = await done(coordinator(['task', 'remind', '--bulk', '-', '--message', 'Please look at it'], JSON.stringify({ deadlines })));
    expect(reminded.out).toBe('Done: 2, refused: 0\n');
    await done(signIn('school-2'));
    const { notices } = jsonOf(await done(as('school-2')(['inbox', 'list', '--unread', '--json']))) as { notices: { notice: string; kind: string; message: string | null }[] };
    expect(notices.map(({ kind, message }) => [kind, message])).toContainEqual(['request', 'Please look at it']);
    await done(as('school-2')(['inbox', 'read', ...notices.map(({ notice }) => notice)]));
    expect(jsonOf(await done(as('school-2')(['inbox', 'list', '--unread', '--json'])))).toStrictEqual({ notices: [] });
  }, longTest);

  it('shows the log to those who may read it, page by page and as it grows', async () => {
    const auditor = as('auditor');
    expect((await school(['events', 'list'])).code).toBe(1);
    const first = jsonOf(await done(auditor(['events', 'list', '--type', 'CycleLaunched,StepSubmitted', '--json', '--limit', '1']))) as EventPage;
    expect(first.events.map(({ type }) => type)).toStrictEqual(['CycleLaunched']);
    const rest = jsonOf(await done(auditor(['events', 'list', '--type', 'CycleLaunched,StepSubmitted', '--json', '--after', first.next!]))) as EventPage;
    expect(rest.events.map(({ type, data }) => [type, data['step']])).toStrictEqual([['StepSubmitted', 'transition-programme'], ['StepSubmitted', 'document-package']]);
    expect((await done(auditor(['events', 'list', '--case', 'smolensk-2026.school.vyazma-1', '--type', 'StepReturned']))).out)
      .toMatch(/ {2}case-smolensk-2026\.school\.vyazma-1#\d+ {2}StepReturned {2}.*step=document-package {2}← [0-9a-f-]{36}\n$/);

    const stop = new AbortController();
    const following = auditor(['cycle', 'events', 'smolensk-2026', '--follow', '--json', '--after', rest.next!], undefined, stop.signal);
    await done(coordinator(['task', 'remind', 'smolensk-2026.school.vyazma-3', 'document-package']));
    setTimeout(() => stop.abort(), 3_000);
    const followed = (await done(following)).out.trimEnd().split('\n').map((line) => JSON.parse(line) as EventView);
    expect(followed.map(({ type }) => type)).toContain('ReminderRequested');
  }, longTest);

  it('rebuilds and recovers for administrators only, and shows how the engine stands', async () => {
    const admin = as('admin');
    expect((await coordinator(['rebuild'])).code).toBe(1);
    const before = jsonOf(await done(coordinator(['cycle', 'status', 'smolensk-2026', '--json'])));
    const rebuilt = jsonOf(await done(admin(['rebuild', '--json']))) as { events: number };
    expect(rebuilt.events).toBeGreaterThan(100);
    expect(jsonOf(await done(coordinator(['cycle', 'status', 'smolensk-2026', '--json'])))).toStrictEqual(before);
    expect(jsonOf(await done(admin(['recover', '--json'])))).toMatchObject({ cycles: [{ cycle: 'smolensk-2026', status: 'running' }] });
    expect(jsonOf(await done(admin(['operate', 'status', '--json'])))).toMatchObject({ setAside: 0, readModels: { behind: false } });
  }, longTest);

  it('says when nobody answers, and what to do', async () => {
    await engine.stopApi();
    const ran = await coordinator(['cycle', 'list', '--json']);
    expect(ran.code).toBe(3);
    expect(jsonOf(ran)).toMatchObject({ error: { code: 'not-reachable', title: `The server ${engine.url} is not reachable` } });
    expect(ran.err).toContain('Repeating the same request in 0.25 s: it will not be done twice.');
  }, longTest);
});
