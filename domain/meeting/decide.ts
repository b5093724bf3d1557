import { localDateOf } from '../core/calendar/local-time.js';
import type { Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import { sameValue } from '../core/same-value.js';
import type { CorrectDecision, DraftMinutes, MeetingCommand, MoveMeeting, PlanMeeting, SignMinutes } from './commands.js';
import type { Decision, MeetingEvent } from './events.js';
import { evolve, noMeeting, type KnownMeeting, type MeetingState } from './state.js';

const decide = (command: MeetingCommand, state: MeetingState): readonly MeetingEvent[] => {
  if (command.type === 'PlanMeeting') return planMeeting(command, state);
  const { meeting, now, actor } = command;
  if (state.status === 'none') throw new DomainError('meeting-unknown', { meeting });
  switch (command.type) {
    case 'CancelMeeting':
      if (state.status === 'cancelled') return [];
      refuseSigned(state);
      return [{ type: 'MeetingCancelled', occurredAt: now, data: { reason: command.reason, by: actor.id } }];
    case 'CorrectDecision': return correctDecision(command, state);
    case 'SignMinutes': return signMinutes(command, state);
    case 'MoveMeeting': case 'SetAgenda': case 'AssignVisit': case 'RecordAttendance': case 'DraftMinutes': break;
  }
  refuseCancelled(state);
  refuseSigned(state);
  switch (command.type) {
    case 'MoveMeeting': return moveMeeting(command, state);
    case 'SetAgenda': return sameValue(state.agenda, command.agenda) ? []
      : [{ type: 'AgendaSet', occurredAt: now, data: { agenda: [...command.agenda], by: actor.id } }];
    case 'AssignVisit': return state.visit === command.school ? []
      : [{ type: 'VisitAssigned', occurredAt: now, data: { school: command.school, by: actor.id } }];
    case 'RecordAttendance': {
      refuseBefore(state, now);
      const { attendance } = command;
      const named = attendance.people.map(({ person }) => person);
      if (new Set(named).size < named.length) throw new DomainError('attendance-twice', { meeting });
      return sameValue(state.attendance, attendance) ? [] : [{ type: 'AttendanceRecorded', occurredAt: now, data: { attendance, by: actor.id } }];
    }
    case 'DraftMinutes': return draftMinutes(command, state);
  }
};

const planMeeting = ({ type: _type, actor, now, ...facts }: PlanMeeting, state: MeetingState): readonly MeetingEvent[] => {
  if (state.status === 'none') return [{ type: 'MeetingPlanned', occurredAt: now, data: { ...facts, attends: [...facts.attends], agenda: [...facts.agenda], by: actor.id } }];
  const settled = state.status !== 'planned' || state.movedByPerson || state.attendance !== null || state.draft !== null;
  // What has been is left as it was: a plan made anew moves only what still lies ahead.
  if (settled || state.day === facts.day || state.day < localDateOf(now, state.zone)) return [];
  return [{ type: 'MeetingMoved', occurredAt: now, data: { day: facts.day, time: state.time, by: 'plan', person: null, reason: facts.moved?.why.ru ?? '' } }];
};

const moveMeeting = ({ day, time, reason, now, actor }: MoveMeeting, state: KnownMeeting): readonly MeetingEvent[] => {
  const at = time ?? state.time;
  if (state.day === day && state.time === at) return [];
  if (state.attendance !== null) throw new DomainError('meeting-held-already', { meeting: state.meeting, day: state.day });
  return [{ type: 'MeetingMoved', occurredAt: now, data: { day, time: at, by: 'person', person: actor.id, reason } }];
};

const draftMinutes = ({ number, heard, decisions, now, actor }: DraftMinutes, state: KnownMeeting): readonly MeetingEvent[] => {
  refuseBefore(state, now);
  const numbers = new Set<string>();
  for (const decision of decisions) {
    if (numbers.has(decision.number)) throw new DomainError('decision-number-twice', { number: decision.number });
    numbers.add(decision.number);
    checkDecision(decision, state);
  }
  if (sameValue(state.draft, { number, heard, decisions })) return [];
  return [{ type: 'MinutesDrafted', occurredAt: now, data: { number, heard: [...heard], decisions: [...decisions], by: actor.id } }];
};

/** A decision due before the meeting was held could never have been met. */
const checkDecision = ({ number, due, concerns }: Decision, state: KnownMeeting): void => {
  if (due !== null && due < state.day) throw new DomainError('decision-due-before-meeting', { number, due, day: state.day });
  if (concerns.kind === 'region' && concerns.ids !== null) throw new DomainError('decision-concerns-region', { number });
};

const signMinutes = ({ meeting, as, now, actor }: SignMinutes, state: KnownMeeting): readonly MeetingEvent[] => {
  refuseCancelled(state);
  if (!as.includes(state.chair)) throw new DomainError('minutes-not-yours', { meeting, chair: state.chair });
  if (state.status === 'signed') return [];
  if (state.draft === null || state.attendance === null) throw new DomainError('minutes-incomplete', { meeting });
  const { number, heard, decisions } = state.draft;
  return [{ type: 'MinutesSigned', occurredAt: now, data: { number, heard: [...heard], decisions: [...decisions], attendance: state.attendance, by: actor.id } }];
};

const correctDecision = ({ meeting, decision, reason, order, as, now, actor }: CorrectDecision, state: KnownMeeting): readonly MeetingEvent[] => {
  if (state.status !== 'signed') throw new DomainError('minutes-not-signed', { meeting });
  if (!as.includes(state.chair)) throw new DomainError('minutes-not-yours', { meeting, chair: state.chair });
  const present = state.decisions.find(({ number }) => number === decision.number);
  if (present === undefined) throw new DomainError('decision-unknown', { number: decision.number });
  checkDecision(decision, state);
  const { revision, ...was } = present;
  if (sameValue(was, decision)) return [];
  return [{ type: 'DecisionCorrected', occurredAt: now, data: { was, decision, revision: revision + 1, reason, order, by: actor.id } }];
};

const refuseCancelled = (state: KnownMeeting): void => {
  if (state.status === 'cancelled') throw new DomainError('meeting-cancelled', { meeting: state.meeting, reason: state.reason });
};
const refuseSigned = (state: KnownMeeting): void => {
  if (state.status === 'signed') throw new DomainError('minutes-signed', { meeting: state.meeting });
};
const refuseBefore = (state: KnownMeeting, now: string): void => {
  if (localDateOf(now, state.zone) < state.day) throw new DomainError('meeting-not-held-yet', { meeting: state.meeting, day: state.day });
};

/** Values read from JSON, whose keys come in the order of their schemas. */

/** A meeting from its plan to its signed minutes and what becomes of its decisions. */
export const meetingDecider: Decider<MeetingCommand, MeetingEvent, MeetingState> = { initial: noMeeting, evolve, decide };
