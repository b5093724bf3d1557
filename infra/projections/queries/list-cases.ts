import type { Instant } from '@uplift/domain/core/instant';
import type { Scope } from '@uplift/domain/person/events';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { Queryable } from '../../lease/lease-table.js';
import { Conditions, withinScopes } from './conditions.js';
import type { CaseStatus } from './cycle-status.js';
import { keyFrom, pageOf, type Page } from './page.js';

export interface CaseListRow {
  readonly case: string; readonly cycle: string; readonly kind: SubjectKind; readonly subject: string; readonly name: string | null; readonly region: string;
  readonly municipality: string | null; readonly status: CaseStatus; readonly stage: string | null; readonly openSteps: number; readonly stepsInReview: number;
  readonly doneSteps: number; readonly closedSteps: number; readonly returns: number; readonly doneLate: number; readonly overdueSteps: number;
  /** The earliest date anyone has to meet. */
  readonly nextDue: string | null;
  readonly setAside: string | null; readonly tags: readonly string[]; readonly version: number; readonly changedAt: Instant; readonly endedAt: Instant | null;
}
export interface CaseFilter {
  readonly cycle?: string | undefined; readonly kind?: SubjectKind | undefined; readonly municipality?: string | undefined; readonly stage?: string | undefined;
  readonly status?: CaseStatus | undefined; readonly late?: boolean | undefined; readonly tag?: string | undefined;
}
export interface ListCases { readonly filter: CaseFilter; readonly scopes: readonly Scope[]; readonly now: Instant; readonly limit: number; readonly cursor?: string | null | undefined }

/** Cases by id. `late`: only those with an overdue step, or only those without. Throws `InvalidCursorError`. */
export const listCases = async (db: Queryable, { filter, scopes, now, limit, cursor }: ListCases): Promise<Page<CaseListRow>> => {
  const conditions = withinScopes(new Conditions(), scopes).equal('t.cycle', filter.cycle).equal('t.kind', filter.kind)
    .equal('t.municipality', filter.municipality).equal('t.stage', filter.stage).equal('t.status', filter.status);
  const at = conditions.value(now);
  const overdue = `FROM read.steps s WHERE s.case_id = t.case_id AND s.status = 'open' AND s.ends_at <= ${at}`;
  if (filter.late !== undefined) conditions.add(`${filter.late ? '' : 'NOT '}EXISTS (SELECT ${overdue})`);
  if (filter.tag !== undefined) conditions.add(`${conditions.value(filter.tag)} = ANY(t.tags)`);
  const after = keyFrom(cursor, 1);
  if (after !== null) conditions.add(`t.case_id > ${conditions.value(after[0])}`);
  const { rows } = await db.query<CaseListRow>(`
    SELECT t.*, coalesce(school.name, municipality.name) AS name, (SELECT count(*)::int ${overdue.replaceAll('t.case_id', 't."case"')}) AS "overdueSteps",
      (SELECT min(s.due) FROM read.steps s WHERE s.case_id = t."case" AND s.status IN ('open', 'in-review')) AS "nextDue"
    FROM (SELECT t.case_id AS "case", t.cycle, t.kind, t.subject, t.region, t.municipality, t.status, t.stage, t.open_steps AS "openSteps",
        t.steps_in_review AS "stepsInReview", t.done_steps AS "doneSteps", t.closed_steps AS "closedSteps", t.returns, t.done_late AS "doneLate",
        t.set_aside AS "setAside", t.tags, t.version, t.changed_at AS "changedAt", t.ended_at AS "endedAt"
      FROM read.cases t ${conditions.where} ORDER BY t.case_id LIMIT ${conditions.value(limit + 1)}) t
    LEFT JOIN read.schools school ON t.kind = 'school' AND school.school = t.subject
    LEFT JOIN read.municipalities municipality ON t.kind = 'municipality' AND municipality.municipality = t.subject
    ORDER BY t."case"`, conditions.values);
  return pageOf(rows, limit, (row) => [row.case]);
};
