import type { Instant, PlainDate } from '@uplift/domain/core/instant';
import type { Queryable } from '../../lease/lease-table.js';
import { noticeColumns, noticeNames, type NoticeRow } from './inbox.js';

/** Notices of a cycle that came by `until` and no mail has told yet, by person, the earliest due first. */
export const untoldNotices = async (
  db: Queryable, { cycle, until }: { readonly cycle: string; readonly until: Instant },
): Promise<ReadonlyMap<string, readonly Omit<NoticeRow, 'read'>[]>> => {
  const { rows } = await db.query<Omit<NoticeRow, 'read'> & { person: string }>(`
    SELECT t.person, ${noticeColumns} FROM read.inbox t ${noticeNames} WHERE t.cycle = $1 AND t.told_on IS NULL AND t.at <= $2
    ORDER BY t.person, t.due NULLS LAST, t.at, t.notice`, [cycle, until]);
  const byPerson = new Map<string, Omit<NoticeRow, 'read'>[]>();
  for (const { person, ...notice } of rows) {
    const own = byPerson.get(person);
    if (own === undefined) byPerson.set(person, [notice]);
    else own.push(notice);
  }
  return byPerson;
};

export interface DigestCount { readonly day: PlainDate; readonly sent: number; readonly failed: number; readonly undeliverable: number; readonly notices: number; readonly lastAt: Instant }

/** The mails of a cycle by day, the latest first. */
export const digestsByDay = async (db: Queryable, { cycle, limit = 60 }: { readonly cycle: string; readonly limit?: number }): Promise<readonly DigestCount[]> => {
  const { rows } = await db.query<DigestCount>(`
    SELECT day, count(*) FILTER (WHERE status = 'sent')::int AS sent, count(*) FILTER (WHERE status = 'failed')::int AS failed,
      count(*) FILTER (WHERE status = 'undeliverable')::int AS undeliverable, sum(notices)::int AS notices, max(at) AS "lastAt"
    FROM read.digests WHERE cycle = $1 GROUP BY day ORDER BY day DESC LIMIT $2`, [cycle, limit]);
  return rows;
};
