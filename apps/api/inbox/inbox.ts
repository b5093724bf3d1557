import { Injectable } from '@nestjs/common';
import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { SubjectKind, Text } from '@uplift/domain/programme/vocabulary';
import { countUnread, listInbox, markRead } from '@uplift/infra/projections/queries/inbox';
import { z } from 'zod';
import type { SignedIn } from '../access/signed-in.js';
import { Flag } from '../cases/case-query.js';
import { Cursor, Limit } from '../http/paging.js';
import { ReadDatabase } from '../parts/read-database.js';
import { ApiError } from '../problems/api-error.js';

export const InboxQuery = z.object({ unread: Flag, cursor: Cursor, limit: Limit });
const Notice = z.object({
  notice: z.string(), cycle: z.string(), case: z.string(), caseKind: SubjectKind, subject: z.string(), name: z.string().nullable(), step: z.string().nullable(),
  title: Text.nullable(), kind: z.enum(['reminder', 'escalation', 'request', 'review', 'returned', 'approved', 'extended', 'closed', 'withdrawn', 'added', 'reassigned', 'set-aside',
    'interview-given', 'interview-moved', 'interview-cancelled']),
  at: Instant, due: PlainDate.nullable(), insteadOf: z.string().nullable().describe('Meant for these roles, which nobody holds there.'), message: z.string().nullable(),
  toldOn: PlainDate.nullable().describe('The day of the mail that told it.'), read: z.boolean(),
}).meta({ id: 'Notice' });
export const InboxAnswer = z.object({ notices: z.array(Notice), unread: z.int(), next: z.string().nullable() }).meta({ id: 'Inbox' });
export type InboxAnswer = z.infer<typeof InboxAnswer>;
export const ReadAnswer = z.object({ notice: z.string(), read: z.literal(true) }).meta({ id: 'NoticeRead' });
export type ReadAnswer = z.infer<typeof ReadAnswer>;

/** A person's own notices. Having read one is a mark beside the read models, no event: it concerns nobody else. */
@Injectable()
export class Inbox {
  constructor(private readonly db: ReadDatabase) {}

  async list({ unread, cursor, limit }: z.output<typeof InboxQuery>, { person }: SignedIn): Promise<InboxAnswer> {
    const [page, count] = await Promise.all([listInbox(this.db, { person, unread, limit, cursor }), countUnread(this.db, { person })]);
    return { notices: [...page.rows], unread: count, next: page.next };
  }

  async read(notice: string, { person }: SignedIn): Promise<ReadAnswer> {
    if (!await markRead(this.db, { person, notice })) throw new ApiError('notice-unknown', { notice });
    return { notice, read: true };
  }
}
