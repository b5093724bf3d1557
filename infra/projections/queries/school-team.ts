import type { Queryable } from '../../lease/lease-table.js';

/** The persons who lead a school now. */
export const schoolTeam = async (db: Queryable, school: string): Promise<readonly string[]> => {
  const { rows } = await db.query<{ person: string }>(
    'SELECT DISTINCT person FROM read.grants WHERE scope_kind = \'school\' AND scope_id = $1 AND role = \'school-team\' ORDER BY person', [school]);
  return rows.map(({ person }) => person);
};
