import type { Instant } from '@uplift/domain/core/instant';
import type { Queryable } from '../../lease/lease-table.js';

export interface ProgrammeRow {
  readonly programme: string; readonly edition: number; readonly title: { readonly ru: string; readonly en: string }; readonly region: string;
  readonly publishedAt: Instant; readonly publishedBy: string;
  /** Cycles planned with this edition. */
  readonly cycles: number;
}

/** All editions of all programmes, the newest of each first; without their documents. */
export const listProgrammes = async (db: Queryable): Promise<readonly ProgrammeRow[]> => {
  const { rows } = await db.query<ProgrammeRow>(`
    SELECT p.programme, p.edition, p.document -> 'title' AS title, p.document -> 'region' ->> 'id' AS region, p.published_at AS "publishedAt",
      p.published_by AS "publishedBy", (SELECT count(*)::int FROM read.cycles c WHERE c.programme = p.programme AND c.edition = p.edition) AS cycles
    FROM read.programmes p ORDER BY p.programme, p.edition DESC`);
  return rows;
};

/** The document of an edition, or of the newest one; `null` when there is none. */
export const findProgramme = async (
  db: Queryable, { programme, edition = null }: { readonly programme: string; readonly edition?: number | null | undefined },
): Promise<{ readonly programme: string; readonly edition: number; readonly document: unknown; readonly publishedAt: Instant } | null> => {
  const { rows } = await db.query<{ programme: string; edition: number; document: unknown; publishedAt: Instant }>(`
    SELECT programme, edition, document, published_at AS "publishedAt" FROM read.programmes WHERE programme = $1 AND ($2::int IS NULL OR edition = $2)
    ORDER BY edition DESC LIMIT 1`, [programme, edition]);
  return rows[0] ?? null;
};
