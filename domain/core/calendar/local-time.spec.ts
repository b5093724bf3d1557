import fc from 'fast-check';
import { isZone, localDateOf, startOfDay, timeOfDay } from './local-time.js';
import { addDays, daysBetween, weekdayOf } from './plain-day.js';

const zones = ['Europe/Moscow', 'Asia/Kamchatka', 'Europe/Berlin', 'America/New_York', 'America/Havana', 'Pacific/Apia', 'UTC'];
const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2020-01-01', n));

describe('local time', () => {
  it.each([
    ['2020-11-14', 'Europe/Moscow', '2020-11-13T21:00:00.000Z'],
    ['2020-11-14', 'Asia/Kamchatka', '2020-11-13T12:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    // Havana skips midnight in spring: its day starts at one.
    ['2026-03-08', 'America/Havana', '2026-03-08T05:00:00.000Z'],
  ])('starts %s in %s at %s', (date, zone, instant) => expect(startOfDay(date, zone)).toBe(instant));

  it('keeps nine in the morning at nine across the clock change', () => {
    expect(timeOfDay('2026-03-27', '09:00', 'Europe/Berlin')).toBe('2026-03-27T08:00:00.000Z');
    expect(timeOfDay('2026-03-30', '09:00', 'Europe/Berlin')).toBe('2026-03-30T07:00:00.000Z');
  });

  it('finds the local day of every moment of a day', () => {
    fc.assert(fc.property(day, fc.constantFrom(...zones), fc.integer({ min: 0, max: 23 }), (date, zone, hour) => {
      const start = startOfDay(date, zone);
      expect(localDateOf(start, zone)).toBe(date);
      const before = new Date(Date.parse(start) - 1).toISOString();
      expect(localDateOf(before, zone)).toBe(addDays(date, -1));
      expect(localDateOf(timeOfDay(date, `${String(hour).padStart(2, '0')}:30`, zone), zone)).toBe(date);
    }));
  });

  it('tells zones from other words', () => {
    expect(zones.every(isZone)).toBe(true);
    expect(['Nowhere/City', '+03:00', 'Moscow', '', 'Europe/'].some(isZone)).toBe(false);
  });

  it('counts days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(['2026-11-13', '2026-11-15', '1969-12-31'].map(weekdayOf)).toEqual([5, 7, 3]);
  });
});
