import { addDays } from '@uplift/domain/core/calendar/plain-day';
import type { Instant } from '@uplift/domain/core/instant';
import type { Scope } from '@uplift/domain/person/events';
import type { Queryable } from '../../lease/lease-table.js';
import { Conditions, withinScopes } from './conditions.js';

/** How the schools of a cycle that carry a tag stand; `null` are those that carry none of the tags asked for. A school of two tags counts in both. */
export interface GroupCount {
  readonly tag: string | null; readonly schools: number; readonly completed: number; readonly setAside: number; readonly openSteps: number; readonly stepsInReview: number;
  readonly doneSteps: number; readonly doneLate: number; readonly overdueSteps: number; readonly lateSchools: number;
}

/** The groups in the order of the tags, the others last. `now` tells which open steps are overdue. */
export const cycleGroups = async (
  db: Queryable, { cycle, scopes, tags, now }: { readonly cycle: string; readonly scopes: readonly Scope[]; readonly tags: readonly string[]; readonly now: Instant },
): Promise<readonly GroupCount[]> => {
  if (tags.length === 0) return [];
  const conditions = withinScopes(new Conditions().equal('t.cycle', cycle).equal('t.kind', 'school'), scopes);
  const overdue = withinScopes(new Conditions().equal('t.cycle', cycle).equal('t.kind', 'school'), scopes).add('t.status = \'open\'');
  overdue.add(`t.due <= ${overdue.value(addDays(now.slice(0, 10), 1))} AND t.ends_at <= ${overdue.value(now)}`);
  const [counted, late] = await Promise.all([
    db.query<Counted>(`
      SELECT t.tags, count(*)::int AS schools, count(*) FILTER (WHERE t.status = 'completed')::int AS completed, count(*) FILTER (WHERE t.status = 'set-aside')::int AS "setAside",
        sum(t.open_steps)::int AS "openSteps", sum(t.steps_in_review)::int AS "stepsInReview", sum(t.done_steps)::int AS "doneSteps", sum(t.done_late)::int AS "doneLate"
      FROM read.cases t ${conditions.where} GROUP BY t.tags`, conditions.values),
    db.query<Late>(`
      SELECT c.tags, count(*)::int AS "overdueSteps", count(DISTINCT t.case_id)::int AS "lateSchools"
      FROM read.steps t JOIN read.cases c ON c.case_id = t.case_id ${overdue.where} GROUP BY c.tags`, overdue.values),
  ]);
  return [...tags, null].map((tag): GroupCount => {
    const ofGroup = ({ tags: own }: { readonly tags: readonly string[] }): boolean => (tag === null ? !tags.some((one) => own.includes(one)) : own.includes(tag));
    const sum = <Row extends { readonly tags: readonly string[] }>(rows: readonly Row[], of: (row: Row) => number): number => rows.filter(ofGroup).reduce((all, row) => all + of(row), 0);
    return {
      tag, schools: sum(counted.rows, (row) => row.schools), completed: sum(counted.rows, (row) => row.completed), setAside: sum(counted.rows, (row) => row.setAside),
      openSteps: sum(counted.rows, (row) => row.openSteps), stepsInReview: sum(counted.rows, (row) => row.stepsInReview), doneSteps: sum(counted.rows, (row) => row.doneSteps),
      doneLate: sum(counted.rows, (row) => row.doneLate), overdueSteps: sum(late.rows, (row) => row.overdueSteps), lateSchools: sum(late.rows, (row) => row.lateSchools),
    };
  });
};

interface Counted {
  readonly tags: readonly string[]; readonly schools: number; readonly completed: number; readonly setAside: number; readonly openSteps: number; readonly stepsInReview: number;
  readonly doneSteps: number; readonly doneLate: number;
}
interface Late { readonly tags: readonly string[]; readonly overdueSteps: number; readonly lateSchools: number }
