import type { PlainDate } from '@uplift/domain/core/instant';
import type { GatheringForm, MeetingKind } from '@uplift/domain/programme/meeting-schema';
import type { Role } from '@uplift/domain/programme/vocabulary';
import type { Queryable } from '../../lease/lease-table.js';
import { Conditions } from './conditions.js';
import { keyFrom, pageOf, type Page } from './page.js';

export type MeetingStatus = 'planned' | 'signed' | 'cancelled';
/** A meeting by its id in the engine; `time` is local in `zone`. `attended` and `decisions` are null until they are known. */
export interface MeetingRow {
  readonly meeting: string; readonly cycle: string; readonly series: string | null; readonly occurrence: PlainDate; readonly kind: MeetingKind; readonly region: string;
  readonly municipality: string | null; readonly title: { readonly ru: string; readonly en: string }; readonly day: PlainDate; readonly time: string;
  readonly minutes: number; readonly zone: string; readonly form: GatheringForm; readonly chair: Role; readonly visit: string | null; readonly status: MeetingStatus;
  readonly attended: number | null; readonly decisions: number | null;
}
/** Who asks: regions seen whole, municipalities whose own meetings they see, and regions whose common meetings they see. */
export interface MeetingReach { readonly regions: readonly string[]; readonly municipalities: readonly string[]; readonly common: readonly string[] }
export interface ListMeetings {
  readonly cycle: string; readonly reach: MeetingReach | null; readonly series?: string | undefined; readonly municipality?: string | undefined;
  readonly status?: MeetingStatus | undefined; readonly from?: PlainDate | undefined; readonly until?: PlainDate | undefined;
  readonly limit: number; readonly cursor?: string | null | undefined;
}

const columns = `t.meeting, t.cycle, t.series, t.occurrence, t.kind, t.region, t.municipality, json_build_object('ru', t.title_ru, 'en', t.title_en) AS title, t.day, t.time,
  t.minutes, t.zone, t.form, t.chair, t.visit, t.status, t.attended, t.decisions`;

/** A cycle's meetings by day. Throws `InvalidCursorError`. */
export const listMeetings = async (db: Queryable, { cycle, reach, series, municipality, status, from, until, limit, cursor }: ListMeetings): Promise<Page<MeetingRow>> => {
  const conditions = new Conditions().equal('t.cycle', cycle).equal('t.series', series).equal('t.municipality', municipality).equal('t.status', status);
  if (reach !== null) {
    conditions.add(`(t.region = ANY (${conditions.value(reach.regions)}) OR t.municipality = ANY (${conditions.value(reach.municipalities)})
      OR (t.municipality IS NULL AND t.region = ANY (${conditions.value(reach.common)})))`);
  }
  if (from !== undefined) conditions.add(`t.day >= ${conditions.value(from)}`);
  if (until !== undefined) conditions.add(`t.day <= ${conditions.value(until)}`);
  const after = keyFrom(cursor, 2);
  if (after !== null) conditions.add(`(t.day, t.meeting) > (${after.map((part) => conditions.value(part)).join(', ')})`);
  const { rows } = await db.query<MeetingRow>(`
    SELECT ${columns} FROM read.meetings t ${conditions.where} ORDER BY t.day, t.meeting LIMIT ${conditions.value(limit + 1)}`, conditions.values);
  return pageOf(rows, limit, (row) => [row.day, row.meeting]);
};

/** The meetings of a series in a cycle, by id. */
export const meetingsOfSeries = async (db: Queryable, { cycle, series }: { readonly cycle: string; readonly series: readonly string[] }): Promise<readonly string[]> => {
  const { rows } = await db.query<{ meeting: string }>('SELECT meeting FROM read.meetings WHERE cycle = $1 AND series = ANY ($2) ORDER BY meeting', [cycle, series]);
  return rows.map(({ meeting }) => meeting);
};
