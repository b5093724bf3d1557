import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { Queryable } from '../../lease/lease-table.js';
import type { CaseStatus } from './cycle-status.js';

export interface CaseOfSubject { readonly case: string; readonly cycle: string; readonly status: CaseStatus }

/** A subject's cases in all its cycles, by id. */
export const casesOfSubject = async (db: Queryable, kind: SubjectKind, subject: string): Promise<readonly CaseOfSubject[]> =>
  (await db.query<CaseOfSubject>('SELECT case_id AS "case", cycle, status FROM read.cases WHERE kind = $1 AND subject = $2 ORDER BY case_id', [kind, subject])).rows;
