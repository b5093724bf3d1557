import type { PlainDate } from '../core/instant.js';
import type { GatheringForm, MeetingKind } from '../programme/meeting-schema.js';
import type { Role, Text } from '../programme/vocabulary.js';
import type { Attendance, Decision, Heard, MeetingEvent } from './events.js';

export interface Minutes { readonly number: string | null; readonly heard: readonly Heard[]; readonly decisions: readonly Decision[] }
/** A correction of signed minutes, in the order they were made. */
export interface Correction { readonly was: Decision; readonly decision: Decision; readonly revision: number; readonly reason: string; readonly order: string | null; readonly by: string; readonly at: string }

interface MeetingFacts {
  readonly meeting: string; readonly cycle: string; readonly series: string | null; readonly occurrence: PlainDate; readonly kind: MeetingKind;
  readonly region: string; readonly municipality: string | null; readonly title: Text; readonly day: PlainDate; readonly time: string; readonly minutes: number;
  readonly zone: string; readonly form: GatheringForm; readonly chair: Role; readonly attends: readonly Role[]; readonly agenda: readonly string[];
  readonly visit: string | null; readonly moved: { readonly from: PlainDate; readonly why: Text } | null;
  /** A person gave it its day; the plan moves it no more. */
  readonly movedByPerson: boolean;
  readonly attendance: Attendance | null; readonly draft: Minutes | null;
}
export type MeetingState =
  | { readonly status: 'none' }
  | MeetingFacts & { readonly status: 'planned' }
  | MeetingFacts & { readonly status: 'cancelled'; readonly reason: string }
  /** `signed` is what was signed and never changes; `decisions` are the present ones, corrections included. */
  | MeetingFacts & {
    readonly status: 'signed'; readonly signed: Minutes; readonly signedBy: string; readonly signedAt: string;
    readonly decisions: readonly (Decision & { readonly revision: number })[]; readonly corrections: readonly Correction[];
  };
export type KnownMeeting = Exclude<MeetingState, { status: 'none' }>;
export type SignedMeeting = Extract<MeetingState, { status: 'signed' }>;

export const noMeeting: MeetingState = { status: 'none' };

export const evolve = (state: MeetingState, event: MeetingEvent): MeetingState => {
  if (event.type === 'MeetingPlanned') {
    const { by: _by, ...facts } = event.data;
    return { status: 'planned', ...facts, movedByPerson: false, attendance: null, draft: null };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'MeetingMoved': {
      const { day, time, by } = event.data;
      return { ...state, day, time, movedByPerson: state.movedByPerson || by === 'person' };
    }
    case 'MeetingCancelled': return { ...state, status: 'cancelled', reason: event.data.reason };
    case 'AgendaSet': return { ...state, agenda: event.data.agenda };
    case 'VisitAssigned': return { ...state, visit: event.data.school };
    case 'AttendanceRecorded': return { ...state, attendance: event.data.attendance };
    case 'MinutesDrafted': {
      const { number, heard, decisions } = event.data;
      return { ...state, draft: { number, heard, decisions } };
    }
    case 'MinutesSigned': {
      const { number, heard, decisions, attendance, by } = event.data;
      return { ...state, status: 'signed', attendance, signed: { number, heard, decisions }, signedBy: by, signedAt: event.occurredAt,
        decisions: decisions.map((decision) => ({ ...decision, revision: 1 })), corrections: [] };
    }
    case 'DecisionCorrected': {
      if (state.status !== 'signed') return state;
      const { decision, revision, was, reason, order, by } = event.data;
      return { ...state,
        decisions: state.decisions.map((one) => (one.number === decision.number ? { ...decision, revision } : one)),
        corrections: [...state.corrections, { was, decision, revision, reason, order, by, at: event.occurredAt }] };
    }
  }
};
