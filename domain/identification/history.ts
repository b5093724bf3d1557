import { examYearOf } from '../comparison/exam-year.js';
import type { ConfirmingOrder } from '../cycle/events.js';
import type { CycleYear, Text } from '../programme/vocabulary.js';

/** A list of schools of any year: an earlier one recorded by hand, or a cycle's confirmed one. */
export interface ListOfYear {
  readonly source: 'earlier-list' | 'cycle'; readonly id: string; readonly year: CycleYear; readonly title: string; readonly order: ConfirmingOrder | null;
  /** Earlier lists that went into this one: the same list under another name, not one before it. */
  readonly continues: readonly string[];
  readonly schools: readonly ListedBefore[];
}
export interface ListedBefore { readonly school: string; readonly municipality: string; readonly tried: readonly string[]; readonly outcome: Text | null }
/** Once on a list: which, and what came of it. */
export interface Appearance {
  readonly source: ListOfYear['source']; readonly id: string; readonly year: CycleYear; readonly order: ConfirmingOrder | null;
  readonly tried: readonly string[]; readonly outcome: Text | null;
}

/** The earliest first; of one year, the ones recorded by hand before the engine's own. */
export const inTime = (lists: readonly ListOfYear[]): readonly ListOfYear[] => [...lists].sort((a, b) =>
  examYearOf(a.year) - examYearOf(b.year) || (a.year < b.year ? -1 : a.year > b.year ? 1 : 0)
  || (a.source === b.source ? 0 : a.source === 'earlier-list' ? -1 : 1) || (a.id < b.id ? -1 : 1));

/** By school, its appearances on the lists, the earliest first. */
export const appearancesBySchool = (lists: readonly ListOfYear[]): ReadonlyMap<string, readonly Appearance[]> => {
  const bySchool = new Map<string, Appearance[]>();
  for (const { source, id, year, order, schools } of inTime(lists)) {
    for (const { school, tried, outcome } of schools) {
      const appearance = { source, id, year, order, tried, outcome };
      const known = bySchool.get(school);
      if (known === undefined) bySchool.set(school, [appearance]);
      else known.push(appearance);
    }
  }
  return bySchool;
};

/** Each list in time with the schools that had been on one before it. */
export const listsWithRepeats = (lists: readonly ListOfYear[]): readonly (ListOfYear & { readonly repeated: readonly string[] })[] => {
  const seen = new Map<string, string[]>();
  return inTime(lists).map((list) => {
    const repeated = list.schools.filter(({ school }) => seen.get(school)?.some((id) => !list.continues.includes(id)) === true).map(({ school }) => school);
    for (const { school } of list.schools) seen.set(school, [...seen.get(school) ?? [], list.id]);
    return { ...list, repeated };
  });
};
