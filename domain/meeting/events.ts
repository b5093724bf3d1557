import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { PlainDate } from '../core/instant.js';
import { ClockTime } from '../programme/clock-time.js';
import { GatheringForm, MeetingKind } from '../programme/meeting-schema.js';
import { Role, Slug, SubjectKind, Text } from '../programme/vocabulary.js';

/** Participants who are not named: so many of a role, of one municipality or of all. */
export const RoleCount = z.object({ role: Role, municipality: z.string().nullable(), count: z.int().min(1).max(10_000) });
/** Who was there: people of the engine by their ids, others of a role by number, and outsiders by number. */
export const Attendance = z.object({
  people: z.array(z.object({ person: z.string(), role: Role.nullable() })), roles: z.array(RoleCount), outsiders: z.int().min(0).max(10_000),
});
export type Attendance = z.infer<typeof Attendance>;

export const DecisionNumber = z.string().regex(/^\d{1,3}(\.\d{1,3}){0,3}$/, 'decision-number');
/** What a meeting decided: its number in the minutes, its owner, on whose work it falls, and the day it is due, if it has one. */
export const Decision = z.object({
  number: DecisionNumber,
  text: z.string().min(1).max(4000),
  owner: z.object({ role: Role, person: z.string().nullable() }),
  together: z.array(Role),
  /** The region's own, each municipality's or each school's; `null` ids mean all of the meeting's place. */
  concerns: z.object({ kind: SubjectKind, ids: z.array(z.string()).min(1).nullable() }),
  due: PlainDate.nullable(),
});
export type Decision = z.infer<typeof Decision>;
export const Heard = z.object({ title: z.string().min(1).max(1000), by: Role.nullable() });
export type Heard = z.infer<typeof Heard>;
const minutes = { number: z.string().max(60).nullable(), heard: z.array(Heard), decisions: z.array(Decision) };

export const MeetingPlanned = defineEvent('MeetingPlanned', 1, z.object({
  meeting: z.string(), cycle: z.string(), series: Slug.nullable(), occurrence: PlainDate, kind: MeetingKind, region: z.string(),
  municipality: z.string().nullable(), title: Text, day: PlainDate, time: ClockTime, minutes: z.int(), zone: z.string(), form: GatheringForm,
  chair: Role, attends: z.array(Role), agenda: z.array(z.string()), visit: z.string().nullable(),
  moved: z.object({ from: PlainDate, why: Text }).nullable(), by: z.string(),
}));
/** A new day or hour: by a person, or because the plan made it so (a decreed day off, the gathering it follows was moved). */
export const MeetingMoved = defineEvent('MeetingMoved', 1, z.object({ day: PlainDate, time: ClockTime, by: z.enum(['plan', 'person']), person: z.string().nullable(), reason: z.string().max(1000) }));
export const MeetingCancelled = defineEvent('MeetingCancelled', 1, z.object({ reason: z.string().max(1000), by: z.string() }));
export const AgendaSet = defineEvent('AgendaSet', 1, z.object({ agenda: z.array(z.string()), by: z.string() }));
/** The school at which the meeting is held. */
export const VisitAssigned = defineEvent('VisitAssigned', 1, z.object({ school: z.string(), by: z.string() }));
export const AttendanceRecorded = defineEvent('AttendanceRecorded', 1, z.object({ attendance: Attendance, by: z.string() }));
/** The minutes as they stand; a later draft replaces them until they are signed. */
export const MinutesDrafted = defineEvent('MinutesDrafted', 1, z.object({ ...minutes, by: z.string() }));
/** Frozen as signed, whole in this event. */
export const MinutesSigned = defineEvent('MinutesSigned', 1, z.object({ ...minutes, attendance: Attendance, by: z.string() }));
/** One decision of signed minutes put right: what it was stays beside it. */
export const DecisionCorrected = defineEvent('DecisionCorrected', 1, z.object({
  was: Decision, decision: Decision, revision: z.int().min(2), reason: z.string().min(1).max(1000), order: z.string().nullable(), by: z.string(),
}));

export const meetingEvents = [
  MeetingPlanned, MeetingMoved, MeetingCancelled, AgendaSet, VisitAssigned, AttendanceRecorded, MinutesDrafted, MinutesSigned, DecisionCorrected,
] as const;
export type MeetingEvent = EventOf<(typeof meetingEvents)[number]>;
