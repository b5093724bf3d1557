import { cycleYearOf } from '../core/cycle-year.js';
import { given } from '../testing/given.js';
import { fold } from '../core/decider.js';
import { visitDecider, type LogVisit, type SettleVisit } from './decide.js';
import type { VisitEvent } from './events.js';
import { dayStatusOf } from './state.js';

const context = { year: cycleYearOf('2023', '01-01'), zone: 'Europe/Moscow' };
const base = { type: 'LogVisit', actor: { kind: 'person', id: 'curator' }, now: '2023-02-10T21:30:00.000Z', visit: 'v1', cycle: 'c', school: 's4', visitors: ['curator'],
  subject: null, guests: [], recommendations: [], kind: 'visit', dates: ['2023-02-10'] } as const satisfies LogVisit;
const when = (more: Partial<LogVisit>) => given(visitDecider, context).when({ ...base, ...more });

const agreed = { school: 's4', title: { ru: 'Разобрать задание 17', en: 'Work through task 17' }, responsible: ['school-team'] as const, assignee: null, due: '2023-03-01' } as unknown as LogVisit['recommendations'][number];

describe('what was done at a school', () => {
  it('is logged once, with what was agreed', () => {
    const title = { ru: 'Разобрать задание 17', en: 'Work through task 17' };
    const { type: _type, actor: _actor, now, ...data } = base;
    const expected: VisitEvent = { type: 'VisitLogged', occurredAt: now, data: { ...data, dates: ['2023-02-09', '2023-02-10'], planned: [], visitors: ['curator'], guests: [], by: 'curator',
      recommendations: [{ item: 'v1-r1', school: 's4', title, responsible: ['school-team'], assignee: null, due: '2023-03-01' }] } };
    when({ dates: ['2023-02-10', '2023-02-09', '2023-02-10'], recommendations: [{ school: 's4', title, responsible: ['school-team'], assignee: null, due: '2023-03-01' }] }).then(expected);
  });

  it('may be a lesson of a subject for guests, planned ahead', () => {
    const lesson = { kind: 'lesson', subject: 'biology', guests: ['s15', 's20'], dates: ['2023-01-20', '2023-04-21'] } as const;
    expect(when(lesson).thenTypes('VisitLogged')[0]).toMatchObject({ data: { subject: 'biology', guests: ['s15', 's20'] } });
    when({ ...lesson, subject: null }).thenRefused('lesson-without-subject', { school: 's4' });
    when({ ...lesson, guests: ['s4'] }).thenRefused('lesson-guest-is-host', { school: 's4' });
  });

  it('may be planned ahead, by the programme’s own day, but nothing is agreed on before it, nor outside the year', () => {
    expect(when({ dates: ['2023-02-11', '2023-02-12'] }).thenTypes('VisitLogged')[0]).toMatchObject({ data: { planned: ['2023-02-12'] } });
    when({ dates: ['2023-02-12'], recommendations: [agreed] }).thenRefused('visit-in-future', { date: '2023-02-12', today: '2023-02-11' });
    when({ dates: ['2022-12-31'] }).thenRefused('date-outside-year', { date: '2022-12-31', from: '2023-01-01', to: '2023-12-31' });
  });

  it('agrees on nothing for schools that were not there', () => {
    const recommendation = { school: 's9', title: { ru: 'а', en: 'a' }, responsible: ['school-team'] as const, assignee: null, due: '2023-03-01' };
    when({ recommendations: [{ ...recommendation, responsible: ['school-team'] }] }).thenRefused('recommendation-elsewhere', { school: 's9' });
  });
});

describe('a planned day', () => {
  const planned = visitDecider.decide({ ...base, dates: ['2023-02-10', '2023-02-20'] }, visitDecider.initial, context);
  const settle: SettleVisit = { type: 'SettleVisit', actor: base.actor, now: '2023-02-20T12:00:00.000Z', cycle: 'c', school: 's4', visit: 'v1', date: '2023-02-20', held: true, reason: '', recommendations: [] };
  const after = (...events: readonly VisitEvent[]) => given(visitDecider, context, ...planned, ...events);
  const statusOf = (...events: readonly VisitEvent[]) => fold(visitDecider, [...planned, ...events]).visits.map((visit) => visit.dates.map((date) => dayStatusOf(visit, date)));

  it('took place, with what was agreed on then', () => {
    expect(statusOf()).toStrictEqual([['held', 'planned']]);
    const events = after().when({ ...settle, recommendations: [agreed] }).thenTypes('VisitSettled');
    expect(events[0]).toStrictEqual({ type: 'VisitSettled', occurredAt: settle.now, data: { visit: 'v1', date: '2023-02-20', held: true, reason: '', by: 'curator',
      recommendations: [{ ...agreed, responsible: ['school-team'], item: 'v1-r1' }] } });
    expect(statusOf(...events)).toStrictEqual([['held', 'held']]);
    after().when({ ...settle, now: '2023-02-19T12:00:00.000Z' }).thenRefused('visit-in-future', { date: '2023-02-20', today: '2023-02-19' });
  });

  it('did not take place, for a reason, also when that is known before', () => {
    const called = { ...settle, held: false, reason: 'Карантин', now: '2023-02-12T12:00:00.000Z' } as const;
    const events = after().when(called).thenTypes('VisitSettled');
    expect(statusOf(...events)).toStrictEqual([['held', 'not-held']]);
    after().when({ ...called, reason: ' ' }).thenRefused('visit-reason-missing', { date: '2023-02-20' });
    after().when({ ...called, recommendations: [agreed] }).thenRefused('visit-reason-missing');
    expect(statusOf(...events, ...after(...events).when(settle).thenTypes('VisitSettled'))).toStrictEqual([['held', 'held']]);
  });

  it('is one of the visit’s own days, agreed on once', () => {
    after().when({ ...settle, visit: 'v2' }).thenRefused('visit-unknown', { visit: 'v2' });
    after().when({ ...settle, date: '2023-02-15' }).thenRefused('visit-day-unknown', { date: '2023-02-15', known: '2023-02-10, 2023-02-20' });
    after().when({ ...settle, recommendations: [{ ...agreed, school: 's9' }] }).thenRefused('recommendation-elsewhere');
  });
});
