import type { Scope } from '@uplift/domain/person/events';
import type { Queryable } from '../../lease/lease-table.js';
import { Conditions } from './conditions.js';
import { keyFrom, pageOf, type Page } from './page.js';

/** A listed school. `earlier`: cycles that began before this one and had the school on their lists, so it is there again. */
export interface CycleSchoolRow {
  readonly school: string; readonly name: string; readonly municipality: string; readonly municipalityName: string; readonly tags: readonly string[]; readonly earlier: readonly string[];
}
export interface ListCycleSchools {
  readonly cycle: string; readonly scopes: readonly Scope[] | null; readonly municipality?: string | undefined; readonly tag?: string | undefined; readonly limit: number; readonly cursor?: string | null | undefined;
}

/** The schools of a cycle by id; only those within the scopes, unless `null`. Throws `InvalidCursorError`. */
export const listCycleSchools = async (db: Queryable, { cycle, scopes, municipality, tag, limit, cursor }: ListCycleSchools): Promise<Page<CycleSchoolRow>> => {
  const conditions = new Conditions().equal('t.cycle', cycle).equal('t.municipality', municipality);
  if (scopes !== null) {
    const ids = (kind: Scope['kind']) => conditions.value(scopes.filter((scope) => scope.kind === kind).map(({ id }) => id));
    conditions.add(`(own.region = ANY (${ids('region')}) OR t.municipality = ANY (${ids('municipality')}) OR t.school = ANY (${ids('school')}))`);
  }
  if (tag !== undefined) conditions.add(`${conditions.value(tag)} = ANY (t.tags)`);
  const after = keyFrom(cursor, 1);
  if (after !== null) conditions.add(`t.school > ${conditions.value(after[0])}`);
  const { rows } = await db.query<CycleSchoolRow>(`
    SELECT t.school, coalesce(s.name, t.school) AS name, t.municipality, coalesce(m.name, t.municipality) AS "municipalityName", t.tags,
      ARRAY(SELECT e.cycle FROM read.cycle_schools e JOIN read.cycles ec ON ec.cycle = e.cycle WHERE e.school = t.school AND ec.region = own.region
        AND ec.first_day < own.first_day ORDER BY ec.first_day) AS earlier
    FROM read.cycle_schools t JOIN read.cycles own ON own.cycle = t.cycle
    LEFT JOIN read.schools s ON s.school = t.school LEFT JOIN read.municipalities m ON m.municipality = t.municipality
    ${conditions.where} ORDER BY t.school LIMIT ${conditions.value(limit + 1)}`, conditions.values);
  return pageOf(rows, limit, (row) => [row.school]);
};
