import { Injectable } from '@nestjs/common';
import { PlainDate } from '@uplift/domain/core/instant';
import { GatheringForm, MeetingKind } from '@uplift/domain/programme/meeting-schema';
import { Role, Slug, Text } from '@uplift/domain/programme/vocabulary';
import { listMeetings } from '@uplift/infra/projections/queries/list-meetings';
import { z } from 'zod';
import type { SignedIn } from '../access/signed-in.js';
import { SubjectId } from '../http/ids.js';
import { pageSchema } from '../http/page.js';
import { Cursor, Limit } from '../http/paging.js';
import { ReadDatabase } from '../parts/read-database.js';
import { MeetingAccess } from './meeting-access.js';
import { MeetingStatus } from './meeting-answer.js';

export const MeetingsQuery = z.object({
  series: Slug.optional(), municipality: SubjectId.optional(), status: MeetingStatus.optional(), from: PlainDate.optional(), until: PlainDate.optional(), cursor: Cursor, limit: Limit,
});
export const MeetingsAnswer = pageSchema('meetings', z.object({
  meeting: z.string().describe('Its id within the cycle.'), series: z.string().nullable(), kind: MeetingKind, municipality: z.string().nullable(), title: Text,
  day: PlainDate, time: z.string(), minutes: z.int(), zone: z.string(), form: GatheringForm, chair: Role, visit: z.string().nullable(), status: MeetingStatus,
  attended: z.int().nullable(), decisions: z.int().nullable(),
}).meta({ id: 'MeetingRow' }), 'Meetings');
export type MeetingsAnswer = z.infer<typeof MeetingsAnswer>;

/** A cycle's meetings by day, as far as one's roles reach. */
@Injectable()
export class MeetingList {
  constructor(private readonly db: ReadDatabase, private readonly access: MeetingAccess) {}

  async run(cycle: string, query: z.output<typeof MeetingsQuery>, reader: SignedIn): Promise<MeetingsAnswer> {
    const { rows, next } = await listMeetings(this.db, { cycle, reach: this.access.reachOf(reader), ...query });
    return { next, meetings: rows.map(({ meeting, cycle: _cycle, region: _region, occurrence: _occurrence, title, ...row }) =>
      ({ meeting: meeting.slice(cycle.length + 1), title: { ...title }, ...row })) };
  }
}
