import type { PlainDate } from '@uplift/domain/core/instant';
import type { Scope } from '@uplift/domain/person/events';
import type { VisitKind } from '@uplift/domain/visit/events';
import type { VisitDayStatus } from '@uplift/domain/visit/state';
import type { Queryable } from '../../lease/lease-table.js';
import { Conditions } from './conditions.js';
import { keyFrom, pageOf, type Page } from './page.js';

export interface VisitDayRow {
  readonly visit: string; readonly day: PlainDate; readonly kind: VisitKind; readonly school: string; readonly name: string | null; readonly municipality: string | null;
  readonly subject: string | null; readonly guests: readonly string[]; readonly visitors: readonly string[]; readonly status: VisitDayStatus; readonly reason: string | null;
  readonly agreed: number;
}
export interface ListVisitDays {
  readonly cycle: string; readonly scopes: readonly Scope[]; readonly kind?: VisitKind | undefined; readonly status?: VisitDayStatus | undefined;
  readonly school?: string | undefined; readonly municipality?: string | undefined; readonly from?: PlainDate | undefined; readonly to?: PlainDate | undefined;
  readonly limit: number; readonly cursor?: string | null | undefined;
}

/** Visits, consultations and lessons of a cycle by day, within the scopes or with a guest from them. Throws `InvalidCursorError`. */
export const listVisitDays = async (db: Queryable, { cycle, scopes, kind, status, school, municipality, from, to, limit, cursor }: ListVisitDays): Promise<Page<VisitDayRow>> => {
  const conditions = new Conditions().equal('t.cycle', cycle).equal('t.kind', kind).equal('t.status', status).equal('t.school', school).equal('s.municipality', municipality);
  if (from !== undefined) conditions.add(`t.day >= ${conditions.value(from)}`);
  if (to !== undefined) conditions.add(`t.day <= ${conditions.value(to)}`);
  within(conditions, scopes);
  const after = keyFrom(cursor, 2);
  if (after !== null) conditions.add(`(t.day, t.visit) > (${after.map((part) => conditions.value(part)).join(', ')})`);
  const { rows } = await db.query<VisitDayRow>(`
    SELECT t.visit, t.day, t.kind, t.school, s.name, s.municipality, t.subject, t.guests, t.visitors, t.status, t.reason, t.agreed
    FROM read.visit_days t LEFT JOIN read.schools s ON s.school = t.school ${conditions.where} ORDER BY t.day, t.visit LIMIT ${conditions.value(limit + 1)}`, conditions.values);
  return pageOf(rows, limit, (row) => [row.day, row.visit]);
};

const within = (conditions: Conditions, scopes: readonly Scope[]): void => {
  const ids = (kind: Scope['kind']): string[] => [...new Set(scopes.filter((scope) => scope.kind === kind).map(({ id }) => id))];
  const [regions, municipalities, schools] = [ids('region'), ids('municipality'), ids('school')];
  const any = [
    ...regions.length > 0 ? [`s.region = ANY (${conditions.value(regions)})`] : [], ...municipalities.length > 0 ? [`s.municipality = ANY (${conditions.value(municipalities)})`] : [],
    ...schools.length > 0 ? [`t.school = ANY (${conditions.value(schools)})`, `t.guests && ${conditions.value(schools)}::text[]`] : [],
  ];
  conditions.add(any.length === 0 ? 'false' : `(${any.join(' OR ')})`);
};
