import type { CommandBase } from '../core/decider.js';
import type { PlainDate } from '../core/instant.js';
import type { GatheringForm, MeetingKind } from '../programme/meeting-schema.js';
import type { Role, Text } from '../programme/vocabulary.js';
import type { Attendance, Decision, Heard } from './events.js';

interface OnMeeting { readonly meeting: string }

/** A meeting as the programme's series or a person announces it. Said again with another day, it moves one that nobody has moved. */
export interface PlanMeeting extends CommandBase, OnMeeting {
  readonly type: 'PlanMeeting'; readonly cycle: string; readonly series: string | null; readonly occurrence: PlainDate; readonly kind: MeetingKind;
  readonly region: string; readonly municipality: string | null; readonly title: Text; readonly day: PlainDate; readonly time: string; readonly minutes: number;
  readonly zone: string; readonly form: GatheringForm; readonly chair: Role; readonly attends: readonly Role[]; readonly agenda: readonly string[];
  readonly visit: string | null; readonly moved: { readonly from: PlainDate; readonly why: Text } | null;
}
export interface MoveMeeting extends CommandBase, OnMeeting { readonly type: 'MoveMeeting'; readonly day: PlainDate; readonly time: string | null; readonly reason: string }
export interface CancelMeeting extends CommandBase, OnMeeting { readonly type: 'CancelMeeting'; readonly reason: string }
export interface SetAgenda extends CommandBase, OnMeeting { readonly type: 'SetAgenda'; readonly agenda: readonly string[] }
export interface AssignVisit extends CommandBase, OnMeeting { readonly type: 'AssignVisit'; readonly school: string }
export interface RecordAttendance extends CommandBase, OnMeeting { readonly type: 'RecordAttendance'; readonly attendance: Attendance }
export interface DraftMinutes extends CommandBase, OnMeeting {
  readonly type: 'DraftMinutes'; readonly number: string | null; readonly heard: readonly Heard[]; readonly decisions: readonly Decision[];
}
/** `as`: the roles the person holds over the meeting's place. */
export interface SignMinutes extends CommandBase, OnMeeting { readonly type: 'SignMinutes'; readonly as: readonly Role[] }
export interface CorrectDecision extends CommandBase, OnMeeting {
  readonly type: 'CorrectDecision'; readonly decision: Decision; readonly reason: string; readonly order: string | null; readonly as: readonly Role[];
}

export type MeetingCommand = PlanMeeting | MoveMeeting | CancelMeeting | SetAgenda | AssignVisit | RecordAttendance | DraftMinutes | SignMinutes | CorrectDecision;
