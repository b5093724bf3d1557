import type { PlainDate } from '../../instant.js';
import { addDays, weekdayOf } from '../plain-day.js';
import { saturday, sunday } from '../weekends-only.js';
import type { Wording } from '../working-calendar.js';
import { holidayOn, holidays, movesOffWeekend } from './labour-code.js';
import type { Act, RussianYear } from './russian-year.js';

const russianDate = (date: PlainDate): string => date.split('-').reverse().join('.');
const actRu = ({ by, number, date }: Act): string =>
  `${by === 'government' ? 'постановлению Правительства РФ' : 'Указу Президента РФ'} от ${russianDate(date)} № ${number}`;
const actEn = ({ by, number, date }: Act): string =>
  `${by === 'government' ? 'government decree' : 'presidential decree'} No. ${number} of ${date}`;

/**
 * Every day off of a year with its reason. Without the year's own data only the Labour Code speaks: weekends, holidays,
 * and holidays moved off weekends.
 */
export const daysOff = (year: number, data: RussianYear | undefined): ReadonlyMap<PlainDate, Wording> => {
  const off = new Map<PlainDate, Wording>();
  const moved = data?.moved ?? [];
  const worked = new Set(moved.map(({ from }) => from));
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const weekday = weekdayOf(day);
    const reason = holidayOn(day) ?? (weekday < 6 || worked.has(day) ? undefined : weekday === 6 ? saturday : sunday);
    if (reason !== undefined) off.set(day, reason);
  }
  for (const { from, to } of moved) off.set(to, {
    ru: `выходной, перенесённый с ${russianDate(from)} по ${actRu(data!.act)}`, en: `day off moved from ${from} by ${actEn(data!.act)}` });
  for (const [monthDay, name] of holidays) {
    const holiday = `${year}-${monthDay}`;
    if (!movesOffWeekend(monthDay) || weekdayOf(holiday) < 6 || worked.has(holiday)) continue;
    let next = addDays(holiday, 1);
    while (off.has(next)) next = addDays(next, 1);
    off.set(next, { ru: `выходной за праздник «${name.ru}», выпавший на выходной`, en: `day off for ${name.en}, which fell on a weekend` });
  }
  for (const { from, to, act, reason } of data?.declaredOff ?? []) {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      if (off.has(day)) continue;
      off.set(day, { ru: `нерабочий день по ${actRu(act)} (${reason.ru})`, en: `declared off by ${actEn(act)} (${reason.en})` });
    }
  }
  return off;
};

/** Article 95: the working day right before a holiday is an hour shorter; so is a weekend day worked in place of such a day. */
export const shortenedDays = (year: number, data: RussianYear | undefined, off: ReadonlyMap<PlainDate, Wording>): ReadonlySet<PlainDate> => {
  const declared = (day: PlainDate) => (data?.declaredOff ?? []).some(({ from, to }) => day >= from && day <= to);
  const before = [...holidays.keys()].map((monthDay) => addDays(monthDay === '01-01' ? `${year + 1}-01-01` : `${year}-${monthDay}`, -1));
  const inPlace = (data?.moved ?? []).filter(({ to }) => before.includes(to)).map(({ from }) => from);
  return new Set([...before, ...inPlace].filter((day) => !off.has(day) || (declared(day) && weekdayOf(day) < 6)).sort());
};
