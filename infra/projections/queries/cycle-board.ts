import type { Instant } from '@uplift/domain/core/instant';
import type { Scope } from '@uplift/domain/person/events';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { Queryable } from '../../lease/lease-table.js';
import { Conditions, withinScopes } from './conditions.js';
import type { CaseListRow } from './list-cases.js';

export type CycleBoardRow = Pick<CaseListRow, 'case' | 'subject' | 'name' | 'municipality' | 'status' | 'stage' | 'openSteps' | 'stepsInReview' | 'doneSteps' | 'overdueSteps' | 'returns' | 'nextDue' | 'tags'>;
interface CycleBoard { readonly cycle: string; readonly kind: SubjectKind; readonly scopes: readonly Scope[]; readonly now: Instant }

/** Every case of a cycle by id. Steps are gone through once for all cases: asking case by case takes twice as long. */
export const cycleBoard = async (db: Queryable, { cycle, kind, scopes, now }: CycleBoard): Promise<readonly CycleBoardRow[]> => {
  const conditions = withinScopes(new Conditions(), scopes).equal('t.cycle', cycle).equal('t.kind', kind);
  const { rows } = await db.query<CycleBoardRow>(`
    SELECT t.case_id AS "case", t.subject, coalesce(school.name, municipality.name) AS name, t.municipality, t.status, t.stage, t.open_steps AS "openSteps",
      t.steps_in_review AS "stepsInReview", t.done_steps AS "doneSteps", coalesce(under_way.overdue, 0) AS "overdueSteps", t.returns, under_way.due AS "nextDue", t.tags
    FROM read.cases t
    LEFT JOIN (
      SELECT case_id, count(*) FILTER (WHERE status = 'open' AND ends_at <= ${conditions.value(now)})::int AS overdue, min(due) AS due
      FROM read.steps WHERE cycle = ${conditions.value(cycle)} AND status IN ('open', 'in-review') GROUP BY case_id) under_way ON under_way.case_id = t.case_id
    LEFT JOIN read.schools school ON t.kind = 'school' AND school.school = t.subject
    LEFT JOIN read.municipalities municipality ON t.kind = 'municipality' AND municipality.municipality = t.subject
    ${conditions.where} ORDER BY t.case_id`, conditions.values);
  return rows;
};
