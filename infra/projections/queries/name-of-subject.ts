import type { Queryable } from '../../lease/lease-table.js';

/** What a school or municipality is called; `null` for a region, and for what is not registered. */
export const nameOfSubject = async (db: Queryable, { kind, id }: { readonly kind: 'region' | 'municipality' | 'school'; readonly id: string }): Promise<string | null> => {
  if (kind === 'region') return null;
  const { rows } = await db.query<{ name: string }>(kind === 'school' ? 'SELECT name FROM read.schools WHERE school = $1' : 'SELECT name FROM read.municipalities WHERE municipality = $1', [id]);
  return rows[0]?.name ?? null;
};
