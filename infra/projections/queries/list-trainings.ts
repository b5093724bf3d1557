import type { PlainDate } from '@uplift/domain/core/instant';
import type { GatheringForm } from '@uplift/domain/programme/meeting-schema';
import type { TrainingKind } from '@uplift/domain/programme/training-schema';
import type { Queryable } from '../../lease/lease-table.js';
import { Conditions } from './conditions.js';
import { keyFrom, pageOf, type Page } from './page.js';

export type TrainingStatus = 'planned' | 'held' | 'cancelled';
export interface TrainingRow {
  readonly training: string; readonly series: string; readonly kind: TrainingKind; readonly title: { readonly ru: string; readonly en: string }; readonly topic: string | null;
  readonly day: PlainDate; readonly time: string; readonly minutes: number; readonly zone: string; readonly form: GatheringForm; readonly status: TrainingStatus;
  readonly unsettled: boolean; readonly attended: number | null; readonly atLeast: boolean;
}
export interface ListTrainings {
  readonly cycle: string; readonly series?: string | undefined; readonly kind?: TrainingKind | undefined; readonly status?: TrainingStatus | undefined;
  readonly limit: number; readonly cursor?: string | null | undefined;
}

/** A cycle's trainings by day. Throws `InvalidCursorError`. */
export const listTrainings = async (db: Queryable, { cycle, series, kind, status, limit, cursor }: ListTrainings): Promise<Page<TrainingRow>> => {
  const conditions = new Conditions().equal('t.cycle', cycle).equal('t.series', series).equal('t.kind', kind).equal('t.status', status);
  const after = keyFrom(cursor, 2);
  if (after !== null) conditions.add(`(t.day, t.training) > (${after.map((part) => conditions.value(part)).join(', ')})`);
  const { rows } = await db.query<TrainingRow>(`
    SELECT t.training, t.series, t.kind, json_build_object('ru', t.title_ru, 'en', t.title_en) AS title, t.topic, t.day, t.time, t.minutes, t.zone, t.form, t.status,
      t.unsettled, t.attended, t.at_least AS "atLeast"
    FROM read.trainings t ${conditions.where} ORDER BY t.day, t.training LIMIT ${conditions.value(limit + 1)}`, conditions.values);
  return pageOf(rows, limit, (row) => [row.day, row.training]);
};

export interface TrainingSum { readonly kind: TrainingKind; readonly series: number; readonly planned: number; readonly held: number; readonly cancelled: number; readonly unsettled: number; readonly attended: number; readonly atLeast: boolean }
/** What a cycle's trainings add up to, by kind. */
export const sumTrainings = async (db: Queryable, { cycle }: { readonly cycle: string }): Promise<readonly TrainingSum[]> => {
  const { rows } = await db.query<TrainingSum>(`
    SELECT kind, count(DISTINCT series)::int AS series, count(*)::int AS planned, count(*) FILTER (WHERE status = 'held')::int AS held,
      count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled, count(*) FILTER (WHERE unsettled)::int AS unsettled,
      coalesce(sum(attended), 0)::int AS attended, bool_or(at_least) AS "atLeast"
    FROM read.trainings WHERE cycle = $1 GROUP BY kind ORDER BY kind`, [cycle]);
  return rows;
};
