import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { PlainDate } from '@uplift/domain/core/instant';
import type { MeetingCommand } from '@uplift/domain/meeting/commands';
import { Decision, Heard, RoleCount } from '@uplift/domain/meeting/events';
import { meetingIdOf } from '@uplift/domain/meeting/stream';
import type { MeetingState } from '@uplift/domain/meeting/state';
import { ClockTime } from '@uplift/domain/programme/clock-time';
import { Role } from '@uplift/domain/programme/vocabulary';
import { meetingAggregate } from '@uplift/infra/command/aggregates';
import { z } from 'zod';
import { GrantsOfPeople } from '../access/grants-of-people.js';
import { CommandSender, type Done, type Unstamped } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { CycleFacts } from '../cycles/cycle-facts.js';
import { SubjectId } from '../http/ids.js';
import { FollowDecisions } from './follow-decisions.js';
import { MeetingAccess } from './meeting-access.js';
import { meetingAnswer, type MeetingAnswer } from './meeting-answer.js';
import { PlanMeetings } from './plan-meetings.js';

const reason = z.string().min(1).max(1000);
export const MoveMeeting = z.strictObject({ day: PlainDate, time: ClockTime.nullable().default(null), reason }).meta({ id: 'MoveMeeting' });
export const CancelMeeting = z.strictObject({ reason }).meta({ id: 'CancelMeeting' });
export const SetAgenda = z.strictObject({ agenda: z.array(z.string().min(1).max(1000)).max(100) }).meta({ id: 'SetAgenda' });
export const AssignVisit = z.strictObject({ school: SubjectId }).meta({ id: 'AssignVisit' });
export const RecordAttendance = z.strictObject({
  people: z.array(z.strictObject({ person: SubjectId, role: Role.nullable().default(null) })).max(2000).default([]).describe('People registered in the engine.'),
  roles: z.array(RoleCount).max(500).default([]).describe('Others by role: how many.'), outsiders: z.int().min(0).max(10_000).default(0),
}).meta({ id: 'RecordAttendance' });
const DecisionInput = Decision.extend({
  owner: z.strictObject({ role: Role, person: SubjectId.nullable().default(null) }), together: z.array(Role).max(10).default([]),
  concerns: Decision.shape.concerns.default({ kind: 'region', ids: null }), due: PlainDate.nullable().default(null),
}).strict();
export const DraftMinutes = z.strictObject({
  number: z.string().min(1).max(60).nullable().default(null), heard: z.array(Heard.extend({ by: Role.nullable().default(null) })).max(100).default([]),
  decisions: z.array(DecisionInput).max(300),
}).meta({ id: 'DraftMinutes' });
export const SignMinutes = z.strictObject({}).meta({ id: 'SignMinutes' });
export const CorrectDecision = z.strictObject({ decision: DecisionInput, reason, order: z.string().min(1).max(200).nullable().default(null) }).meta({ id: 'CorrectDecision' });

/** What is done with a meeting from its announcement to its signed minutes. */
@Injectable()
export class HoldMeeting {
  constructor(
    private readonly sender: CommandSender, private readonly access: MeetingAccess, private readonly planning: PlanMeetings, private readonly following: FollowDecisions,
    private readonly people: GrantsOfPeople, private readonly cycles: CycleFacts,
  ) {}

  /** Gatherings that follow this one move along. */
  async move(cycle: string, name: string, body: z.output<typeof MoveMeeting>, caller: Caller): Promise<MeetingAnswer> {
    const done = await this.send(cycle, name, { type: 'MoveMeeting', meeting: meetingIdOf(cycle, name), ...body }, caller);
    if (!done.repeated) await this.planning.all(cycle, caller, [meetingIdOf(cycle, name)]);
    return meetingAnswer(name, done);
  }

  async visit(cycle: string, name: string, { school }: z.output<typeof AssignVisit>, caller: Caller): Promise<MeetingAnswer> {
    const meeting = await this.access.meeting(cycle, name, caller.signedIn, 'meeting.hold');
    const { state } = await this.cycles.of(cycle);
    const known = state.schools.some((one) => one.school === school && (meeting.municipality === null || one.municipality === meeting.municipality));
    if (!known) throw new DomainError('school-unknown', { school });
    return this.answer(cycle, name, { type: 'AssignVisit', meeting: meetingIdOf(cycle, name), school }, caller);
  }

  async attendance(cycle: string, name: string, attendance: z.output<typeof RecordAttendance>, caller: Caller): Promise<MeetingAnswer> {
    await this.requireKnown(attendance.people.map(({ person }) => person));
    return this.answer(cycle, name, { type: 'RecordAttendance', meeting: meetingIdOf(cycle, name), attendance }, caller);
  }

  async minutes(cycle: string, name: string, body: z.output<typeof DraftMinutes>, caller: Caller): Promise<MeetingAnswer> {
    const meeting = await this.access.meeting(cycle, name, caller.signedIn, 'meeting.hold');
    await this.requireKnown(body.decisions.flatMap(({ owner }) => owner.person ?? []));
    await this.following.check(meeting, body.decisions.map((decision) => ({ ...decision, due: null })));
    return this.answer(cycle, name, { type: 'DraftMinutes', meeting: meetingIdOf(cycle, name), ...body }, caller);
  }

  async sign(cycle: string, name: string, caller: Caller): Promise<MeetingAnswer> {
    const meeting = await this.access.meeting(cycle, name, caller.signedIn, 'meeting.hold');
    if (meeting.status === 'planned' && meeting.draft !== null) await this.following.check(meeting, meeting.draft.decisions);
    const done = await this.send(cycle, name, { type: 'SignMinutes', meeting: meetingIdOf(cycle, name), as: this.access.rolesOver(caller.signedIn, meeting) }, caller);
    return this.followed(name, done, caller);
  }

  /** Puts dates into the cases that lack them: after an interruption, or once a case takes steps again. */
  async follow(cycle: string, name: string, caller: Caller): Promise<MeetingAnswer> {
    const meeting = await this.access.meeting(cycle, name, caller.signedIn, 'meeting.hold');
    if (meeting.status !== 'signed') throw new DomainError('minutes-not-signed', { meeting: name });
    const version = await this.access.version(meeting.meeting);
    return { meeting: name, version, repeated: false, status: 'signed', day: meeting.day, time: meeting.time, decisions: [...await this.following.follow(meeting, caller)] };
  }

  async correct(cycle: string, name: string, { decision, ...why }: z.output<typeof CorrectDecision>, caller: Caller): Promise<MeetingAnswer> {
    const meeting = await this.access.meeting(cycle, name, caller.signedIn, 'meeting.hold');
    await this.following.check(meeting, [decision]);
    if (decision.owner.person !== null) await this.requireKnown([decision.owner.person]);
    const as = this.access.rolesOver(caller.signedIn, meeting);
    const done = await this.send(cycle, name, { type: 'CorrectDecision', meeting: meetingIdOf(cycle, name), decision, ...why, as }, caller);
    const correction = done.state.status === 'signed' ? done.state.corrections.findLast((one) => one.decision.number === decision.number) : undefined;
    if (done.state.status === 'signed' && correction !== undefined) {
      await this.following.forget(done.state, correction.was, correction.revision - 1, correction.reason, caller);
    }
    return this.followed(name, done, caller, decision.number);
  }

  async answer(cycle: string, name: string, command: Unstamped<MeetingCommand>, caller: Caller): Promise<MeetingAnswer> {
    return meetingAnswer(name, await this.send(cycle, name, command, caller));
  }

  private async send(cycle: string, name: string, command: Unstamped<MeetingCommand>, caller: Caller): Promise<Done<MeetingState>> {
    await this.access.meeting(cycle, name, caller.signedIn, 'meeting.hold');
    return this.sender.send(meetingAggregate, command, undefined, caller);
  }

  private async followed(name: string, done: Done<MeetingState>, caller: Caller, only?: string): Promise<MeetingAnswer> {
    return meetingAnswer(name, done, done.state.status === 'signed' ? await this.following.follow(done.state, caller, only) : []);
  }

  private async requireKnown(people: readonly string[]): Promise<void> {
    const known = await Promise.all(people.map((person) => this.people.of(person)));
    const at = known.indexOf(null);
    if (at >= 0) throw new DomainError('person-unknown', { person: people[at]! });
  }
}
