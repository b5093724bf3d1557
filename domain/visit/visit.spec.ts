import { cycleYearOf } from '../core/cycle-year.js';
import { given } from '../testing/given.js';
import { visitDecider, type LogVisit } from './decide.js';
import type { VisitEvent } from './events.js';

const context = { year: cycleYearOf('2023', '01-01'), zone: 'Europe/Moscow' };
const base = { type: 'LogVisit', actor: { kind: 'person', id: 'curator' }, now: '2023-02-10T21:30:00.000Z', visit: 'v1', cycle: 'c', school: 's4', visitors: ['curator'],
  subject: null, guests: [], recommendations: [], kind: 'visit', dates: ['2023-02-10'] } as const satisfies LogVisit;
const when = (more: Partial<LogVisit>) => given(visitDecider, context).when({ ...base, ...more });

describe('what was done at a school', () => {
  it('is logged once, with what was agreed', () => {
    const title = { ru: 'Разобрать задание 17', en: 'Work through task 17' };
    const { type: _type, actor: _actor, now, ...data } = base;
    const expected: VisitEvent = { type: 'VisitLogged', occurredAt: now, data: { ...data, dates: ['2023-02-09', '2023-02-10'], visitors: ['curator'], guests: [], by: 'curator',
      recommendations: [{ item: 'v1-r1', school: 's4', title, responsible: ['school-team'], assignee: null, due: '2023-03-01' }] } };
    when({ dates: ['2023-02-10', '2023-02-09', '2023-02-10'], recommendations: [{ school: 's4', title, responsible: ['school-team'], assignee: null, due: '2023-03-01' }] }).then(expected);
  });

  it('may be a lesson of a subject for guests, planned ahead', () => {
    const lesson = { kind: 'lesson', subject: 'biology', guests: ['s15', 's20'], dates: ['2023-01-20', '2023-04-21'] } as const;
    expect(when(lesson).thenTypes('VisitLogged')[0]).toMatchObject({ data: { subject: 'biology', guests: ['s15', 's20'] } });
    when({ ...lesson, subject: null }).thenRefused('lesson-without-subject', { school: 's4' });
    when({ ...lesson, guests: ['s4'] }).thenRefused('lesson-guest-is-host', { school: 's4' });
  });

  it('is not logged before it was, by the programme’s own day, nor outside the year', () => {
    when({ dates: ['2023-02-11'] }).thenTypes('VisitLogged');
    when({ dates: ['2023-02-12'] }).thenRefused('visit-in-future', { date: '2023-02-12', today: '2023-02-11' });
    when({ dates: ['2022-12-31'] }).thenRefused('date-outside-year', { date: '2022-12-31', from: '2023-01-01', to: '2023-12-31' });
  });

  it('agrees on nothing for schools that were not there', () => {
    const recommendation = { school: 's9', title: { ru: 'а', en: 'a' }, responsible: ['school-team'] as const, assignee: null, due: '2023-03-01' };
    when({ recommendations: [{ ...recommendation, responsible: ['school-team'] }] }).thenRefused('recommendation-elsewhere', { school: 's9' });
  });
});
