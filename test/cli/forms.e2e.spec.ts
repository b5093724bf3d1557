import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formsCycle, formsProgramme, formsSchools } from '@uplift/api/acceptance/forms-programme.fixture';
import { demoPassword } from '@uplift/api/demo/demo-region';
import type { FormView } from '@uplift/api/forms/form-view';
import type { SurveyResults } from '@uplift/api/surveys/show-survey';
import { startTestApi, type TestApi } from '@uplift/api/test-api.fixture';
import { jsonOf, runUplift, type Ran } from '@uplift/cli/terminal.fixture';

describe('forms, indicators and surveys on the command line', () => {
  let api: TestApi;
  let home: string;
  const environment = (login: string) => ({ UPLIFT_URL: api.origin, HOME: join(home, login), LANG: 'en_GB.UTF-8', UPLIFT_PASSWORD: demoPassword });
  const as = (login: string) => (...args: readonly string[]): Promise<Ran> => runUplift(args, { cwd: home, env: environment(login), columns: 160 });
  const done = async (running: Promise<Ran>): Promise<string> => {
    const ran = await running;
    expect([ran.code, ran.err]).toStrictEqual([0, '']);
    return ran.out;
  };
  const id = `${formsCycle}.school.vyazma-1`;
  beforeAll(async () => {
    api = await startTestApi();
    home = await mkdtemp(join(tmpdir(), 'uplift-home-'));
    const coordinator = api.as('coordinator');
    for (const [path, body] of [
      ['/programmes', { document: formsProgramme }], ['/cycles', { cycle: formsCycle, programme: 'forms', edition: 1, year: '2026/27' }], [`/cycles/${formsCycle}/schools`, { schools: formsSchools }],
      [`/cycles/${formsCycle}/confirm`, { order: { number: '1', date: '2026-09-01', title: 'x' } }], [`/cycles/${formsCycle}/launch`, {}]] as const) {
      expect([path, (await coordinator.post(path, body)).status]).toStrictEqual([path, path === '/programmes' || path === '/cycles' ? 201 : 200]);
    }
    await api.work(formsCycle);
    for (const login of ['coordinator', 'school-1']) expect(await runUplift(['login', '--user', login], { env: environment(login) })).toMatchObject({ code: 0, err: '' });
  }, 180_000);
  afterAll(async () => {
    await api.close();
    await rm(home, { recursive: true, force: true });
  });

  it('fill a form in, correct what does not add up, and hand it in with its step', async () => {
    const school = as('school-1');
    expect(await school('form', 'save', id, 'entry', 'teachers')).toMatchObject({ code: 2 });
    expect(await school('form', 'save', id, 'entry', 'nothing=3')).toMatchObject({ code: 1 });
    await done(school('form', 'save', id, 'entry', 'all=33', 'heads=2', 'teachers=28', 'trained=20/28', 'centre=yes'));
    const held = await school('form', 'submit', id, 'entry');
    expect(held).toMatchObject({ code: 1, err: '' });
    expect(held.out).toContain('the parts make 30');
    await done(school('form', 'save', id, 'entry', 'all=30'));
    expect((jsonOf(await school('form', 'submit', id, 'entry', '--json')) as FormView).status).toBe('submitted');
    await done(school('form', 'reopen', id, 'entry', '--reason', 'a typing error'));
    expect((jsonOf(await school('form', 'show', id, 'entry', '--json')) as FormView & { round: number }).round).toBe(2);
    await done(school('form', 'submit', id, 'entry'));
    expect(await done(as('coordinator')('form', 'status', formsCycle))).toMatch(/entry +Staff +2 +1 +0 +0 +1/);
  }, 60_000);

  it('show indicators from the forms, take a target, and compare a quoted figure', async () => {
    const coordinator = as('coordinator');
    expect(await done(coordinator('indicator', 'table', formsCycle, 'school:vyazma-1'))).toContain('(20/28)');
    expect(await coordinator('indicator', 'record', formsCycle, 'municipality:vyazma', 'trained', 'most', '--date', '2026-10-10')).toMatchObject({ code: 2 });
    expect(await done(coordinator('indicator', 'record', formsCycle, 'school:vyazma-1', 'trained', '25/28', '--date', '2026-10-10', '--role', 'target'))).toContain('Stored: trained 25/28');
    expect(await done(coordinator('indicator', 'table', formsCycle, 'school:vyazma-1'))).toContain('(25/28)');
  }, 60_000);

  it('open a survey, hand in paper answers by ticket, once each, and show only tallies', async () => {
    const coordinator = as('coordinator');
    await done(coordinator('survey', 'open', 'mood', formsCycle, 'attitude', '--closes', '2026-12-01T21:00:00.000Z'));
    const tickets = (await done(coordinator('survey', 'tickets', 'mood', '5'))).trim().split('\n');
    expect(new Set(tickets).size).toBe(5);
    const positions = ['teacher', 'teacher', 'head', 'deputy', 'other'];
    for (const [nth, ticket] of tickets.slice(0, 4).entries()) {
      expect(await done(coordinator('survey', 'answer', 'mood', `position=${positions[nth]!}`, '--ticket', ticket))).toBe('The answer was taken. Who gave it is not kept.\n');
    }
    expect(await done(coordinator('survey', 'results', 'mood'))).toContain('Too few have answered yet.');
    expect(await coordinator('survey', 'answer', 'mood', 'position=pupil', '--ticket', tickets[4]!)).toMatchObject({ code: 1 });
    expect(await coordinator('survey', 'answer', 'mood', 'position=head', '--ticket', tickets[0]!)).toMatchObject({ code: 1 });
    expect(await coordinator('survey', 'answer', 'mood', 'position=head', '--ticket', 'NOT-A-TICKET-OF-OURS')).toMatchObject({ code: 1 });
    await done(coordinator('survey', 'answer', 'mood', 'position=other', '--ticket', tickets[4]!));
    const { total } = jsonOf(await coordinator('survey', 'results', 'mood', '--json')) as SurveyResults;
    expect([total?.answers, total?.unattached, total?.fields[0]?.choices]).toStrictEqual([5, 5, { head: 1, deputy: 1, teacher: 2, other: 1 }]);
    await done(coordinator('survey', 'close', 'mood'));
  }, 60_000);
});
