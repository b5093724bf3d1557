import type { ListedSchool } from './events.js';

/** A municipality's schools that one workflow carries; at most `cohortSize` of them. */
export interface Cohort { readonly id: string; readonly municipality: string; readonly schools: readonly string[] }

/** Splits the confirmed list into cohorts. The same list and size give the same cohorts, in the same order. */
export const cohortsOf = (schools: readonly ListedSchool[], cohortSize: number): readonly Cohort[] => {
  const byMunicipality = new Map<string, string[]>();
  for (const { school, municipality } of [...schools].sort((a, b) => compare(a.school, b.school))) {
    const list = byMunicipality.get(municipality);
    if (list === undefined) byMunicipality.set(municipality, [school]);
    else list.push(school);
  }
  const cohorts: Cohort[] = [];
  for (const [municipality, ids] of [...byMunicipality].sort(([a], [b]) => compare(a, b))) {
    for (let from = 0; from < ids.length; from += cohortSize) {
      cohorts.push({ id: `${municipality}.${from / cohortSize + 1}`, municipality, schools: ids.slice(from, from + cohortSize) });
    }
  }
  return cohorts;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
