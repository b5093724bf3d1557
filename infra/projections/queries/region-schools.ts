import type { Queryable } from '../../lease/lease-table.js';

export interface RegionSchoolRow { readonly school: string; readonly municipality: string; readonly name: string; readonly municipalityName: string }

/** Every school of a region, by id. */
export const listRegionSchools = async (db: Queryable, { region }: { readonly region: string }): Promise<readonly RegionSchoolRow[]> => {
  const { rows } = await db.query<RegionSchoolRow>(`
    SELECT s.school, s.municipality, s.name, coalesce(m.name, s.municipality) AS "municipalityName"
    FROM read.schools s LEFT JOIN read.municipalities m ON m.municipality = s.municipality WHERE s.region = $1 ORDER BY s.school`, [region]);
  return rows;
};
