import type { Instant, PlainDate } from '@uplift/domain/core/instant';
import type { Scope } from '@uplift/domain/person/events';
import type { Queryable } from '../../lease/lease-table.js';

export type CycleStatus = 'planned' | 'confirmed' | 'running' | 'closed' | 'completed';
export interface CycleOrder { readonly number: string; readonly date: PlainDate; readonly appendixDate: PlainDate | null; readonly title: string }
export interface CycleListRow {
  readonly cycle: string; readonly region: string; readonly programme: string; readonly edition: number; readonly title: { readonly ru: string; readonly en: string };
  readonly year: string; readonly firstDay: PlainDate; readonly lastDay: PlainDate; readonly zone: string; readonly status: CycleStatus;
  readonly order: CycleOrder | null; readonly disagreement: string | null; readonly schools: number; readonly plannedAt: Instant;
  readonly launchedAt: Instant | null; readonly endedAt: Instant | null; readonly endReason: string | null; readonly version: number;
}

/** The newest first; of the regions given, or of all (`null`). */
export const listCycles = async (db: Queryable, { regions }: { readonly regions: readonly Scope['id'][] | null }): Promise<readonly CycleListRow[]> => {
  const { rows } = await db.query<CycleListRow>(`${cycleColumns} WHERE $1::text[] IS NULL OR c.region = ANY ($1) ORDER BY c.first_day DESC, c.cycle`, [regions]);
  return rows;
};

/** One cycle; `null` when there is none. */
export const findCycle = async (db: Queryable, { cycle }: { readonly cycle: string }): Promise<CycleListRow | null> => {
  const { rows } = await db.query<CycleListRow>(`${cycleColumns} WHERE c.cycle = $1`, [cycle]);
  return rows[0] ?? null;
};

const cycleColumns = `
  SELECT c.cycle, c.region, c.programme, c.edition, p.document -> 'title' AS title, c.year, c.first_day AS "firstDay", c.last_day AS "lastDay", c.zone, c.status,
    CASE WHEN c.order_number IS NULL THEN NULL ELSE
      json_build_object('number', c.order_number, 'date', c.order_date, 'appendixDate', c.order_appendix_date, 'title', c.order_title) END AS "order",
    c.disagreement, (SELECT count(*)::int FROM read.cycle_schools s WHERE s.cycle = c.cycle) AS schools, c.planned_at AS "plannedAt",
    c.launched_at AS "launchedAt", c.ended_at AS "endedAt", c.end_reason AS "endReason", c.version
  FROM read.cycles c JOIN read.programmes p ON p.programme = c.programme AND p.edition = c.edition`;
