import type { Queryable } from '../../lease/lease-table.js';

/** What schools are called now, by id; those the read models do not know yet are left out. */
export const schoolNames = async (db: Queryable, schools: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await db.query<{ school: string; name: string }>('SELECT school, name FROM read.schools WHERE school = ANY ($1)', [schools]);
  return new Map(rows.map(({ school, name }) => [school, name]));
};
