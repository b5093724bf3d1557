import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import type { Text, YearPreview } from '../../api/schemas.js';

export const momentKinds = ['opens', 'due', 'reminder', 'escalation'] as const;
export type MomentKind = typeof momentKinds[number];
/** Something that will happen on a day of the year: `to` is whom an escalation goes to, `why` the reason of the date behind it. */
export interface YearMoment {
  readonly key: string; readonly kind: MomentKind; readonly day: string; readonly at: string | null; readonly step: Text; readonly subject: YearPreview['subjects'][number]['subject'];
  readonly responsible: readonly string[]; readonly to: string | null; readonly why: Text;
}

/** Everything a year brings, day by day. */
export const momentsOf = ({ subjects, zone }: Pick<YearPreview, 'subjects' | 'zone'>): readonly YearMoment[] => subjects.flatMap(({ subject, steps }) => steps.flatMap((step): YearMoment[] => {
  const { plan, explanation } = step.deadline;
  const of = (kind: MomentKind, day: string, at: string | null, id: string, to: string | null = null): YearMoment =>
    ({ key: `${subject} ${step.id} ${kind} ${id}`, kind, day, at, step: step.title, subject, responsible: step.responsible, to, why: explanation });
  return [
    of('opens', localDateOf(step.opensAt, zone), step.opensAt, ''), of('due', plan.due, null, ''),
    ...plan.reminders.map(({ id, at }) => of('reminder', localDateOf(at, zone), at, id)), ...plan.escalations.map(({ id, at, to }) => of('escalation', localDateOf(at, zone), at, id, to)),
  ];
})).sort((a, b) => a.day.localeCompare(b.day) || (a.at ?? '9').localeCompare(b.at ?? '9'));

export const byDay = (moments: readonly YearMoment[]): ReadonlyMap<string, readonly YearMoment[]> => {
  const days = new Map<string, YearMoment[]>();
  for (const moment of moments) days.set(moment.day, [...days.get(moment.day) ?? [], moment]);
  return days;
};

/** The months from the first to the last day, as `2026-09`. */
export const monthsOf = (moments: readonly YearMoment[]): readonly string[] => {
  const [first, last] = [moments[0]?.day.slice(0, 7), moments.at(-1)?.day.slice(0, 7)];
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
};

const monthAfter = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

/** Weeks from Monday to Sunday with the month's days, `null` where another month's would stand. */
export const weeksOf = (month: string): readonly (readonly (string | null)[])[] => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const cells = [...Array<null>(lead).fill(null), ...Array.from({ length: days }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
};
