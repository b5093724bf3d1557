import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { Queryable } from '../../lease/lease-table.js';

/** A subject's cases in all its cycles, by id. */
export const casesOfSubject = async (db: Queryable, kind: SubjectKind, subject: string): Promise<readonly { readonly case: string; readonly cycle: string }[]> =>
  (await db.query<{ case: string; cycle: string }>('SELECT case_id AS "case", cycle FROM read.cases WHERE kind = $1 AND subject = $2 ORDER BY case_id', [kind, subject])).rows;
