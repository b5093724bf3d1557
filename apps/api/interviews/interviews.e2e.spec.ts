import { startTestApi, type Answer, type TestApi } from '../test-api.fixture.js';
import type { TimetableAnswer } from './timetable-answer.js';

let api: TestApi;
const path = (action = '') => `/cycles/${api.cycle}/interviews${action}`;
const coordinator = () => api.as('coordinator');
const act = (action: string, body: object = {}) => coordinator().post<TimetableAnswer & { code?: string }>(path(`/${action}`), body);
const of = ({ body }: Answer<TimetableAnswer>, school: string) => body.interviews.find((one) => one.school === school);

beforeAll(async () => {
  api = await startTestApi();
  await coordinator().post(`/cycles/${api.cycle}/launch`);
  await api.work(api.cycle);
}, 120_000);
afterAll(async () => { await api.close(); });

describe('interviews of a cycle', () => {
  it('are shown as the programme would have them before anyone draws them', async () => {
    const { status, body } = await api.as('auditor').get<TimetableAnswer>(path());
    expect([status, body.drawn, body.step, body.interviews.length, body.withoutSlot.length]).toStrictEqual([200, false, 'interview', 22, 30]);
  });

  it('are drawn for the schools of the list, and the difference is shown', async () => {
    const drawn = await act('draw');
    expect([drawn.status, drawn.body.drawn]).toStrictEqual([200, true]);
    expect(drawn.body.differences).toStrictEqual([
      { municipality: 'desnogorsk', slots: 1, schools: 2 }, { municipality: 'gagarin', slots: 2, schools: 3 }, { municipality: 'safonovo', slots: 3, schools: 4 },
      { municipality: 'shumyachi', slots: 1, schools: 2 }, { municipality: 'vyazma', slots: 2, schools: 3 }, { municipality: 'yartsevo', slots: 1, schools: 3 },
      { municipality: 'yelnya', slots: 1, schools: 2 }]);
    expect(drawn.body.withoutSlot).toHaveLength(8);
    expect(of(drawn, 'vyazma-1')).toMatchObject({ date: '2026-11-17', from: '14:30', to: '15:00', name: 'Школа 1, Вязьма', status: 'booked', outsideAnnounced: false });
    const again = await act('draw');
    expect(again.body).toStrictEqual(drawn.body);
  });

  it('tell the school of a time that is given, moved or taken back', async () => {
    type Notices = { notices: { kind: string; step: string; due: string; message: string | null }[] };
    const told = async (login: string) => (await api.as(login).get<Notices>('/inbox')).body.notices.filter(({ kind }) => kind.startsWith('interview-'))
      .map(({ kind, step, due, message }) => [kind, step, due, message].join(' ')).sort();
    const given = 'interview-given interview 2026-11-17 15:00–15:30';
    expect(await told('school-2')).toStrictEqual([given]);
    expect((await told('school-3')).length).toBe(0);
    await act('move', { school: 'vyazma-2', at: { date: '2026-11-19', from: '11:00' } });
    await act('release', { school: 'vyazma-2' });
    const after = ['interview-cancelled interview 2026-11-19 ', given, 'interview-moved interview 2026-11-19 11:00–11:30'];
    expect(await told('school-2')).toStrictEqual(after);
    await act('book', { school: 'vyazma-2', at: { date: '2026-11-17', from: '15:00' } });
    expect(await told('school-2')).toStrictEqual([...after, given].sort());
  });

  it('hide from a school who has the other slots', async () => {
    const { body } = await api.as('school-1').get<TimetableAnswer>(path());
    expect(body.interviews.filter(({ school }) => school !== null).map(({ school }) => school)).toStrictEqual(['vyazma-1']);
    expect(body.interviews.filter(({ status }) => status === 'booked')).toHaveLength(22);
    expect(body.withoutSlot).toStrictEqual([]);
  });

  it('are planned by the coordinator alone', async () => {
    for (const login of ['school-1', 'centre', 'auditor', 'curator']) {
      expect((await api.as(login).post(path('/draw'))).status).toBe(403);
    }
    expect((await api.as(null).get(path())).status).toBe(401);
    expect((await coordinator().get('/cycles/nowhere-2026/interviews')).status).toBe(404);
  });

  it('move to another time, flagged where it is odd, and not onto another', async () => {
    const moved = await act('move', { school: 'vyazma-1', at: { date: '2026-11-18', from: '13:15' } });
    expect(of(moved, 'vyazma-1')).toMatchObject({ slot: '2026-11-18-1315', to: '13:45', outsideAnnounced: true, inBreak: true });
    const before = (await coordinator().get<TimetableAnswer>(path())).body;
    const taken = await act('move', { school: 'vyazma-1', at: { slot: '2026-11-17-1500' } });
    expect([taken.status, taken.body.code]).toStrictEqual([409, 'interview-slot-taken']);
    const bad = await act('move', { school: 'vyazma-1', at: { date: '2026-11-18', from: '25:00' } });
    expect([bad.status, bad.body.code]).toStrictEqual([400, 'input-invalid']);
    expect((await act('move', { school: 'vyazma-1', step: 'survey', at: { slot: 'x' } })).body.code).toBe('interview-step-unknown');
    expect((await act('participants', { school: 'vyazma-1', participants: ['nobody'] })).body.code).toBe('person-unknown');
    expect((await coordinator().get<TimetableAnswer>(path())).body).toStrictEqual(before);
  });

  it('catch a person in two of them at once', async () => {
    const { body: me } = await api.as('expert').get<{ person: string }>('/me');
    expect((await act('participants', { school: 'vyazma-1', participants: [me.person] })).status).toBe(200);
    const clash = await act('book', { school: 'vyazma-3', at: { date: '2026-11-18', from: '13:30' }, participants: [me.person] });
    expect([clash.status, clash.body.code]).toStrictEqual([409, 'interview-person-busy']);
    const beside = await act('book', { school: 'vyazma-3', at: { date: '2026-11-18', from: '13:30' } });
    expect(of(beside, 'vyazma-3')?.alongside).toStrictEqual(['2026-11-18-1315']);
  });

  it('hand in the school’s step when they are held, once, however often it is said', async () => {
    const body = { school: 'gagarin-4', outcome: 'accepted' };
    expect((await act('hold', body)).body.code).toBe('interview-not-begun');
    api.now = '2026-11-17T12:45:00.000Z';
    await api.work(api.cycle);
    const id = `${api.cycle}.school.gagarin-4`;
    const refused = await api.as('expert').post<{ code: string }>(path('/hold'), body);
    expect([refused.status, refused.body.code]).toStrictEqual([403, 'step-not-yours']);
    expect((await api.store.readStream(`interviews-${api.cycle}.interview`)).map(({ type }) => type)).not.toContain('InterviewHeld');
    const held = await act('hold', body);
    expect(of(held, 'gagarin-4')).toMatchObject({ status: 'held', outcome: 'accepted', heldAt: api.now });
    const steps = async () => (await api.store.readStream(`case-${id}`)).filter(({ data }) => (data as { step?: string }).step === 'interview').map(({ type }) => type);
    const once = await steps();
    expect(once.filter((type) => type === 'StepCompleted')).toHaveLength(1);
    expect((await act('hold', body)).status).toBe(200);
    expect(await steps()).toStrictEqual(once);
    expect((await act('hold', { ...body, outcome: 'needs-work' })).body.code).toBe('interview-held-already');
  });

  it('complete the step when the first attempt was cut short between the two', async () => {
    const id = `${api.cycle}.school.gagarin-5`;
    const broken = api.store.append.bind(api.store);
    let cut = true;
    api.store.append = (appends) => {
      if (cut && appends.some(({ stream }) => stream === `case-${id}`)) { cut = false; throw new Error('the power went off'); }
      return broken(appends);
    };
    api.now = '2026-11-17T13:15:00.000Z';
    const sending = { key: 'held-gagarin-5' };
    const body = { school: 'gagarin-5', outcome: 'accepted' };
    expect((await coordinator().post(path('/hold'), body, sending)).status).toBe(500);
    expect((await api.store.readStream(`interviews-${api.cycle}.interview`)).at(-1)?.type).toBe('InterviewHeld');
    expect((await coordinator().post(path('/hold'), body, sending)).status).toBe(200);
    const types = (await api.store.readStream(`case-${id}`)).map(({ type }) => type);
    expect(types.slice(-2)).toStrictEqual(['StepSubmitted', 'StepCompleted']);
    expect((await api.store.readStream(`interviews-${api.cycle}.interview`)).filter(({ type, data }) =>
      type === 'InterviewHeld' && (data as { school: string }).school === 'gagarin-5')).toHaveLength(1);
  });

  it('are missed and booked anew', async () => {
    const missed = await act('miss', { school: 'gagarin-4', reason: 'no-connection' });
    expect(missed.body.code).toBe('interview-held-already');
    const gone = await act('miss', { school: 'ugra-20', reason: 'called-off' });
    expect([gone.status, gone.body.code ?? of(gone, 'ugra-20')]).toStrictEqual([200, undefined]);
    expect(gone.body.missed.map(({ school, reason }) => [school, reason])).toStrictEqual([['ugra-20', 'called-off']]);
    const booked = await act('book', { school: 'ugra-20', at: { date: '2026-11-19', from: '10:00' } });
    expect(of(booked, 'ugra-20')).toMatchObject({ date: '2026-11-19', status: 'booked' });
  });
});
