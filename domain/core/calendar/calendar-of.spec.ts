import { DomainError } from '../domain-error.js';
import { calendarIds, calendarOf, isCalendar } from './calendar-of.js';

describe('the register of calendars', () => {
  it('finds each calendar by its own id', () => {
    expect(calendarIds).toEqual(['russia', 'united-kingdom-england', 'weekends-only']);
    expect(calendarIds.map((id) => calendarOf(id).id)).toEqual(calendarIds);
  });

  it('names the known ones when asked for another', () => {
    expect(isCalendar('atlantis')).toBe(false);
    expect(() => calendarOf('atlantis')).toThrow(new DomainError('calendar-unknown', { calendar: 'atlantis',
      known: calendarIds.join(', ') }));
  });

  it('keeps weekends and bank holidays of England apart from working days', () => {
    const england = calendarOf('united-kingdom-england');
    expect(england.whyNot('2026-12-28')).toEqual({ ru: 'День подарков', en: 'Boxing Day' });
    expect(england.isWorkingDay('2026-12-29')).toBe(true);
    expect(england.isWorkingDay('2026-12-27')).toBe(false);
    expect(() => england.isWorkingDay('2028-01-03')).toThrow(DomainError);
  });

  it('knows only weekends under weekends-only', () => {
    const plain = calendarOf('weekends-only');
    expect(['2026-11-04', '2026-11-06', '2026-11-07', '2026-11-08'].map((day) => plain.isWorkingDay(day)))
      .toEqual([true, true, false, false]);
  });
});
