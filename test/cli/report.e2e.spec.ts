import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { demoPassword } from '@uplift/api/demo/demo-region';
import type { DossierAnswer, DossierEventAnswer } from '@uplift/api/dossier/show-dossier';
import { startTestApi, type TestApi } from '@uplift/api/test-api.fixture';
import type { FeedOpened, FeedsAnswer } from '@uplift/api/calendar-feeds/calendar-feeds';
import type { ReportPreparedAnswer } from '@uplift/api/reports/change-report';
import { dossierLinks } from '@uplift/domain/dossier/links';
import { jsonOf, runUplift, type Ran } from '@uplift/cli/terminal.fixture';

/** The demo region's half-year on one API: its report, a school's and a municipality's dossier, and calendars, from the command line. */
let api: TestApi;
/** Bounds hanging, not speed: each command line opens the program anew. */
const patience = 300_000;
const homes = new Map<string, string>();
const school = (): string => `${api.cycle}.school.vyazma-1`;

/** The command line of somebody signed in, in English. */
const uplift = (login: string, ...args: string[]): Promise<Ran> =>
  runUplift(args, { cwd: homes.get(login)!, env: { UPLIFT_URL: api.origin, HOME: homes.get(login)!, LANG: 'en_GB.UTF-8', UPLIFT_PASSWORD: demoPassword } });
const done = async (login: string, ...args: string[]): Promise<string> => {
  const ran = await uplift(login, ...args);
  expect([args.join(' '), ran.code, ran.code === 0 ? '' : ran.err]).toStrictEqual([args.join(' '), 0, '']);
  return ran.out;
};

beforeAll(async () => {
  api = await startTestApi();
  for (const login of ['coordinator', 'school-1', 'school-3']) {
    homes.set(login, await mkdtemp(join(tmpdir(), 'uplift-home-')));
    await done(login, 'login', '--user', login);
  }
  await api.as('coordinator').post(`/cycles/${api.cycle}/launch`);
  api.now = '2026-10-20T06:00:00.000Z';
  await api.work(api.cycle);
  expect((await api.as('municipality').post(`/cases/${api.cycle}.municipality.vyazma/steps/municipal-centre-at-work/submit`, {})).status).toBe(200);
  expect((await api.as('school-1').post(`/cases/${school()}/steps/transition-programme/submit`, {})).status).toBe(200);
  api.now = '2027-01-20T06:00:00.000Z';
  await api.work(api.cycle);
}, patience);
afterAll(async () => {
  await api.close();
  for (const home of homes.values()) await rm(home, { recursive: true, force: true });
}, patience);

describe('uplift report', () => {
  const report = (...args: string[]): Promise<string> => done('coordinator', 'report', ...args);

  it('lists the cycle’s reports, and shows every number with its source and day', async () => {
    expect(await report('list', api.cycle)).toMatch(/half-year\s+Information on the plan's first half\s+not prepared/);
    const preview = await report('preview', api.cycle, 'half-year');
    expect(preview).toMatch(/Schools in the programme\s+30\s+2027-01-20\s+query cycle-schools/);
  }, patience);

  it('prepares and signs what was read, saves the frozen file, and says what has changed since', async () => {
    const { content } = jsonOf(await uplift('coordinator', 'report', 'prepare', api.cycle, 'half-year', '--json')) as ReportPreparedAnswer;
    expect((await uplift('coordinator', 'report', 'sign', api.cycle, 'half-year', '--content', '0'.repeat(64))).code).not.toBe(0);
    expect(await report('sign', api.cycle, 'half-year', '--content', content!)).toContain('Step report-half-year: done');
    expect(await report('send', api.cycle, 'half-year', '--note', 'EDMS 12')).toContain('sent, issue 1');
    expect(await report('download', api.cycle, 'half-year', '--output', 'report.docx')).toContain('report.docx');
    const { value } = await mammoth.extractRawText({ buffer: await readFile(join(homes.get('coordinator')!, 'report.docx')) });
    expect(value).toContain('Школ в программе: 30, муниципалитетов: 10.');
    // The report's own step was open when its numbers were taken.
    expect(await report('difference', api.cycle, 'half-year')).toMatch(/Done\s+0\s+1/);
  }, patience);

  it('says what is wrong: a format there is not, a report of nobody’s, a number nobody asked for', async () => {
    expect(await uplift('coordinator', 'report', 'download', api.cycle, 'half-year', '--format', 'odt')).toMatchObject({ code: 2 });
    expect((await uplift('coordinator', 'report', 'preview', api.cycle, 'weekly')).err).toContain('weekly');
    expect((await uplift('coordinator', 'report', 'state', api.cycle, 'half-year', 'people', 'many', '--basis', 'x', '--on', '2027-01-20')).code).toBe(2);
    expect((await uplift('school-1', 'report', 'list', api.cycle)).out).not.toContain('half-year');
  }, patience);
});

describe('uplift dossier', () => {
  const dossierOf = async (id: string): Promise<DossierAnswer> => jsonOf(await uplift('coordinator', 'dossier', id, '--json')) as DossierAnswer;

  it('shows the links of a school’s management cycle in their order, and gaps as gaps', async () => {
    const dossier = await dossierOf(school());
    expect([dossier.kind, dossier.subject, dossier.whole, dossier.links.map(({ link }) => link)]).toStrictEqual(['school', 'vyazma-1', false, [...dossierLinks]]);
    for (const { entries, gap } of dossier.links) expect(gap === null).toBe(entries.length > 0);
    expect(dossier.links.find(({ link }) => link === 'effect')).toMatchObject({ entries: [], gap: { en: 'The effect is not measured' } });
    const out = await done('coordinator', 'dossier', school());
    expect(out).toContain('Effect measured:\n  ! The effect is not measured');
    expect(out).toContain('The cycle has gaps.');
  }, patience);

  it('opens the event every link stands on', async () => {
    for (const id of [school(), `${api.cycle}.municipality.vyazma`]) {
      const entries = (await dossierOf(id)).links.flatMap(({ link, entries: all }) => all.map((entry) => ({ link, ...entry })));
      expect(entries.length).toBeGreaterThan(1);
      for (const { link, event, stream, version, type } of entries) {
        const { body } = await api.as('coordinator').get<DossierEventAnswer>(`/cases/${id}/dossier/events/${event}`);
        expect(body).toMatchObject({ case: id, link, event, stream, version, type });
        expect((await api.store.readEvent(event))?.data).toStrictEqual(body.data);
      }
    }
    const [goal] = (await dossierOf(school())).links[0]!.entries;
    expect(await done('school-1', 'dossier', school(), '--event', goal!.event)).toContain(`${goal!.stream} @ ${goal!.version}`);
  }, patience);

  it('opens no event that stands in no link, and nothing to whom the case is closed', async () => {
    const reminder = (await api.store.readStream(`case-${school()}`)).find(({ type }) => type === 'StepOpened')!;
    expect((await api.as('coordinator').get(`/cases/${school()}/dossier/events/${reminder.id}`)).body['code']).toBe('dossier-event-unknown');
    expect((await api.as('coordinator').get(`/cases/${school()}/dossier/events/nothing`)).status).toBe(404);
    expect((await uplift('school-3', 'dossier', school())).code).not.toBe(0);
  }, patience);
});

describe('uplift calendar', () => {
  const calendars = async (): Promise<FeedsAnswer['feeds']> => (jsonOf(await uplift('coordinator', 'calendar', 'list', '--json')) as FeedsAnswer).feeds;

  it('opens a calendar at an address that anybody’s program can read, lists it and revokes it', async () => {
    expect(await done('coordinator', 'calendar', 'list')).toContain('There are no calendars');
    const opened = jsonOf(await uplift('coordinator', 'calendar', 'open', '--cycle', api.cycle, '--json')) as FeedOpened;
    expect(await (await fetch(opened.address!)).text()).toContain('BEGIN:VEVENT');
    expect(await done('coordinator', 'calendar', 'list')).toContain(`cycle ${api.cycle}`);
    expect(await done('coordinator', 'calendar', 'revoke', opened.feed)).toContain('shows nothing any more');
    expect((await fetch(opened.address!)).status).toBe(404);
    const revoked = await calendars();
    expect(revoked.map(({ feed, revokedAt }) => [feed, revokedAt])).toStrictEqual([[opened.feed, api.now]]);
    await done('coordinator', 'calendar', 'revoke', opened.feed);
    expect(await calendars()).toStrictEqual(revoked);
  }, patience);

  it('prints the address once, and opens one for the reader’s own dates or a school', async () => {
    const out = await done('school-1', 'calendar', 'open', '--in', 'ru');
    const [address] = out.split('\n');
    expect(address).toMatch(/\/calendar\/[\w-]{43}\.ics$/);
    expect((await done('school-1', 'calendar', 'list'))).not.toContain(address!.slice(-20));
    expect((await uplift('school-1', 'calendar', 'open', '--school', 'gagarin-4')).code).not.toBe(0);
    expect(await uplift('school-1', 'calendar', 'open', '--school', 'vyazma-1', '--cycle', api.cycle)).toMatchObject({ code: 2 });
    expect(await uplift('school-1', 'calendar', 'open', '--in', 'de')).toMatchObject({ code: 2 });
  }, patience);
});
