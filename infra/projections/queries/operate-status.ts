import type { Instant } from '@uplift/domain/core/instant';
import type { EventStore, Position } from '../../event-store/event-store.js';
import type { Queryable } from '../../lease/lease-table.js';
import type { ProjectorName, ProjectorStatus } from '../projector-status.js';
import { liveSchema, readCheckpoint } from '../read-schema.js';

export interface LeaseRow { readonly name: string; readonly holder: string | null; readonly token: string; readonly acquiredAt: Instant; readonly held: boolean }
export interface ProjectorRow extends ProjectorStatus { readonly name: ProjectorName; readonly since: Instant; readonly seenAt: Instant }
export interface ReadLag {
  readonly position: Position | null; readonly events: number;
  /** Events wait to be projected, the oldest of them for so many seconds. */
  readonly behind: boolean; readonly seconds: number;
}
export interface OperateStatus {
  readonly leases: readonly LeaseRow[]; readonly projectors: readonly ProjectorRow[]; readonly lag: ReadLag;
  /** Cases set aside in running cycles. */
  readonly setAside: number;
}

/** How far the read models are behind the log at `now`. */
export const readLag = async (db: Queryable, store: Pick<EventStore, 'readAll'>, now: Instant): Promise<ReadLag> => {
  const checkpoint = await readCheckpoint(db, liveSchema);
  const { events: [next] } = await store.readAll({ after: checkpoint?.position ?? null, limit: 1 });
  return {
    position: checkpoint?.position ?? null, events: checkpoint?.events ?? 0, behind: next !== undefined,
    seconds: next === undefined ? 0 : Math.max(0, (Date.parse(now) - Date.parse(next.recordedAt)) / 1000),
  };
};

/** For operators: who is active, how the projector fares, what waits. Answers also before anything was projected. */
export const operateStatus = async (db: Queryable, store: Pick<EventStore, 'readAll'>, now: Instant): Promise<OperateStatus> => {
  const there = async (table: string) => (await db.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table])).rows[0]!.there;
  const leases = await there('control.leases') ? await db.query<LeaseRow & { acquiredAt: Date }>(
    'SELECT name, holder, token::text, acquired_at AS "acquiredAt", expires_at > clock_timestamp() AS held FROM control.leases ORDER BY name') : { rows: [] };
  const projectors = await there('control.projectors') ? await db.query<ProjectorRow & { since: Date; seenAt: Date }>(
    'SELECT name, state, holder, problem, event, events::float8 AS events, since, seen_at AS "seenAt" FROM control.projectors ORDER BY name') : { rows: [] };
  const setAside = await there('read.cases') ? await db.query<{ cases: number }>('SELECT count(*)::int AS cases FROM read.cases WHERE status = \'set-aside\'') : { rows: [] };
  return {
    leases: leases.rows.map((row) => ({ ...row, acquiredAt: row.acquiredAt.toISOString() })),
    projectors: projectors.rows.map((row) => ({ ...row, since: row.since.toISOString(), seenAt: row.seenAt.toISOString() })),
    lag: await readLag(db, store, now), setAside: setAside.rows[0]?.cases ?? 0,
  };
};
