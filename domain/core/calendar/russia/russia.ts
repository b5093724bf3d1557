import type { PlainDate } from '../../instant.js';
import { yearOf } from '../plain-day.js';
import { assertCovered, type WorkingCalendar, type Wording } from '../working-calendar.js';
import { daysOff, shortenedDays } from './days-off.js';
import type { RussianYear } from './russian-year.js';
import { year2019 } from './year-2019.js';
import { year2020 } from './year-2020.js';
import { year2021 } from './year-2021.js';
import { year2022 } from './year-2022.js';
import { year2023 } from './year-2023.js';
import { year2024 } from './year-2024.js';
import { year2025 } from './year-2025.js';
import { year2026 } from './year-2026.js';
import { year2027 } from './year-2027.js';

export const russianYears: readonly RussianYear[] = [year2019, year2020, year2021, year2022, year2023, year2024, year2025, year2026, year2027];

/** Years whose decree is not issued yet are computed from the Labour Code alone, so that a cycle may reach into them. */
const provisionalYears = 3;
const last = russianYears.at(-1)!.year;

interface Days { readonly off: ReadonlyMap<PlainDate, Wording>; readonly shortened: ReadonlySet<PlainDate> }

const years = new Map<number, Days>();
const daysOf = (year: number): Days => {
  let days = years.get(year);
  if (days === undefined) {
    const data = russianYears.find((candidate) => candidate.year === year);
    const off = daysOff(year, data);
    days = { off, shortened: data === undefined ? shortenedDays(year, data, off) : new Set(data.shortened) };
    years.set(year, days);
  }
  return days;
};

/** The Russian production calendar: a five-day week, holidays, days moved by decree and days declared off. */
export const russia: WorkingCalendar = {
  id: 'russia',
  /** Raised whenever a year's data changes: the last decreed year and a number. */
  edition: `${last}-1`,
  title: { ru: 'Производственный календарь России', en: 'Russian production calendar' },
  coverage: { first: russianYears[0]!.year, last: last + provisionalYears, provisionalFrom: last + 1 },
  isWorkingDay: (date) => russia.whyNot(date) === null,
  isShortened(date) {
    assertCovered(russia, date);
    const { off, shortened } = daysOf(yearOf(date));
    return shortened.has(date) && !off.has(date);
  },
  whyNot(date) {
    assertCovered(russia, date);
    return daysOf(yearOf(date)).off.get(date) ?? null;
  },
};
