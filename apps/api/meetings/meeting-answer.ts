import { Attendance, Decision, Heard } from '@uplift/domain/meeting/events';
import type { MeetingState } from '@uplift/domain/meeting/state';
import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { ClockTime } from '@uplift/domain/programme/clock-time';
import { GatheringForm, MeetingKind } from '@uplift/domain/programme/meeting-schema';
import { Role, Text } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';
import { StepRow } from '../tasks/step-row.js';
import type { Done } from '../commands/command-sender.js';

export const MeetingStatus = z.enum(['planned', 'signed', 'cancelled']);

/** The meeting as a command left it; `meeting` is its id within the cycle. */
export const MeetingAnswer = z.object({
  meeting: z.string(), version: z.int(), repeated: z.boolean(), status: MeetingStatus, day: PlainDate, time: z.string(),
  decisions: z.array(z.object({ number: z.string(), due: PlainDate.nullable(), cases: z.int().describe('In whose work the decision’s date now stands.'), refused: z.array(z.string()) })),
}).meta({ id: 'MeetingChanged' });
export type MeetingAnswer = z.infer<typeof MeetingAnswer>;
export type FollowedDecision = MeetingAnswer['decisions'][number];

export const meetingAnswer = (name: string, { state, version, repeated }: Done<MeetingState>, decisions: readonly FollowedDecision[] = []): MeetingAnswer => {
  if (state.status === 'none') throw new Error(`meeting ${name} has no state after a command`);
  return { meeting: name, version, repeated, status: state.status, day: state.day, time: state.time, decisions: [...decisions] };
};

/** What has become of a decision in the work of those it concerns. */
export const Fulfilment = z.object({
  cases: z.int(), open: z.int(), done: z.int(), doneLate: z.int(), overdue: z.int(), cancelled: z.int(),
  notFollowed: z.int().describe('Cases that took no step: closed, or interrupted; follow puts in what is missing.'),
}).meta({ id: 'DecisionFulfilment', description: 'Of all it concerns; null for a decision without a date.' });
export const DecisionView = Decision.extend({
  revision: z.int(), fulfilment: Fulfilment.nullable(), steps: z.array(StepRow).describe('Its steps, as far as one’s roles reach.'),
}).meta({ id: 'DecisionOfMeeting' });
const MinutesView = z.object({ number: z.string().nullable(), heard: z.array(Heard), decisions: z.array(Decision) }).meta({ id: 'Minutes' });
export const MeetingView = z.object({
  meeting: z.string(), cycle: z.string(), series: z.string().nullable(), kind: MeetingKind, municipality: z.string().nullable(), title: Text, status: MeetingStatus,
  day: PlainDate, time: ClockTime, minutes: z.int(), zone: z.string(), startsAt: Instant, form: GatheringForm, chair: Role, attends: z.array(Role), agenda: z.array(z.string()),
  visit: z.string().nullable(), moved: z.object({ from: PlainDate, why: Text }).nullable(), cancelled: z.string().nullable(), attendance: Attendance.nullable(), version: z.int(),
  draft: MinutesView.nullable().describe('Only for those who hold the meeting.'), signed: MinutesView.nullable().describe('As it was signed, for good.'),
  signedAt: Instant.nullable(), signedBy: z.string().nullable(), decisions: z.array(DecisionView).describe('As they stand now, corrections included.'),
  corrections: z.array(z.object({ was: Decision, decision: Decision, revision: z.int(), reason: z.string(), order: z.string().nullable(), by: z.string(), at: Instant })),
}).meta({ id: 'Meeting' });
export type MeetingView = z.infer<typeof MeetingView>;
