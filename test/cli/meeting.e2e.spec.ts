import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword } from '@uplift/api/demo/demo-region';
import type { MeetingView } from '@uplift/api/meetings/meeting-answer';
import { jsonOf, runUplift, type Ran } from '@uplift/cli/terminal.fixture';
import { smallProgramme } from '@uplift/domain/testing/small-programme';
import { serveEngine, type ServedEngine } from './served-engine.fixture.js';

const cycle = 'meets-2026';
const meeting = 'planning@2026-10-28';
const text = (ru: string, en: string) => ({ ru, en });
const document = {
  ...smallProgramme(), programme: 'meets', region: { id: 'smolensk-region', code: '67', title: text('Область', 'Region') },
  meetings: [{ id: 'planning', title: text('Планёрка', 'Planning'), kind: 'planning', chair: 'institute-coordinator', attends: ['municipality'],
    held: { every: 'FREQ=WEEKLY;BYDAY=WE', from: '10-28', until: '11-11', shift: 'next-working-day' } }],
  trainings: [{ id: 'permanent', title: text('Постоянный семинар', 'Permanent seminar'), kind: 'permanent-seminar', by: 'institute-coordinator', audience: ['school-team'],
    topics: [text('Занятие 1', 'Session 1'), text('Занятие 2', 'Session 2')], held: { sessions: ['10-21', '12-09'] } }],
};

describe('uplift meeting and uplift training', () => {
  let engine: ServedEngine;
  let home: string;
  const uplift = (...args: string[]): Promise<Ran> => runUplift(args, { cwd: home, env: { UPLIFT_URL: engine.url, HOME: home, LANG: 'en_GB.UTF-8' } });
  const done = async (...args: string[]): Promise<string> => {
    const ran = await uplift(...args);
    expect([args[1], ran.code, ran.code === 0 ? '' : ran.err]).toStrictEqual([args[1], 0, '']);
    return ran.out;
  };
  const file = async (name: string, content: unknown): Promise<string> => {
    await writeFile(join(home, name), JSON.stringify(content));
    return name;
  };

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'uplift-home-'));
    engine = await serveEngine('2026-10-28T12:00:00.000Z');
    await runUplift(['login', '--user', 'coordinator'], { env: { UPLIFT_URL: engine.url, HOME: home, LANG: 'en_GB.UTF-8', UPLIFT_PASSWORD: demoPassword } });
    await done('programme', 'publish', await file('meets.yaml', document));
    await done('cycle', 'plan', cycle, '--programme', 'meets', '--year', '2026/27');
  }, 120_000);
  afterAll(async () => {
    await engine.stop();
    await rm(home, { recursive: true, force: true });
  }, 120_000);

  it('lays out the meetings, moves one, and keeps its minutes', async () => {
    await done('meeting', 'plan', cycle);
    expect(await done('meeting', 'list', cycle)).toContain('planning@2026-11-04');
    expect(await done('meeting', 'move', cycle, 'planning@2026-11-11', '--day', '2026-11-12', '--reason', 'conference')).toContain('12/11/2026');
    await done('meeting', 'minutes', cycle, meeting, '--file', await file('minutes.json', {
      heard: [], decisions: [{ number: '1', text: 'Прислать планы', owner: { role: 'institute-coordinator' } }] }));
    await done('meeting', 'attendance', cycle, meeting, '--file', await file('attendance.json', { outsiders: 2 }));
    expect(await done('meeting', 'sign', cycle, meeting)).toContain('minutes signed');
    expect(await done('meeting', 'show', cycle, meeting)).toContain('1  Прислать планы\n    institute coordinator');
    const view = jsonOf(await uplift('meeting', 'show', cycle, meeting, '--json')) as MeetingView;
    expect(view.signed?.decisions.map(({ number }) => number)).toStrictEqual(['1']);
  }, 60_000);

  it('says what is wrong with a file and with minutes, and keeps the meeting', async () => {
    await writeFile(join(home, 'broken.json'), '{');
    expect(await uplift('meeting', 'minutes', cycle, meeting, '--file', 'broken.json')).toMatchObject({ code: 2 });
    expect((await uplift('meeting', 'minutes', cycle, meeting, '--file', await file('none.json', {}))).code).not.toBe(0);
    expect((await uplift('meeting', 'show', cycle, 'planning@2027-01-01')).code).not.toBe(0);
  }, 60_000);

  it('lays out the trainings and sums them up', async () => {
    await done('training', 'plan', cycle);
    expect(await done('training', 'list', cycle)).toContain('permanent@2026-10-21');
    expect(await done('training', 'summary', cycle)).toContain('permanent-seminar');
  }, 60_000);
});
