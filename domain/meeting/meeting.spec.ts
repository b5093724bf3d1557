import { given } from '../testing/given.js';
import type { MeetingCommand, PlanMeeting } from './commands.js';
import { meetingDecider } from './decide.js';
import { decisionItemOf } from './decision-item.js';
import type { Decision, MeetingEvent } from './events.js';
import { fold } from '../core/decider.js';

const meeting = 'k-2020.year-meeting@2021-05-26';
const now = '2021-05-26T06:00:00.000Z';
const department = { actor: { kind: 'person', id: 'minister' }, now } as const;
const base = { meeting, ...department } as const;
const plan: PlanMeeting = { type: 'PlanMeeting', ...base, now: '2020-10-22T00:00:00.000Z', cycle: 'k-2020', series: 'year-meeting', occurrence: '2021-05-26', kind: 'review', region: 'k',
  municipality: null, title: { ru: 'Совещание', en: 'Meeting' }, day: '2021-05-26', time: '10:00', minutes: 60, zone: 'Asia/Kamchatka', form: 'video-link', chair: 'department',
  attends: ['school-team'], agenda: ['Отчёт'], visit: null, moved: null };
const decision = (more: Partial<Decision> = {}): Decision => ({ number: '4.1', text: 'Разместить дорожные карты', owner: { role: 'school-team', person: null }, together: [],
  concerns: { kind: 'school', ids: null }, due: '2021-10-10', ...more });
const attendance = { people: [{ person: 'p1', role: 'department' as const }], roles: [{ role: 'school-team' as const, municipality: null, count: 24 }], outsiders: 2 };
const attend: MeetingCommand = { type: 'RecordAttendance', ...base, attendance };
const draft = (...decisions: Decision[]): MeetingCommand => ({ type: 'DraftMinutes', ...base, number: '5', heard: [{ title: 'Отчёт', by: 'assessment-centre' }], decisions });
const sign: MeetingCommand = { type: 'SignMinutes', ...base, as: ['department'] };
const history = (...commands: readonly MeetingCommand[]): MeetingEvent[] => {
  const events: MeetingEvent[] = [];
  for (const command of commands) events.push(...meetingDecider.decide(command, fold(meetingDecider, events)));
  return events;
};
const after = (...commands: readonly MeetingCommand[]) => given(meetingDecider, undefined, ...history(...commands));

describe('a meeting', () => {
  it('is planned once, and a plan made anew moves what nobody has moved', () => {
    const { type: _, actor, now: at, ...facts } = plan;
    after().when(plan).then({ type: 'MeetingPlanned', occurredAt: at, data: { ...facts, attends: ['school-team'], agenda: ['Отчёт'], by: actor.id } });
    const anew = { ...plan, day: '2021-05-27', moved: { from: '2021-05-26', why: { ru: 'нерабочий день', en: 'day off' } } };
    after(plan).when(anew).then({ type: 'MeetingMoved', occurredAt: plan.now, data: { day: '2021-05-27', time: '10:00', by: 'plan', person: null, reason: 'нерабочий день' } });
    const move: MeetingCommand = { type: 'MoveMeeting', ...base, now: plan.now, day: '2021-05-25', time: '11:00', reason: 'зал занят' };
    after(plan).when(move).then({ type: 'MeetingMoved', occurredAt: plan.now, data: { day: '2021-05-25', time: '11:00', by: 'person', person: 'minister', reason: 'зал занят' } });
    after(plan, move).when(anew).then();
    after(plan).when({ ...anew, now: '2021-05-28T00:00:00.000Z' }).then();
  });

  it('takes attendance and minutes from its own day on, by the zone’s clock', () => {
    after(plan).when({ ...attend, now: '2021-05-25T11:59:00.000Z' }).thenRefused('meeting-not-held-yet', { meeting, day: '2021-05-26' });
    after(plan).when({ ...attend, now: '2021-05-25T12:00:00.000Z' }).thenTypes('AttendanceRecorded');
    after(plan).when({ ...draft(decision()), now: '2021-05-25T11:59:00.000Z' }).thenRefused('meeting-not-held-yet');
    const twice = { ...attend, attendance: { ...attendance, people: [...attendance.people, ...attendance.people] } };
    after(plan).when(twice).thenRefused('attendance-twice', { meeting });
    after(plan, attend).when({ type: 'MoveMeeting', ...base, day: '2021-06-01', time: null, reason: '' }).thenRefused('meeting-held-already');
  });

  it('numbers its decisions once each, none due before it was held', () => {
    after(plan).when(draft(decision(), decision())).thenRefused('decision-number-twice', { number: '4.1' });
    after(plan).when(draft(decision({ due: '2021-05-25' }))).thenRefused('decision-due-before-meeting', { number: '4.1', due: '2021-05-25', day: '2021-05-26' });
    after(plan).when(draft(decision({ concerns: { kind: 'region', ids: ['k'] } }))).thenRefused('decision-concerns-region', { number: '4.1' });
    after(plan, draft(decision())).when(draft(decision({ text: 'Иначе' }))).thenTypes('MinutesDrafted');
  });

  it('is frozen whole when its chair signs', () => {
    after(plan).when(sign).thenRefused('minutes-incomplete', { meeting });
    after(plan, attend, draft(decision())).when({ ...sign, as: ['institute-coordinator'] }).thenRefused('minutes-not-yours', { meeting, chair: 'department' });
    after(plan, attend, draft(decision())).when(sign).then({ type: 'MinutesSigned', occurredAt: now,
      data: { number: '5', heard: [{ title: 'Отчёт', by: 'assessment-centre' }], decisions: [decision()], attendance, by: 'minister' } });
    const signed = after(plan, attend, draft(decision()), sign);
    for (const command of [draft(), attend, { type: 'SetAgenda', ...base, agenda: [] }, { type: 'CancelMeeting', ...base, reason: '' }] as const) {
      signed.when(command).thenRefused('minutes-signed', { meeting });
    }
  });

  it('keeps what was signed beside every correction', () => {
    const correct = (to: Decision): MeetingCommand => ({ type: 'CorrectDecision', ...base, decision: to, reason: 'опечатка', order: null, as: ['department'] });
    const signed = [plan, attend, draft(decision()), sign] as const;
    after(...signed).when(correct(decision({ due: '2021-10-15' }))).then({ type: 'DecisionCorrected', occurredAt: now,
      data: { was: decision(), decision: decision({ due: '2021-10-15' }), revision: 2, reason: 'опечатка', order: null, by: 'minister' } });
    after(...signed).when(correct(decision())).then();
    after(...signed).when(correct(decision({ number: '9' }))).thenRefused('decision-unknown', { number: '9' });
    after(plan).when(correct(decision())).thenRefused('minutes-not-signed', { meeting });
    const state = fold(meetingDecider, history(...signed, correct(decision({ due: '2021-10-15' }))));
    if (state.status !== 'signed') throw new Error('not signed');
    expect([state.signed.decisions[0]!.due, state.decisions[0]!.due, state.corrections.length]).toStrictEqual(['2021-10-10', '2021-10-15', 1]);
  });

  it('ends where it is cancelled', () => {
    const cancel: MeetingCommand = { type: 'CancelMeeting', ...base, reason: 'карантин' };
    after(plan, cancel).when(attend).thenRefused('meeting-cancelled', { meeting, reason: 'карантин' });
    after(plan, cancel).when(plan).then();
    after().when(cancel).thenRefused('meeting-unknown', { meeting });
  });

  it('gives each decision a name of its own among the added steps', () => {
    const facts = { series: 'year-meeting', meeting, occurrence: '2021-05-26' };
    expect([decisionItemOf(facts, decision(), 1), decisionItemOf(facts, decision(), 3), decisionItemOf({ ...facts, series: null }, decision({ number: '2' }), 1),
      decisionItemOf({ ...facts, series: 'a'.repeat(64) }, decision(), 1).length])
      .toStrictEqual(['year-meeting-20210526-4-1', 'year-meeting-20210526-4-1-r3', 'year-meeting-20210526-2', 49]);
  });
});
