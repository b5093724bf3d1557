import { DomainError } from '../../domain-error.js';
import { addDays, weekdayOf } from '../plain-day.js';
import { daysOff, shortenedDays } from './days-off.js';
import { russia, russianYears } from './russia.js';
import type { RussianYear } from './russian-year.js';

const daysOf = (year: number): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
};
const declared = (data: RussianYear) => new Set(data.declaredOff.flatMap(({ from, to }) => daysOf(data.year).filter((day) =>
  day >= from && day <= to)));

describe('the Russian production calendar', () => {
  it.each(russianYears)('has the published norm of working days and hours in $year', (data) => {
    const off = daysOff(data.year, { ...data, declaredOff: [] });
    const working = daysOf(data.year).filter((day) => !off.has(day));
    expect(working.length).toBe(data.norm.workingDays);
    expect(working.length * 8 - data.shortened.length).toBe(data.norm.hours);
  });

  it.each(russianYears)('shortens in $year exactly the days article 95 shortens', (data) => {
    expect([...shortenedDays(data.year, data, daysOff(data.year, data))]).toEqual([...data.shortened]);
  });

  it.each(russianYears)('moves in $year only days that were off to days that were worked', (data) => {
    const before = daysOff(data.year, undefined);
    for (const { from, to } of data.moved) {
      expect(before.has(from)).toBe(true);
      expect(weekdayOf(to)).toBeLessThan(6);
    }
  });

  it.each(russianYears)('declares off in $year days that would have been worked or were off anyway, and calls none of them working',
    (data) => {
    expect([...declared(data)].filter((day) => russia.isWorkingDay(day))).toEqual([]);
  });

  it.each([
    ['2019-05-02', '2019-05-03', '2019-05-10'], ['2020-05-04', '2020-05-05'], ['2021-02-22', '2021-11-05', '2021-12-31'], ['2022-03-07', '2022-05-03', '2022-05-10'],
    ['2023-02-24', '2023-05-08', '2023-11-06'], ['2024-04-29', '2024-04-30', '2024-05-10', '2024-12-30', '2024-12-31'],
    ['2025-05-02', '2025-05-08', '2025-06-13', '2025-11-03', '2025-12-31'], ['2026-01-09', '2026-03-09', '2026-05-11', '2026-12-31'],
    ['2027-02-22', '2027-05-03', '2027-05-10', '2027-06-14', '2027-11-05', '2027-12-31'],
  ])('does not work on moved weekdays %s …', (...days) => {
    expect(days.filter((day) => russia.isWorkingDay(day))).toEqual([]);
  });

  it('works on the Saturdays whose rest was moved, and on no other weekend day', () => {
    const worked = russianYears.flatMap(({ year }) => daysOf(year)).filter((day) => weekdayOf(day) > 5 && russia.isWorkingDay(day));
    expect(worked).toEqual(['2021-02-20', '2022-03-05', '2024-04-27', '2024-11-02', '2024-12-28', '2025-11-01', '2027-02-20']);
  });

  it('stands still during the decreed non-working days of 2020 and 2021', () => {
    const off = (from: string, to: string) => daysOf(Number(from.slice(0, 4))).filter((day) =>
      day >= from && day <= to && russia.isWorkingDay(day));
    expect(off('2020-03-28', '2020-05-11')).toEqual([]);
    expect(off('2021-05-01', '2021-05-10')).toEqual([]);
    expect(off('2021-10-30', '2021-11-07')).toEqual([]);
    expect([russia.isWorkingDay('2020-03-27'), russia.isWorkingDay('2020-05-12'), russia.isWorkingDay('2021-11-08')])
      .toEqual([true, true, true]);
    expect(russia.isShortened('2020-04-30')).toBe(false);
  });

  it('says why a day is off', () => {
    expect(russia.whyNot('2026-11-04')).toEqual({ ru: 'День народного единства', en: 'Unity Day' });
    expect(russia.whyNot('2026-12-31')).toEqual({
      ru: 'выходной, перенесённый с 04.01.2026 по постановлению Правительства РФ от 24.09.2025 № 1466',
      en: 'day off moved from 2026-01-04 by government decree No. 1466 of 2025-09-24',
    });
    expect(russia.whyNot('2021-05-04')).toEqual({
      ru: 'нерабочий день по Указу Президента РФ от 23.04.2021 № 242 (эпидемия)',
      en: 'declared off by presidential decree No. 242 of 2021-04-23 (the epidemic)',
    });
    expect(russia.whyNot('2026-05-11')).toEqual({
      ru: 'выходной за праздник «День Победы», выпавший на выходной', en: 'day off for Victory Day, which fell on a weekend' });
    expect(russia.whyNot('2026-11-14')).toEqual({ ru: 'суббота', en: 'Saturday' });
    expect(russia.whyNot('2026-11-13')).toBeNull();
  });

  it('knows the years after the last decree by statute alone', () => {
    expect(russia.coverage).toEqual({ first: 2019, last: 2030, provisionalFrom: 2028 });
    expect(russia.isWorkingDay('2028-02-23')).toBe(false);
    expect(russia.isWorkingDay('2028-11-06')).toBe(false);
    expect(russia.isShortened('2028-02-22')).toBe(true);
  });

  it.each(['2018-12-31', '2031-01-01'])('refuses %s', (date) => {
    for (const ask of [russia.isWorkingDay, russia.isShortened, russia.whyNot]) {
      expect(() => ask(date)).toThrow(new DomainError('calendar-not-covered', { calendar: 'russia', date, first: 2019, last: 2030 }));
    }
  });
});
