import type { YearPreview } from '../../api/schemas.js';
import { momentsOf, monthsOf, weeksOf } from './year-moments.js';

const text = (ru: string) => ({ ru, en: ru });
const year = {
  zone: 'Europe/Moscow', subjects: [{ subject: 'school', steps: [{
    id: 'plan', title: text('План'), responsible: ['school-team'], opensAt: '2026-11-30T21:30:00.000Z',
    deadline: { explanation: text('по приказу'), plan: {
      due: '2027-01-15', endsAt: '2027-01-15T21:00:00.000Z', reminders: [{ id: 'r1', at: '2027-01-12T06:00:00.000Z' }], escalations: [{ id: 'e1', at: '2027-01-18T06:00:00.000Z', to: 'municipality' }] } },
  }] }],
} as unknown as YearPreview;

describe('the moments of a year', () => {
  it('stand in the order of their days, by the days of the programme’s zone', () => {
    expect(momentsOf(year).map(({ kind, day, to }) => [kind, day, to])).toStrictEqual([
      ['opens', '2026-12-01', null], ['reminder', '2027-01-12', null], ['due', '2027-01-15', null], ['escalation', '2027-01-18', 'municipality']]);
  });

  it('name every month between the first and the last', () => {
    expect(monthsOf(momentsOf(year))).toStrictEqual(['2026-12', '2027-01']);
    expect(monthsOf([])).toStrictEqual([]);
  });

  it('lay a month out in weeks from Monday', () => {
    const weeks = weeksOf('2026-02');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toStrictEqual([null, null, null, null, null, null, '2026-02-01']);
    expect(weeks[4]).toStrictEqual(['2026-02-23', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28', null]);
    expect(weeksOf('2027-02')).toHaveLength(4);
  });
});
