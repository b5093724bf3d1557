import type { CommandBase } from '../core/decider.js';
import type { PlainDate } from '../core/instant.js';
import type { InterviewOutcome, MissedReason } from './events.js';

interface OnInterviews extends CommandBase { readonly cycle: string; readonly step: string }
/** A slot of the timetable by its id, or any other time by its day and local time `HH:MM`. */
export type Place = { readonly slot: string } | { readonly date: PlainDate; readonly from: string };

/** Lays out the programme's slots and gives the cycle's schools those of their municipality; later: books who joined, releases who left. */
export interface DrawTimetable extends OnInterviews { readonly type: 'DrawTimetable' }
export interface BookInterview extends OnInterviews { readonly type: 'BookInterview'; readonly school: string; readonly at: Place; readonly participants: readonly string[] }
export interface MoveInterview extends OnInterviews { readonly type: 'MoveInterview'; readonly school: string; readonly at: Place }
export interface NameParticipants extends OnInterviews { readonly type: 'NameParticipants'; readonly school: string; readonly participants: readonly string[] }
export interface ReleaseInterview extends OnInterviews { readonly type: 'ReleaseInterview'; readonly school: string }
export interface HoldInterview extends OnInterviews { readonly type: 'HoldInterview'; readonly school: string; readonly outcome: InterviewOutcome }
export interface MissInterview extends OnInterviews { readonly type: 'MissInterview'; readonly school: string; readonly reason: MissedReason }

export type InterviewCommand = DrawTimetable | BookInterview | MoveInterview | NameParticipants | ReleaseInterview | HoldInterview | MissInterview;
