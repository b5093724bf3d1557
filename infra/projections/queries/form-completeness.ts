import type { Instant } from '@uplift/domain/core/instant';
import type { Scope } from '@uplift/domain/person/events';
import type { Queryable } from '../../lease/lease-table.js';
import { Conditions, withinScopes } from './conditions.js';

/**
 * How the answers to one step's form stand: `expected` subjects whose step has opened; of those not handed in, how many have not begun, are at
 * it, or are held back by questions; of those handed in, how many in time. `overdue` were due and are not in.
 */
export interface FormCompleteness {
  readonly step: string; readonly expected: number; readonly notBegun: number; readonly draft: number; readonly heldBack: number;
  readonly onTime: number; readonly late: number; readonly overdue: number;
  /** Required fields filled in, of all that are required of those who have begun. */
  readonly filled: number; readonly required: number;
}

export const formCompleteness = async (
  db: Queryable, { cycle, steps, scopes, now }: { readonly cycle: string; readonly steps: readonly string[]; readonly scopes: readonly Scope[]; readonly now: Instant },
): Promise<readonly FormCompleteness[]> => {
  const conditions = withinScopes(new Conditions().equal('t.cycle', cycle), scopes);
  conditions.add(`split_part(t.step, '@', 1) = ANY (${conditions.value(steps)})`);
  const at = conditions.value(now);
  const { rows } = await db.query<FormCompleteness>(`
    SELECT t.step, count(*)::int AS expected, count(*) FILTER (WHERE a.case_id IS NULL)::int AS "notBegun", count(*) FILTER (WHERE a.status = 'draft')::int AS draft,
      count(*) FILTER (WHERE a.status = 'held-back')::int AS "heldBack", count(*) FILTER (WHERE a.status = 'submitted' AND NOT a.late)::int AS "onTime",
      count(*) FILTER (WHERE a.status = 'submitted' AND a.late)::int AS late,
      count(*) FILTER (WHERE a.status IS DISTINCT FROM 'submitted' AND t.ends_at <= ${at})::int AS overdue,
      coalesce(sum(a.filled), 0)::int AS filled, coalesce(sum(a.required), 0)::int AS required
    FROM read.steps t LEFT JOIN read.form_answers a ON a.case_id = t.case_id AND a.step = t.step ${conditions.where} GROUP BY t.step ORDER BY t.step`, conditions.values);
  return rows;
};

export interface FormAnswerRow {
  readonly case: string; readonly step: string; readonly name: string | null; readonly status: 'not-begun' | 'draft' | 'held-back' | 'submitted';
  readonly filled: number; readonly required: number; readonly questions: number; readonly submittedAt: Instant | null; readonly late: boolean | null; readonly due: string; readonly overdue: boolean;
}

/** The answers to one step's form one by one, those not in yet first. */
export const formAnswerRows = async (
  db: Queryable, { cycle, step, scopes, now, limit }: { readonly cycle: string; readonly step: string; readonly scopes: readonly Scope[]; readonly now: Instant; readonly limit: number },
): Promise<readonly FormAnswerRow[]> => {
  const conditions = withinScopes(new Conditions().equal('t.cycle', cycle).equal('t.step', step), scopes);
  const at = conditions.value(now);
  const { rows } = await db.query<FormAnswerRow>(`
    SELECT t.case_id AS "case", t.step, coalesce(s.name, m.name) AS name, coalesce(a.status, 'not-begun') AS status, coalesce(a.filled, 0) AS filled,
      coalesce(a.required, 0) AS required, coalesce(a.questions, 0) AS questions, a.submitted_at AS "submittedAt", a.late, t.due,
      (a.status IS DISTINCT FROM 'submitted' AND t.ends_at <= ${at}) AS overdue
    FROM read.steps t LEFT JOIN read.form_answers a ON a.case_id = t.case_id AND a.step = t.step
    LEFT JOIN read.schools s ON t.kind = 'school' AND s.school = t.subject LEFT JOIN read.municipalities m ON t.kind = 'municipality' AND m.municipality = t.subject
    ${conditions.where} ORDER BY (a.status IS NOT DISTINCT FROM 'submitted'), t.case_id LIMIT ${conditions.value(limit)}`, conditions.values);
  return rows;
};
