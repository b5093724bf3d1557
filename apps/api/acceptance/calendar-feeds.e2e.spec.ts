import ICAL from 'ical.js';
import type { FeedOpened, FeedsAnswer } from '../calendar-feeds/calendar-feeds.js';
import { demoPersonId } from '../demo/demo-region.js';
import { startTestApi, type TestApi } from '../test-api.fixture.js';
import { packageDay } from './handing-in.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await api.as('coordinator').post(`/cycles/${api.cycle}/launch`);
  api.now = packageDay;
  await api.work(api.cycle);
}, 120_000);
afterAll(async () => { await api.close(); });

const open = (login: string, about: object, key?: string) => api.as(login).post<FeedOpened>('/calendar-feeds', { about }, key === undefined ? {} : { key });
const read = async (address: string): Promise<{ status: number; type: string; text: string }> => {
  const response = await fetch(address);
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
};
const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('a calendar at a secret address', () => {
  it('shows a person’s own due days without signing in, each with its explanation, and names nobody', async () => {
    const { status, body } = await open('school-1', { kind: 'person' });
    expect([status, /\/calendar\/[\w-]{43}\.ics$/.test(body.address!)]).toStrictEqual([201, true]);
    const { status: shown, type, text } = await read(body.address!);
    expect([shown, type]).toStrictEqual([200, 'text/calendar; charset=utf-8']);
    const due = eventsOf(text).find(({ uid }) => uid === `due.${api.cycle}.school.vyazma-1.document-package`)!;
    expect([due.startDate.isDate, due.startDate.toString()]).toStrictEqual([true, '2026-11-13']);
    expect(due.description).toContain(`/api/v1/cases/${api.cycle}.school.vyazma-1/steps/document-package/deadline`);
    expect(text).not.toMatch(/VTIMEZONE|TZID|school-1@|управленческая команда/);
    const { body: tasks } = await api.as('school-1').get<{ tasks: { case: string; step: string }[] }>('/tasks?limit=500');
    expect(eventsOf(text).map(({ uid }) => uid).sort()).toStrictEqual(tasks.tasks.map((task) => `due.${task.case}.${task.step}`).sort());
  });

  it('keeps only the hash of its secret', async () => {
    const { body } = await open('school-1', { kind: 'person' });
    const secret = /calendar\/([\w-]+)\.ics/.exec(body.address!)![1]!;
    const stored = JSON.stringify(await api.store.readStream(`calendarfeed-${body.feed}`));
    expect(stored).toContain('CalendarFeedOpened');
    expect(stored).not.toContain(secret);
  });

  it('is opened once under one key, its address shown once', async () => {
    const [first, again] = [await open('school-2', { kind: 'person' }, 'one'), await open('school-2', { kind: 'person' }, 'one')];
    expect(again.body).toStrictEqual({ ...first.body, repeated: true, address: null });
    const { body } = await api.as('school-2').get<FeedsAnswer>('/calendar-feeds');
    expect(body.feeds).toHaveLength(1);
  });

  it('ends with its revocation, at once, and with nobody else’s', async () => {
    const { body } = await open('school-3', { kind: 'person' });
    expect((await api.as('school-4').post(`/calendar-feeds/${body.feed}/revoke`)).status).toBe(404);
    expect((await read(body.address!)).status).toBe(200);
    expect((await api.as('school-3').post(`/calendar-feeds/${body.feed}/revoke`)).status).toBe(200);
    expect((await read(body.address!)).status).toBe(404);
  });

  it('shows a cycle and a school as far as the roles reach, and follows them when they go', async () => {
    const cycle = await open('centre', { kind: 'cycle', id: api.cycle });
    const cases = eventsOf((await read(cycle.body.address!)).text).map(({ uid }) => uid);
    expect(cases.some((uid) => uid.includes('.school.vyazma-1.'))).toBe(true);
    expect(cases.filter((uid) => /\.school\.(?!vyazma)/.test(uid))).toStrictEqual([]);
    const school = await open('centre', { kind: 'school', id: 'vyazma-2' });
    expect(eventsOf((await read(school.body.address!)).text).every(({ uid }) => uid.includes('.school.vyazma-2.'))).toBe(true);
    expect((await open('centre', { kind: 'school', id: 'gagarin-4' })).status).toBe(403);
    expect((await open('centre', { kind: 'cycle', id: 'nowhere' })).status).toBe(404);
    const grant = { role: 'municipal-centre', scope: { kind: 'municipality', id: 'vyazma' } };
    expect((await api.as('coordinator').post(`/people/${demoPersonId('centre')}/roles/revoke`, grant)).status).toBe(200);
    expect(eventsOf((await read(school.body.address!)).text)).toStrictEqual([]);
  });

  it('is nothing at a wrong address', async () => {
    expect((await read(`${api.origin}/calendar/${'x'.repeat(43)}.ics`)).status).toBe(404);
    expect((await read(`${api.origin}/calendar/..%2f..%2fetc.ics`)).status).toBe(404);
    expect((await api.as('school-1').post('/calendar-feeds', { about: { kind: 'everything' } })).status).toBe(400);
  });
});
