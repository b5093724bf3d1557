import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TimetableAnswer } from '@uplift/api/interviews/timetable-answer';
import type { VisitDaysAnswer } from '@uplift/api/visits/visit-days';
import { demoPassword, demoPersonId } from '@uplift/api/demo/demo-region';
import { csvText, xlsxBytes, type WrittenValue } from '@uplift/infra/sheets/write-sheets';
import { readSheets } from '@uplift/infra/sheets/read-sheets';
import { readText } from '@uplift/domain/sheet/cell';
import { jsonOf, runUplift, type Ran } from '@uplift/cli/terminal.fixture';
import { serveEngine, type ServedEngine } from './served-engine.fixture.js';

/** A working day of the programme's year, before the interviews. */
const monday = '2026-10-12T06:00:00.000Z';
const cycle = 'smolensk-2026';

describe('uplift interview, mentoring, registry, import and identify', () => {
  let engine: ServedEngine;
  let home: string;
  const uplift = (...args: string[]): Promise<Ran> => runUplift(args, { cwd: home, env: { UPLIFT_URL: engine.url, HOME: home, LANG: 'en_GB.UTF-8' } });
  const done = async (...args: string[]): Promise<string> => {
    const ran = await uplift(...args);
    expect([ran.code, ran.err]).toStrictEqual([0, '']);
    return ran.out;
  };

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'uplift-home-'));
    engine = await serveEngine(monday);
    await runUplift(['login', '--user', 'coordinator'], { env: { UPLIFT_URL: engine.url, HOME: home, LANG: 'en_GB.UTF-8', UPLIFT_PASSWORD: demoPassword } });
  }, 240_000);
  afterAll(async () => {
    await engine.stop();
    await rm(home, { recursive: true, force: true });
  }, 120_000);

  it('draws and shows the timetable, and moves an interview', async () => {
    const drawn = await done('interview', 'draw', cycle);
    expect(drawn).toContain('2026-11-17  14:30–15:00');
    expect(drawn).toContain('! vyazma: 2 in the programme’s timetable, 3 schools on the list');
    const moved = await done('interview', 'move', cycle, 'vyazma-1', '--on', '18.11.2026', '--at', '13:15');
    expect(moved).toContain('13:15–13:45');
    const shown = jsonOf(await uplift('interview', 'show', cycle, '--json')) as TimetableAnswer;
    expect(shown.interviews.find(({ school }) => school === 'vyazma-1')).toMatchObject({ slot: '2026-11-18-1315', inBreak: true, outsideAnnounced: true });
    expect(await uplift('interview', 'move', cycle, 'vyazma-1')).toMatchObject({ code: 2, err: 'Give --slot, or --on together with --at\n' });
  }, 60_000);

  it('assigns a curator, tells what was refused, and names a substitute', async () => {
    const [tutor, expert] = [demoPersonId('tutor'), demoPersonId('expert')];
    const assigned = await uplift('mentoring', 'assign', cycle, tutor, 'glinka-26', 'nowhere');
    expect(assigned.code).toBe(1);
    expect(assigned.out).toContain(`✓ glinka-26: ${tutor} (curator)`);
    expect(assigned.out).toContain('Done: 1, refused: 1.');
    expect(await done('mentoring', 'list', cycle)).toContain(`${tutor} (curator): 1 schools`);
    expect(await done('mentoring', 'substitute', cycle, tutor, expert, '--from', '2026-10-13', '--to', '2026-10-16')).toContain(`${expert} for ${tutor}: glinka-26`);
    expect(await done('mentoring', 'replace', cycle, tutor, expert)).toContain('Done: 1, refused: 0.');
  }, 60_000);

  it('logs host lessons and shows them', async () => {
    const lesson = ['--kind', 'lesson', '--subject', 'biology', '--on', '2027-01-20', '--on', '17.02.2027', '--guest', 'vyazma-2'];
    const logged = await done('mentoring', 'visit', cycle, 'vyazma-1', ...lesson);
    expect(logged).toContain('2027-01-20, 2027-02-17  lesson  vyazma-1, biology ← vyazma-2');
    expect(await done('mentoring', 'visits', cycle, 'vyazma-1')).toBe(logged);
    expect(await uplift('mentoring', 'visit', cycle, 'vyazma-1', '--on', '2026-10-12', '--agreed', 'revise')).toMatchObject({ code: 2 });
    const { days: [first] } = jsonOf(await uplift('mentoring', 'days', cycle, '--kind', 'lesson', '--json')) as VisitDaysAnswer;
    expect(first).toMatchObject({ day: '2027-01-20', status: 'planned', guests: ['vyazma-2'] });
    expect(await uplift('mentoring', 'outcome', cycle, 'vyazma-1', first!.visit, '--on', '2027-01-20')).toMatchObject({ code: 2 });
    await done('mentoring', 'outcome', cycle, 'vyazma-1', first!.visit, '--on', '20.01.2027', '--not-held', 'quarantine');
    const { days: notHeld } = jsonOf(await uplift('mentoring', 'days', cycle, '--status', 'not-held', '--json')) as VisitDaysAnswer;
    expect(notHeld).toMatchObject([{ day: '2027-01-20', status: 'not-held', reason: 'quarantine' }]);
    expect(await done('mentoring', 'days', cycle, '--status', 'not-held')).toContain('not held:');
  }, 60_000);

  it('keeps the registry: schools and what becomes of them, watch lists, practices', async () => {
    expect(await done('registry', 'change', 'vyazma-3', '--kind', 'evening')).toContain('evening');
    expect(await done('registry', 'schools', '--kind', 'evening')).toContain('vyazma-3');
    expect(await done('registry', 'change', 'smolensk-19', '--close', '--on', '2026-06-30', '--reason', 'repair')).toContain('2026-06-30');
    expect(await done('registry', 'schools', '--ended')).toContain('smolensk-19');
    expect((await uplift('registry', 'change', 'smolensk-19', '--merge-into', 'smolensk-18', '--on', '2026-07-01')).code).toBe(1);
    expect((await uplift('registry', 'change', 'smolensk-18')).err).toContain('Name exactly one change');

    await done('registry', 'open-watch-list', 'low', '--region', 'smolensk-region', '--ru', 'Спад', '--en', 'Falling');
    await done('registry', 'watch', 'low', 'vyazma-2', '--reason', 'two years lower', '--until', '30.06.2027');
    expect(await done('registry', 'watch-lists')).toMatch(/Falling .*two years lower +2027-06-30/);
    await done('registry', 'unwatch', 'low', 'vyazma-2', '--reason', 'better');
    expect(await done('registry', 'watch-lists')).not.toContain('two years lower');
    expect((await uplift('registry', 'watch', 'nowhere', 'vyazma-2', '--reason', 'x')).code).toBe(1);

    expect(await done('registry', 'describe-practice', 'pairs', '--region', 'smolensk-region', '--risk', 'staff', '--title', 'Lessons in pairs', '--description', 'Two teachers'))
      .toContain('Practice pairs: described.');
    expect(await done('registry', 'prove-practice', 'pairs', '--school', 'vyazma-1', '--indicator', 'passed', '--before', '61,5', '--after', '70', '--on', '2026-06-20', '--source', 'OGE'))
      .toContain('Practice pairs: proven.');
    expect(await done('registry', 'practices', '--risk', 'staff')).toMatch(/staff +Lessons in pairs +1 +proven/);
    expect((await uplift('registry', 'prove-practice', 'pairs', '--school', 'vyazma-1', '--indicator', 'x', '--before', 'much', '--after', '1', '--on', '2026-06-20', '--source', 'x'))).toMatchObject({ code: 2 });
    expect(await done('registry', 'retire-practice', 'pairs', '--reason', 'no effect')).toContain('no longer recommended');
  }, 60_000);

  const found = 'found-2026';
  type Table = readonly (readonly WrittenValue[])[];
  const fileOf = async (name: string, [titles, ...rows]: Table): Promise<string> => {
    const sheet = { name: 'Sheet', columns: titles!.map((title) => ({ title: String(title) })), rows };
    await writeFile(join(home, name), name.endsWith('.csv') ? await csvText(sheet) : await xlsxBytes([sheet]));
    return name;
  };
  const results = (...below: readonly number[]): Table => [
    ['School id', 'Exam', 'School year', 'Subject', 'Grade', 'Participants', 'Below the threshold'],
    ...['vyazma-1', 'vyazma-2', 'gagarin-4'].flatMap((school, at) => ['2024/25', '2025/26'].map((year) => [school, 'OGE', year, 'Mathematics', 9, 40, below[at]!] as const))];

  it('imports tables a person made: checked, corrected, confirmed, given up', async () => {
    await done('cycle', 'plan', found, '--programme', 'smolensk', '--year', '2026/27');
    expect(await done('import', 'template', found, 'social', '--year', '2025/26', '--out', join(home, 'social.xlsx'))).toContain('Written:');
    const known: string[] = [];
    for await (const { cells } of readSheets(await readFile(join(home, 'social.xlsx')), () => undefined)) known.push(...cells.map(({ value }) => readText(value)));
    expect(known).toEqual(expect.arrayContaining(['Pupils *', 'vyazma-1', '2025/26']));

    const wrong = jsonOf(await uplift('cycle', 'import', found, await fileOf('wrong.csv', [...results(20, 3, 3), ['nowhere', 'OGE', '2025/26', 'Mathematics', 9, 40, 41]]), '--kind', 'results', '--json')) as { import: string; problems: { code: string; row: number }[] };
    expect(wrong.problems.map(({ code, row }) => [code, row])).toStrictEqual([['school-unknown', 8], ['part-above-whole', 8]]);
    const stopped = await uplift('cycle', 'import', found, 'wrong.csv', '--kind', 'results', '--confirm');
    expect([stopped.code, stopped.err]).toStrictEqual([1, expect.stringContaining('The table has problems; nothing was stored')]);
    expect(await done('cycle', 'import', found, await fileOf('right.xlsx', results(20, 3, 3)), '--kind', 'results', '--import', wrong.import, '--confirm')).toContain('Stored: 6 changes, 0 unchanged.');
    expect(await done('import', 'show', wrong.import)).toMatch(/Status +stored/);
    expect(await done('cycle', 'import', found, 'right.xlsx', '--kind', 'results', '--dry-run')).toContain('would change: 0, known already: 6');

    const passports: Table = [['School id', 'School year', 'Pupils', 'Both parents with a degree', 'One parent', 'On record', 'At risk', 'Date'],
      ...['vyazma-1', 'vyazma-2', 'gagarin-4'].map((school, at) => [school, '2025/26', 200 + at, 150, 10, 0, 0, at === 0 ? '10.10.2020' : '10.10.2025'])];
    const asked = jsonOf(await uplift('cycle', 'import', found, await fileOf('social.csv', passports), '--kind', 'social', '--json')) as { import: string; problems: { code: string; row: number; column: number }[] };
    expect(asked.problems).toMatchObject([{ code: 'date-outside-year', row: 2, column: 8 }]);
    const settle = ['import', 'settle', asked.import, '--row', '2', '--column', '8', '--read', '10.10.2020'];
    expect(await uplift(...settle, '--reason', 'x')).toMatchObject({ code: 2, err: 'Say one of the two: --stored or --leave-out\n' });
    expect(await done(...settle, '--stored', '10.10.2025', '--reason', 'a slip of the pen')).toContain('errors: 0, questions: 0');
    expect(await done('import', 'show', asked.import)).toContain('2020-10-10 → 2025-10-10 (a slip of the pen)');
    expect(await done('cycle', 'import', found, 'social.csv', '--kind', 'social', '--import', asked.import, '--confirm')).toContain('Stored: 3 changes');

    const unwanted = jsonOf(await uplift('cycle', 'import', found, await fileOf('unwanted.csv', results(1, 1, 1)), '--kind', 'results', '--json')) as { import: string };
    expect(await done('import', 'discard', unwanted.import, '--reason', 'an old file')).toContain('was given up');
    expect((await uplift('import', 'settle', unwanted.import, '--row', '2', '--column', '3', '--read', '2020-10-10', '--leave-out', '--reason', 'x')).code).toBe(1);
  }, 120_000);

  it('identifies schools, decides and confirms by an order, and shows the effect', async () => {
    expect(await done('cycle', 'identify', 'run', found)).toContain('1 candidates');
    expect(await done('cycle', 'identify', 'candidates', found)).toMatch(/\[vyazma-1\][\s\S]*20 of 40/);
    expect(await done('cycle', 'identify', 'status', found)).toContain('smolensk-19 (closed on 2026-06-30)');
    expect(await done('cycle', 'identify', 'explain', found, 'gagarin-4')).toContain('gagarin-4');
    expect((await uplift('cycle', 'identify', 'explain', found, 'smolensk-19')).code).toBe(1);
    expect((await uplift('cycle', 'identify', 'confirm', found, '--order', '1', '--date', '08.10.2026')).code).toBe(1);
    await writeFile(join(home, 'decisions.csv'), 'school,decision,reason\nvyazma-1,include,by the data\nvyazma-3,include,asked for\n');
    expect(await uplift('cycle', 'identify', 'decide', found, 'vyazma-1', '--include')).toMatchObject({ code: 2 });
    await done('cycle', 'identify', 'decide', found, '--bulk', 'decisions.csv');
    expect(await done('cycle', 'identify', 'confirm', found, '--order', '418', '--date', '08.10.2026', '--appendix-date', '06.10.2026')).toContain('2026-10-08 / 2026-10-06');
    expect(await done('cycle', 'schools', found, '--tag', 'evening')).toContain('vyazma-3');
    await fileOf('after.csv', [results(0)[0]!, ...['vyazma-1', 'vyazma-2', 'gagarin-4'].map((school) => [school, 'OGE', '2026/27', 'Mathematics', 9, 40, 3])]);
    await done('cycle', 'import', found, 'after.csv', '--kind', 'results', '--confirm');
    const effect = jsonOf(await uplift('cycle', 'effect', found, '--json')) as { schools: { school: string; verdict: string }[] };
    expect(effect.schools.map(({ school, verdict }) => [school, verdict])).toStrictEqual([['vyazma-1', 'improved'], ['vyazma-3', 'unproven']]);
    expect(await done('cycle', 'effect', found)).toContain('Newcombe');
  }, 120_000);
});
