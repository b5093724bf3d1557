import type { Instant, PlainDate } from '@uplift/domain/core/instant';
import type { Side } from '@uplift/domain/case/events';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { Queryable } from '../../lease/lease-table.js';
import type { NoticeKind } from '../models/inbox.js';
import { Conditions } from './conditions.js';
import { InvalidCursorError, keyFrom, pageOf, type Page } from './page.js';

/** A notice as its reader sees it. `side`: whose clock it is about. `insteadOf`: it was meant for these roles, which nobody holds there. */
export interface NoticeRow {
  readonly notice: string; readonly cycle: string; readonly case: string; readonly caseKind: SubjectKind; readonly subject: string; readonly name: string | null;
  readonly step: string | null; readonly title: { readonly ru: string; readonly en: string } | null; readonly kind: NoticeKind; readonly side: Side | null; readonly at: Instant;
  readonly due: PlainDate | null; readonly insteadOf: string | null; readonly message: string | null; readonly toldOn: PlainDate | null; readonly read: boolean;
}

/** For lists of notices: alias `t`. */
export const noticeColumns = `t.notice, t.cycle, t.case_id AS "case", c.kind AS "caseKind", c.subject, coalesce(school.name, municipality.name) AS name, t.step,
  CASE WHEN named.step IS NULL THEN NULL ELSE json_build_object('ru', named.title_ru, 'en', named.title_en) END AS title, t.kind, t.side, t.at, t.due,
  t.instead_of AS "insteadOf", t.message, t.told_on AS "toldOn"`;
export const noticeNames = `
  JOIN read.cases c ON c.case_id = t.case_id
  LEFT JOIN read.cycle_steps named ON named.cycle = t.cycle AND named.step = t.step
  LEFT JOIN read.schools school ON c.kind = 'school' AND school.school = c.subject
  LEFT JOIN read.municipalities municipality ON c.kind = 'municipality' AND municipality.municipality = c.subject`;

export interface ListInbox { readonly person: string; readonly unread?: boolean | undefined; readonly limit: number; readonly cursor?: string | null | undefined }

/** A person's notices, the newest first. Throws `InvalidCursorError`. */
export const listInbox = async (db: Queryable, { person, unread = false, limit, cursor }: ListInbox): Promise<Page<NoticeRow>> => {
  const conditions = new Conditions().equal('t.person', person);
  if (unread) conditions.add('m.notice IS NULL');
  const after = keyFrom(cursor, 2);
  if (after !== null) {
    if (!isNotice(after[1]!)) throw new InvalidCursorError('the cursor names no notice');
    conditions.add(`(t.at, t.notice) < (${conditions.value(after[0])}, ${conditions.value(after[1])}::uuid)`);
  }
  const { rows } = await db.query<NoticeRow>(`
    SELECT ${noticeColumns}, m.notice IS NOT NULL AS read FROM read.inbox t LEFT JOIN marks.inbox m ON m.person = t.person AND m.notice = t.notice ${noticeNames}
    ${conditions.where} ORDER BY t.at DESC, t.notice DESC LIMIT ${conditions.value(limit + 1)}`, conditions.values);
  return pageOf(rows, limit, (row) => [row.at, row.notice]);
};

const isNotice = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** How many notices a person has not marked as read. */
export const countUnread = async (db: Queryable, { person }: { readonly person: string }): Promise<number> => {
  const { rows } = await db.query<{ unread: number }>(`SELECT count(*)::int AS unread FROM read.inbox t WHERE t.person = $1
    AND NOT EXISTS (SELECT FROM marks.inbox m WHERE m.person = t.person AND m.notice = t.notice)`, [person]);
  return rows[0]!.unread;
};

/** Marks a notice as read; again changes nothing. `false` when the person has no such notice. */
export const markRead = async (db: Queryable, { person, notice }: { readonly person: string; readonly notice: string }): Promise<boolean> => {
  if (!isNotice(notice)) return false;
  const { rows } = await db.query<{ there: boolean }>(`
    WITH own AS (SELECT person, notice FROM read.inbox WHERE person = $1 AND notice = $2::uuid),
      marked AS (INSERT INTO marks.inbox (person, notice) SELECT person, notice FROM own ON CONFLICT DO NOTHING)
    SELECT EXISTS (SELECT FROM own) AS there`, [person, notice]);
  return rows[0]!.there;
};
