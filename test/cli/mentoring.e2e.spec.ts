import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TimetableAnswer } from '@uplift/api/interviews/timetable-answer';
import { demoPassword, demoPersonId } from '@uplift/api/demo/demo-region';
import { jsonOf, runUplift, type Ran } from '@uplift/cli/terminal.fixture';
import { serveEngine, type ServedEngine } from './served-engine.fixture.js';

/** A working day of the programme's year, before the interviews. */
const monday = '2026-10-12T06:00:00.000Z';
const cycle = 'smolensk-2026';

describe('uplift interview and uplift mentoring', () => {
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
  }, 120_000);
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
  }, 60_000);
});
