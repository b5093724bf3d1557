import type { Instant } from '@uplift/domain/core/instant';
import type { Queryable } from '../../lease/lease-table.js';

export interface CalendarFeedRow {
  readonly feed: string; readonly person: string; readonly kind: 'person' | 'cycle' | 'school'; readonly id: string | null; readonly language: 'ru' | 'en';
  readonly openedAt: Instant; readonly revokedAt: Instant | null;
}
const columns = 'feed, person, about_kind AS kind, about_id AS id, language, opened_at AS "openedAt", revoked_at AS "revokedAt"';

/** A person's calendars, the newest first; revoked ones too. */
export const calendarFeedsOf = async (db: Queryable, { person }: { readonly person: string }): Promise<readonly CalendarFeedRow[]> => {
  const { rows } = await db.query<CalendarFeedRow>(`SELECT ${columns} FROM read.calendar_feeds WHERE person = $1 ORDER BY opened_at DESC, feed`, [person]);
  return rows;
};

/** The open calendar behind a secret's hash; `null` when there is none. */
export const findCalendarFeed = async (db: Queryable, { secret }: { readonly secret: string }): Promise<CalendarFeedRow | null> => {
  const { rows } = await db.query<CalendarFeedRow>(`SELECT ${columns} FROM read.calendar_feeds WHERE secret = $1 AND revoked_at IS NULL`, [secret]);
  return rows[0] ?? null;
};
