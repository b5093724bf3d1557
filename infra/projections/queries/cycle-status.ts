import { addDays } from '@uplift/domain/core/calendar/plain-day';
import type { Instant } from '@uplift/domain/core/instant';
import type { Scope } from '@uplift/domain/person/events';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import { addedStageOrder } from '../books/cycle-book.js';
import type { Queryable } from '../../lease/lease-table.js';
import { Conditions, withinScopes } from './conditions.js';

export type CaseStatus = 'open' | 'set-aside' | 'completed' | 'closed';
export interface StageCount { readonly kind: SubjectKind; readonly stage: string | null; readonly status: CaseStatus; readonly cases: number }
export interface StageName { readonly stage: string; readonly ru: string; readonly en: string }
export interface MunicipalityCount {
  readonly municipality: string; readonly name: string; readonly schools: number; readonly completed: number; readonly setAside: number;
  readonly openSteps: number; readonly stepsInReview: number; readonly overdueSteps: number; readonly lateSchools: number;
}
/** How a cycle stands. `cases` counts cases by whose they are, their present stage and status; a finished case has no stage. */
export interface CycleStatusAnswer {
  readonly stages: readonly StageName[];
  readonly cases: readonly StageCount[];
  readonly steps: { readonly open: number; readonly inReview: number; readonly done: number; readonly closed: number; readonly doneLate: number; readonly overdue: number };
  /** Cases with an overdue step. */
  readonly lateCases: number;
  readonly municipalities: readonly MunicipalityCount[];
}

/** Counts of a cycle within the scopes given. `now` tells which open steps are overdue. */
export const cycleStatus = async (
  db: Queryable, { cycle, scopes, now }: { readonly cycle: string; readonly scopes: readonly Scope[]; readonly now: Instant },
): Promise<CycleStatusAnswer> => {
  const conditions = withinScopes(new Conditions().equal('t.cycle', cycle), scopes);
  const overdue = withinScopes(new Conditions().equal('t.cycle', cycle), scopes).add('t.status = \'open\'');
  // Wherever the zone, nothing is overdue before its due day has passed: the index by day leaves little to look at.
  overdue.add(`t.due <= ${overdue.value(addDays(now.slice(0, 10), 1))} AND t.ends_at <= ${overdue.value(now)}`);
  const [counted, late, stages, names] = await Promise.all([
    db.query<CountRow>(`
      SELECT t.municipality, t.kind, t.stage, t.status, count(*)::int AS cases, sum(t.open_steps)::int AS open, sum(t.steps_in_review)::int AS "inReview",
        sum(t.done_steps)::int AS done, sum(t.closed_steps)::int AS closed, sum(t.done_late)::int AS "doneLate"
      FROM read.cases t ${conditions.where} GROUP BY t.municipality, t.kind, t.stage, t.status`, conditions.values),
    db.query<LateRow>(`
      SELECT municipality, kind, count(*)::int AS cases, sum(steps)::int AS steps
      FROM (SELECT t.municipality, t.kind, count(*) AS steps FROM read.steps t ${overdue.where} GROUP BY t.municipality, t.kind, t.case_id) late
      GROUP BY municipality, kind`, overdue.values),
    db.query<StageName>(
      `SELECT stage, min(stage_ru) AS ru, min(stage_en) AS en FROM read.cycle_steps WHERE cycle = $1 AND stage_order < ${addedStageOrder} GROUP BY stage, stage_order ORDER BY stage_order`, [cycle]),
    db.query<{ municipality: string; name: string }>(`
      SELECT municipality, name FROM read.municipalities WHERE region = (SELECT region FROM read.cycles WHERE cycle = $1)`, [cycle]),
  ]);
  return { stages: stages.rows, ...summed(counted.rows, late.rows, new Map(names.rows.map(({ municipality, name }) => [municipality, name]))) };
};

interface CountRow {
  readonly municipality: string | null; readonly kind: SubjectKind; readonly stage: string | null; readonly status: CaseStatus; readonly cases: number;
  readonly open: number; readonly inReview: number; readonly done: number; readonly closed: number; readonly doneLate: number;
}
interface LateRow { readonly municipality: string | null; readonly kind: SubjectKind; readonly cases: number; readonly steps: number }

const total = <Row>(rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((sum, row) => sum + of(row), 0);

const summed = (rows: readonly CountRow[], late: readonly LateRow[], names: ReadonlyMap<string, string>): Omit<CycleStatusAnswer, 'stages'> => {
  const cases = new Map<string, StageCount>();
  for (const { kind, stage, status, cases: count } of rows) {
    const key = `${kind} ${status} ${stage ?? ''}`;
    cases.set(key, { kind, stage, status, cases: (cases.get(key)?.cases ?? 0) + count });
  }
  const municipalities = [...new Set(rows.flatMap(({ municipality }) => (municipality === null ? [] : [municipality])))].sort().map((municipality) => {
    const own = rows.filter((row) => row.municipality === municipality);
    const schools = own.filter(({ kind }) => kind === 'school');
    const ownLate = late.filter((row) => row.municipality === municipality);
    return {
      municipality, name: names.get(municipality) ?? municipality, schools: total(schools, (row) => row.cases),
      completed: total(schools.filter(({ status }) => status === 'completed'), (row) => row.cases),
      setAside: total(own.filter(({ status }) => status === 'set-aside'), (row) => row.cases),
      openSteps: total(own, (row) => row.open), stepsInReview: total(own, (row) => row.inReview),
      overdueSteps: total(ownLate, (row) => row.steps), lateSchools: total(ownLate.filter(({ kind }) => kind === 'school'), (row) => row.cases),
    };
  });
  return {
    cases: [...cases.values()],
    steps: { open: total(rows, (row) => row.open), inReview: total(rows, (row) => row.inReview), done: total(rows, (row) => row.done),
      closed: total(rows, (row) => row.closed), doneLate: total(rows, (row) => row.doneLate), overdue: total(late, (row) => row.steps) },
    lateCases: total(late, (row) => row.cases),
    municipalities,
  };
};
