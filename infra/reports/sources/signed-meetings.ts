import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import { fold } from '@uplift/domain/core/decider';
import type { PlainDate } from '@uplift/domain/core/instant';
import { meetingDecider } from '@uplift/domain/meeting/decide';
import type { MeetingEvent } from '@uplift/domain/meeting/events';
import type { SignedMeeting } from '@uplift/domain/meeting/state';
import { meetingStreamOf } from '@uplift/domain/meeting/stream';
import type { Found } from '@uplift/domain/report/model';
import type { ReportContext } from '../report-context.js';

/** A meeting whose minutes are signed, with the events that its numbers come from. */
export interface HeldMeeting {
  readonly meeting: SignedMeeting; readonly stream: string;
  /** The event of the signature, and by its number that of each decision: its correction where it was corrected. */
  readonly signature: string; readonly decisions: ReadonlyMap<string, string>;
  readonly signedOn: PlainDate;
}

/** The signed meetings of a cycle, or of one series of it, in the order of their days. */
export const signedMeetings = async (series: string | undefined, { db, store, codec, cycle, document }: ReportContext): Promise<readonly HeldMeeting[]> => {
  const { rows } = await db.query<{ meeting: string }>(
    'SELECT meeting FROM read.meetings WHERE cycle = $1 AND status = \'signed\' AND ($2::text IS NULL OR series = $2) ORDER BY day, meeting', [cycle, series ?? null]);
  const streams = rows.map(({ meeting }) => meetingStreamOf(meeting));
  const read = await store.readStreams(streams);
  return streams.flatMap((stream): HeldMeeting[] => {
    const stored = read.get(stream) ?? [];
    const events = stored.map((event) => ({ id: event.id, event: codec.decode(event) as MeetingEvent }));
    const meeting = fold(meetingDecider, events.map(({ event }) => event));
    if (meeting.status !== 'signed') return [];
    const decisions = new Map(events.flatMap(({ id, event }) => {
      if (event.type === 'MinutesSigned') return event.data.decisions.map(({ number }) => [number, id] as const);
      return event.type === 'DecisionCorrected' ? [[event.data.decision.number, id] as const] : [];
    }));
    const signature = events.find(({ event }) => event.type === 'MinutesSigned')!.id;
    return [{ meeting, stream, signature, decisions, signedOn: localDateOf(meeting.signedAt, document.zone) }];
  });
};

/** A number that stands in the signed minutes, true on their day. */
export const inMinutes = (value: number, { stream, signature, signedOn }: HeldMeeting): Found =>
  ({ known: true, value, shown: null, from: { kind: 'events', stream, events: [signature] }, trueOn: signedOn });
