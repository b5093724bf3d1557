import { russia } from '../core/calendar/russia/russia.js';
import { cycleYearOf } from '../core/cycle-year.js';
import { fold } from '../core/decider.js';
import { given } from '../testing/given.js';
import type { InterviewCommand } from './commands.js';
import type { InterviewContext } from './context.js';
import { interviewDecider } from './decide.js';
import { differencesOf } from './differences.js';
import type { InterviewEvent } from './events.js';
import type { DrawnTimetable } from './state.js';

const context: InterviewContext = {
  schedule: { slotMinutes: 30, announced: { from: '11-16', to: '11-17' }, windows: [
    { on: '11-17', from: '14:30', breaks: [], municipalities: [{ id: 'vyazma', count: 2 }] },
    { on: '11-18', from: '12:30', breaks: [{ from: '13:00', to: '14:00' }], municipalities: [{ id: 'ugra', count: 2 }] },
  ] },
  year: cycleYearOf('2020/21', '09-01'), zone: 'Europe/Moscow', calendar: russia,
  schools: [{ school: 'v1', municipality: 'vyazma' }, { school: 'u1', municipality: 'ugra' }, { school: 'v2', municipality: 'vyazma' },
    { school: 'v3', municipality: 'vyazma' }, { school: 'g1', municipality: 'glinka' }],
  curators: { v1: ['curator'], u1: ['curator'] }, elsewhere: [],
};
const coordinator = { kind: 'person', id: 'coordinator' } as const;
const base = { cycle: 'c', step: 'interview', actor: coordinator, now: '2020-11-10T07:00:00.000Z' } as const;
const draw: InterviewCommand = { type: 'DrawTimetable', ...base };
const on = (command: object): InterviewCommand => ({ ...base, ...command }) as InterviewCommand;
const history = (...commands: readonly InterviewCommand[]): InterviewEvent[] => {
  const events: InterviewEvent[] = [];
  for (const command of commands) events.push(...interviewDecider.decide(command, fold(interviewDecider, events), context));
  return events;
};
const after = (...commands: readonly InterviewCommand[]) => given(interviewDecider, context, ...history(...commands));
const within = (more: Partial<InterviewContext>, ...commands: readonly InterviewCommand[]) => given(interviewDecider, { ...context, ...more }, ...history(...commands));
const stateAfter = (...commands: readonly InterviewCommand[]) => fold(interviewDecider, history(...commands)) as DrawnTimetable;
const slotsOf = (events: readonly unknown[]) => (events as InterviewEvent[]).flatMap((event) => (event.type === 'InterviewBooked' ? [[event.data.school, event.data.slot.slot]] : []));

describe('drawing the timetable', () => {
  it('gives each school the next slot of its municipality, once', () => {
    const events = after().when(draw).thenTypes('TimetableDrawn', 'InterviewBooked', 'InterviewBooked', 'InterviewBooked');
    expect(slotsOf(events)).toStrictEqual([['v1', '2020-11-17-1430'], ['u1', '2020-11-18-1230'], ['v2', '2020-11-17-1500']]);
    expect(events[2]).toStrictEqual({ type: 'InterviewBooked', occurredAt: base.now, data: { school: 'u1', municipality: 'ugra', participants: [], by: 'coordinator',
      slot: { slot: '2020-11-18-1230', date: '2020-11-18', from: '12:30', to: '13:00', startsAt: '2020-11-18T09:30:00.000Z', endsAt: '2020-11-18T10:00:00.000Z',
        outsideAnnounced: true, dayOff: null, inBreak: false } } });
  });

  it('shows where the programme’s counts and the list differ', () => {
    const { municipalities, withoutSlot, free } = differencesOf(stateAfter(draw), context.schools);
    expect(municipalities).toStrictEqual([{ municipality: 'glinka', slots: 0, schools: 1 }, { municipality: 'ugra', slots: 2, schools: 1 },
      { municipality: 'vyazma', slots: 2, schools: 3 }]);
    expect(withoutSlot.map(({ school }) => school)).toStrictEqual(['v3', 'g1']);
    expect(free.map(({ slot }) => slot)).toStrictEqual(['2020-11-18-1400']);
  });

  it('fits itself to a changed list and leaves the rest as people made it', () => {
    const schools = [{ school: 'u1', municipality: 'ugra' }, { school: 'v3', municipality: 'vyazma' }, { school: 'v2', municipality: 'vyazma' }];
    const moved = on({ type: 'MoveInterview', school: 'v2', at: { date: '2020-11-19', from: '10:00' } });
    const events = within({ schools }, draw, moved).when(draw).thenTypes('InterviewReleased', 'InterviewBooked');
    expect(events[0]).toMatchObject({ data: { school: 'v1', slot: '2020-11-17-1430', because: 'unlisted' } });
    expect(slotsOf(events)).toStrictEqual([['v3', '2020-11-17-1430']]);
  });

  it('books nobody for a time that has passed, nor again who missed it', () => {
    after().when({ ...draw, now: '2020-11-17T11:45:00.000Z' }).thenTypes('TimetableDrawn', 'InterviewBooked', 'InterviewBooked');
    const missed = on({ type: 'MissInterview', school: 'u1', reason: 'called-off' });
    expect(slotsOf(after(draw, missed).when(draw).thenTypes())).toStrictEqual([]);
  });

  it('comes before everything else', () => {
    after().when(on({ type: 'ReleaseInterview', school: 'v1' })).thenRefused('interview-timetable-missing', { step: 'interview' });
  });
});

describe('booking', () => {
  const book = (school: string, at: object, participants: readonly string[] = []) => on({ type: 'BookInterview', school, at, participants });

  it('takes a free slot, whoever it was kept for', () => {
    after(draw).when(book('g1', { slot: '2020-11-18-1400' }, ['expert'])).thenTypes('InterviewBooked');
  });

  it('takes any other time of the year and flags what is odd about it', () => {
    const odd = (date: string, from: string) => {
      const [event] = after(draw).when(book('g1', { date, from })).thenTypes('InterviewBooked');
      return (event as Extract<InterviewEvent, { type: 'InterviewBooked' }>).data.slot;
    };
    expect(odd('2020-11-16', '10:00')).toMatchObject({ slot: '2020-11-16-1000', to: '10:30', outsideAnnounced: false, dayOff: null, inBreak: false });
    expect(odd('2020-11-18', '12:45')).toMatchObject({ outsideAnnounced: true, inBreak: true });
    expect(odd('2020-11-21', '10:00')).toMatchObject({ dayOff: { ru: 'суббота', en: 'Saturday' } });
    expect(odd('2020-11-17', '14:30')).toMatchObject({ slot: '2020-11-17-1430-2' });
    expect(odd('2020-11-18', '14:00')).toMatchObject({ slot: '2020-11-18-1400' });
  });

  it('refuses a slot that is taken or unknown, a day outside the year, a time over midnight', () => {
    after(draw).when(book('g1', { slot: '2020-11-17-1430' })).thenRefused('interview-slot-taken', { slot: '2020-11-17-1430', school: 'v1' });
    after(draw).when(book('g1', { slot: '2020-11-17-1730' })).thenRefused('interview-slot-unknown', { slot: '2020-11-17-1730' });
    after(draw).when(book('g1', { date: '2021-11-17', from: '10:00' })).thenRefused('date-outside-year', { date: '2021-11-17', from: '2020-09-01', to: '2021-08-31' });
    after(draw).when(book('g1', { date: '2020-11-17', from: '23:45' })).thenRefused('interview-over-midnight', { time: '23:45' });
  });

  it('refuses a school twice, or one not on the list', () => {
    after(draw).when(book('v1', { date: '2020-11-16', from: '10:00' })).thenRefused('interview-booked-already', { school: 'v1', slot: '2020-11-17-1430' });
    after(draw).when(book('x1', { date: '2020-11-16', from: '10:00' })).thenRefused('interview-school-unlisted', { school: 'x1' });
  });

  it('catches an expert, a curator or a school in two places at once', () => {
    const first = book('g1', { date: '2020-11-16', from: '10:00' }, ['expert']);
    after(draw, first).when(book('v3', { date: '2020-11-16', from: '10:15' }, ['expert'])).thenRefused('interview-person-busy', { person: 'expert', school: 'g1', slot: '2020-11-16-1000' });
    after(draw, first).when(book('v3', { date: '2020-11-16', from: '10:30' }, ['expert'])).thenTypes('InterviewBooked');
    within({ curators: { ...context.curators, g1: ['curator'] } }, draw).when(book('g1', { date: '2020-11-17', from: '14:45' }))
      .thenRefused('interview-person-busy', { person: 'curator', school: 'v1', slot: '2020-11-17-1430' });
    const busy = { startsAt: '2020-11-16T07:00:00.000Z', endsAt: '2020-11-16T07:30:00.000Z' };
    within({ elsewhere: [{ who: 'g1', ...busy }] }, draw).when(first).thenRefused('interview-school-busy', { school: 'g1', slot: '2020-11-16-1000' });
    within({ elsewhere: [{ who: 'expert', ...busy }] }, draw).when(first).thenRefused('interview-person-busy', { person: 'expert', school: 'g1', slot: '2020-11-16-1000' });
  });
});

describe('a booked interview', () => {
  const move = (school: string, at: object) => on({ type: 'MoveInterview', school, at });

  it('moves, and its slot is free again', () => {
    const events = after(draw).when(move('v1', { slot: '2020-11-18-1400' })).thenTypes('InterviewMoved');
    expect(events[0]).toMatchObject({ data: { school: 'v1', from: '2020-11-17-1430', slot: { slot: '2020-11-18-1400' }, by: 'coordinator' } });
    after(draw, move('v1', { slot: '2020-11-18-1400' })).when(move('v2', { slot: '2020-11-17-1430' })).thenTypes('InterviewMoved');
  });

  it('does not move into a curator’s other interview', () => {
    after(draw).when(move('v1', { date: '2020-11-18', from: '12:15' })).thenRefused('interview-person-busy', { person: 'curator', school: 'u1', slot: '2020-11-18-1230' });
  });

  it('gets participants, who must be free', () => {
    const name = (school: string, participants: readonly string[]) => on({ type: 'NameParticipants', school, participants });
    after(draw).when(name('v1', ['expert', 'head'])).then({ type: 'ParticipantsNamed', occurredAt: base.now, data: { school: 'v1', participants: ['expert', 'head'], by: 'coordinator' } });
    after(draw, name('v1', ['expert', 'head'])).when(name('v1', ['head', 'expert'])).then();
    after(draw, move('v2', { date: '2020-11-17', from: '14:45' }), name('v1', ['expert'])).when(name('v2', ['expert']))
      .thenRefused('interview-person-busy', { person: 'expert', school: 'v1', slot: '2020-11-17-1430' });
  });

  it('is given back', () => {
    after(draw).when(on({ type: 'ReleaseInterview', school: 'v1' }))
      .then({ type: 'InterviewReleased', occurredAt: base.now, data: { school: 'v1', slot: '2020-11-17-1430', because: 'asked', participants: [], by: 'coordinator' } });
  });

  const now = '2020-11-17T12:05:00.000Z';
  const held = on({ type: 'HoldInterview', school: 'v1', outcome: 'accepted', now });
  it('is held with an outcome, once, and not before its time', () => {
    after(draw).when(held).then({ type: 'InterviewHeld', occurredAt: now, data: { school: 'v1', slot: '2020-11-17-1430', outcome: 'accepted', by: 'coordinator' } });
    after(draw).when({ ...held, now: base.now }).thenRefused('interview-not-begun', { school: 'v1', date: '2020-11-17', time: '14:30' });
    after(draw, held).when({ ...held, outcome: 'needs-work' } as InterviewCommand).thenRefused('interview-held-already', { school: 'v1' });
    after(draw, held).when(move('v1', { date: '2020-11-19', from: '10:00' })).thenRefused('interview-held-already', { school: 'v1' });
    after(draw).when({ ...held, school: 'g1' } as InterviewCommand).thenRefused('interview-not-booked', { school: 'g1' });
  });

  it('is missed with a reason and may be booked anew', () => {
    const missed = on({ type: 'MissInterview', school: 'v1', reason: 'no-connection', now });
    after(draw).when(missed).then({ type: 'InterviewMissed', occurredAt: now, data: { school: 'v1', slot: '2020-11-17-1430', reason: 'no-connection', by: 'coordinator' } });
    after(draw).when({ ...missed, now: base.now }).thenRefused('interview-not-begun');
    after(draw, missed).when(on({ type: 'BookInterview', school: 'v1', at: { date: '2020-11-19', from: '10:00' }, participants: [] })).thenTypes('InterviewBooked');
  });
});
