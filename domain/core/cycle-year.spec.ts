import fc from 'fast-check';
import { cycleYearOf, dayOf } from './cycle-year.js';
import { DomainError } from './domain-error.js';

describe('the year of a cycle', () => {
  it.each([
    ['2026/27', '09-01', '2026-09-01', '2027-08-31'], ['2023/24', '03-01', '2023-03-01', '2024-02-29'],
    ['2026', '01-01', '2026-01-01', '2026-12-31'], ['2099/00', '09-01', '2099-09-01', '2100-08-31'],
  ])('%s starting on %s runs from %s to %s', (label, starts, firstDay, lastDay) => {
    expect(cycleYearOf(label, starts)).toEqual({ label, firstDay, lastDay });
  });

  it.each([['2026', '09-01', '2026/27'], ['2026/27', '01-01', '2026'], ['2026/28', '09-01', '2026/27'], ['26/27', '09-01', '2026/27'],
    ['', '01-01', '2026']])(
    'refuses %s for years starting on %s', (year, starts, example) => {
      expect(() => cycleYearOf(year, starts)).toThrow(new DomainError('cycle-year-invalid', { year, example }));
    });

  it('reads 29 February as the last day of February', () => {
    expect(['2023/24', '2024/25'].map((label) => dayOf('02-29', cycleYearOf(label, '09-01')))).toEqual(['2024-02-29', '2025-02-28']);
  });

  it('places every month-day within the year', () => {
    const day = fc.integer({ min: 0, max: 365 }).map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(5, 10));
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2098 }), day, day.filter((starts) => starts !== '02-29' && starts !== '01-01'),
      (first, monthDay, starts) => {
      const year = cycleYearOf(`${first}/${String((first + 1) % 100).padStart(2, '0')}`, starts);
      const date = dayOf(monthDay, year);
      expect(date >= year.firstDay && date <= year.lastDay).toBe(true);
    }));
  });
});
