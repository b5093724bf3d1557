import type { Queryable } from '../lease/lease-table.js';
import { readModels } from './read-models.js';

export interface ReadModelDifference { readonly table: string; readonly onlyIn: string; readonly rows: number; readonly example: string }

/** Compares every row of every read model in two schemas; empty when they are the same. */
export const compareReadModels = async (db: Queryable, one: string, other: string): Promise<readonly ReadModelDifference[]> => {
  const differences: ReadModelDifference[] = [];
  for (const { name } of readModels) {
    for (const [here, there] of [[one, other], [other, one]] as const) {
      const { rows } = await db.query<{ rows: string; example: string | null }>(
        `SELECT count(*) AS rows, min(row) AS example FROM (SELECT t::text AS row FROM ${here}.${name} t EXCEPT ALL SELECT t::text FROM ${there}.${name} t) d`);
      const { rows: count, example } = rows[0]!;
      if (Number(count) > 0) differences.push({ table: name, onlyIn: here, rows: Number(count), example: example ?? '' });
    }
  }
  return differences;
};
