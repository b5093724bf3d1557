import type { Queryable } from '../../lease/lease-table.js';

/** The cases of a cycle that lie in a municipality, or of all its municipalities (`null`); of the region's and municipalities' own only, or the schools' too. */
export const casesWithin = async (db: Queryable, { cycle = null, municipality = null, schools }: {
  readonly cycle?: string | null; readonly municipality?: string | null; readonly schools: boolean;
}): Promise<readonly string[]> => (await db.query<{ case: string }>(`SELECT case_id AS "case" FROM read.cases
  WHERE ($1::text IS NULL OR cycle = $1) AND ($2::text IS NULL OR municipality = $2) AND ($3 OR kind <> 'school') ORDER BY case_id`, [cycle, municipality, schools])).rows.map((row) => row.case);

/** A cycle's meetings and trainings, by id. */
export const gatheringsOf = async (db: Queryable, { cycle }: { readonly cycle: string }): Promise<readonly { readonly kind: 'meeting' | 'training'; readonly id: string }[]> =>
  (await db.query<{ kind: 'meeting' | 'training'; id: string }>(`SELECT 'meeting' AS kind, meeting AS id FROM read.meetings WHERE cycle = $1
    UNION ALL SELECT 'training', training FROM read.trainings WHERE cycle = $1 ORDER BY 1, 2`, [cycle])).rows;

export const municipalityNames = async (db: Queryable, municipalities: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await db.query<{ municipality: string; name: string }>('SELECT municipality, name FROM read.municipalities WHERE municipality = ANY ($1)', [municipalities]);
  return new Map(rows.map(({ municipality, name }) => [municipality, name]));
};
