import { russia } from '../core/calendar/russia/russia.js';
import { cycleYearOf } from '../core/cycle-year.js';
import { interviewSlots } from './interview-slots.js';
import type { InterviewSchedule } from './programme-document.js';

const schedule: InterviewSchedule = {
  slotMinutes: 30, announced: { from: '11-16', to: '11-17' },
  windows: [
    { on: '11-18', from: '12:15', breaks: [{ from: '13:00', to: '14:00' }], municipalities: [{ id: 'ugra', count: 3 }] },
    { on: '11-17', from: '14:30', breaks: [], municipalities: [{ id: 'vyazma', count: 1 }, { id: 'gagarin', count: 1 }] },
  ],
};
const slots = (year: string) => interviewSlots(schedule, cycleYearOf(year, '09-01'), 'Europe/Moscow', russia);

describe('interview slots', () => {
  it('follow one another around the breaks, in order of time, and those outside the announced days are flagged', () => {
    expect(slots('2020/21').map(({ municipality, date, from, to, outsideAnnounced }) => [municipality, date, from, to, outsideAnnounced]))
      .toEqual([
      ['vyazma', '2020-11-17', '14:30', '15:00', false],
      ['gagarin', '2020-11-17', '15:00', '15:30', false],
      ['ugra', '2020-11-18', '12:15', '12:45', true],
      ['ugra', '2020-11-18', '14:00', '14:30', true],
      ['ugra', '2020-11-18', '14:30', '15:00', true],
    ]);
  });

  it('are moments of the programme’s zone', () => {
    expect(slots('2020/21').map(({ startsAt, endsAt }) => [startsAt, endsAt])[0])
      .toEqual(['2020-11-17T11:30:00.000Z', '2020-11-17T12:00:00.000Z']);
  });

  it('say when their day is off in a year', () => {
    expect(slots('2023/24').map(({ date, dayOff }) => [date, dayOff])).toEqual([
      ['2023-11-17', null], ['2023-11-17', null], ...Array.from({ length: 3 }, () => ['2023-11-18', { ru: 'суббота', en: 'Saturday' }])]);
  });
});
