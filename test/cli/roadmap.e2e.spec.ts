import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword } from '@uplift/api/demo/demo-region';
import type { RoadmapView } from '@uplift/api/roadmap/roadmap-view';
import { startTestApi, type TestApi } from '@uplift/api/test-api.fixture';
import { jsonOf, runUplift, type Ran } from '@uplift/cli/terminal.fixture';
import { pdf } from '@uplift/infra/files/contract/sample-files';

describe('uplift roadmap', () => {
  let api: TestApi;
  let home: string;
  const environment = (login: string) => ({ UPLIFT_URL: api.origin, HOME: join(home, login), LANG: 'en_GB.UTF-8', UPLIFT_PASSWORD: demoPassword });
  const as = (login: string) => (...args: readonly string[]): Promise<Ran> => runUplift(['roadmap', ...args], { cwd: home, env: environment(login), columns: 160 });
  const done = async (running: Promise<Ran>): Promise<string> => {
    const ran = await running;
    expect([ran.code, ran.err]).toStrictEqual([0, '']);
    return ran.out;
  };
  beforeAll(async () => {
    api = await startTestApi();
    home = await mkdtemp(join(tmpdir(), 'uplift-home-'));
    await api.as('coordinator').post(`/cycles/${api.cycle}/launch`);
    api.now = '2026-10-09T06:00:00.000Z';
    await api.work(api.cycle);
    for (const login of ['municipality', 'school-1', 'centre']) {
      expect(await runUplift(['login', '--user', login], { env: environment(login) })).toMatchObject({ code: 0, err: '' });
    }
  }, 120_000);
  afterAll(async () => {
    await api.close();
    await rm(home, { recursive: true, force: true });
  });

  it('carries a municipality’s roadmap, which the programme has nobody review, to a measure that is done', async () => {
    const municipality = as('municipality');
    const id = `${api.cycle}.municipality.vyazma`;
    expect(await done(municipality('show', id))).toContain('Status    not begun');
    expect(await done(municipality('draft', id, '--section', 'measures', '--measure', 'bus', '--set', 'title=Подвоз учителя', '--set', 'owner=municipality', '--set', 'effect=Уроки физики', '--set', 'due=1.12.2026')))
      .toBe(`Roadmap ${id}: draft, revision 1.\n`);
    expect(await municipality('draft', id, '--section', 'measures', '--measure', 'bus', '--set', 'title=Другое', '--seen', '0')).toMatchObject({
      code: 1, err: expect.stringContaining('“measures/bus/title” was changed (revision 1)') as string });
    await writeFile(join(home, 'edits.json'), JSON.stringify([{ section: 'measures', measure: 'club', set: { title: 'Клуб' } }]));
    expect(await done(municipality('draft', id, '--file', 'edits.json'))).toContain('revision 2');
    expect(await municipality('submit', id)).toMatchObject({ code: 1, err: expect.stringContaining('measures/club/owner, measures/club/due, measures/club/effect') as string });
    await done(municipality('draft', id, '--section', 'measures', '--measure', 'club', '--remove'));
    expect(await done(municipality('submit', id))).toBe(`Roadmap ${id}: approved, revision 3.\n`);
    expect(await done(municipality('submit', id))).toContain('It stood so already; nothing changed.');
    expect(await municipality('publish', id, '--link', 'http://localhost/plan')).toMatchObject({ code: 1, err: expect.stringContaining('This link will not do') as string });
    await writeFile(join(home, 'приказ.pdf'), pdf('order'));
    await done(municipality('progress', id, '--measure', 'bus', '--percent', '100', '--file', 'приказ.pdf'));
    expect(await done(municipality('show', id))).toMatch(/Подвоз учителя \[bus\] .* Уроки физики .*100 %, done/);
  }, 60_000);

  it('reviews a school’s roadmap, answers remarks and shows what changed', async () => {
    const [school, centre] = [as('school-1'), as('centre')];
    const id = `${api.cycle}.school.vyazma-1`;
    const template = jsonOf(await school('show', id, '--json')) as RoadmapView;
    const set = { title: 'Мера', risk: 'риск', cause: 'причина', owner: 'school-team', indicator: 'доля', effect: 'меньше', due: '2027-02-01' };
    await writeFile(join(home, 'plan.json'), JSON.stringify({ edits: template.sections.map(({ section }) => ({ section, measure: `m-${section}`, set })) }));
    await done(school('draft', id, '--file', 'plan.json'));
    await writeFile(join(home, 'план.pdf'), pdf('plan'));
    const submit = ['submit', id, '--file', 'signed-plan=план.pdf', '--date', '20.10.2026', '--number', '12', '--signed'];
    expect(await school(...submit)).toMatchObject({ code: 1, err: expect.stringContaining('lacks: seal') as string });
    expect(await done(school(...submit, '--sealed'))).toContain('under review');
    expect(await centre('review', id, '--section', 'parents')).toMatchObject({ code: 2 });
    await done(centre('review', id, '--section', 'parents', '--remark', 'm-parents: no date fits'));
    expect(await done(centre('return', id))).toContain('returned with remarks');
    expect(await done(school('show', id))).toContain('Remarks:\n  — r1 parents/m-parents: no date fits → no answer');
    await done(school('draft', id, '--section', 'parents', '--measure', 'm-parents', '--set', 'due=2027-03-01'));
    await done(school('answer', id, '--remark', 'r1', '--changed'));
    await done(school(...submit, '--sealed'));
    expect(await done(centre('show', id))).toContain('Changes since the last submission:\n  — parents/m-parents — changed: due: 2027-02-01 → 2027-03-01');
    expect(await done(centre('approve', id, '--note', 'accepted'))).toContain('approved');
    expect(jsonOf(await centre('show', id, '--submission', '1', '--json'))).toMatchObject({ submission: 1, changes: null });
    expect(await done(centre('reopen', id, '--reason', 'interim monitoring', '--due', '15.01.2027'))).toContain('under correction');
    expect(await done(school('show', id))).toMatch(/In force +submission 2 since .*\n *To correct +interim monitoring/);
    expect(await done(centre('judge', id, '--measure', 'm-parents', '--outcome', 'did-not-work'))).toContain('under correction');
  }, 60_000);
});
