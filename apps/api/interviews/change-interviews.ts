import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { PlainDate } from '@uplift/domain/core/instant';
import type { InterviewCommand } from '@uplift/domain/interview/commands';
import { MissedReason } from '@uplift/domain/interview/events';
import { ClockTime } from '@uplift/domain/programme/clock-time';
import { interviewAggregate } from '@uplift/infra/command/aggregates';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { GrantsOfPeople } from '../access/grants-of-people.js';
import type { Caller } from '../commands/caller.js';
import { CommandSender, type Unstamped } from '../commands/command-sender.js';
import { StepId, SubjectId } from '../http/ids.js';
import { KnownInterviews } from './interview-facts.js';
import { ShowTimetable } from './show-timetable.js';
import type { TimetableAnswer } from './timetable-answer.js';

const step = { step: StepId.optional().describe('May be left out where the programme has interviews once.') };
const Slot = z.strictObject({ slot: z.string().max(40) });
const Time = z.strictObject({ date: PlainDate, from: ClockTime.describe('Local time of the programme’s zone.') });
const Place = z.union([Slot, Time]).meta({ id: 'InterviewPlace', description: 'A slot of the timetable, or any other time of the year.' });
const Participants = z.array(SubjectId).max(20).describe('Persons who take part beside the school.');

export const DrawTimetable = z.strictObject(step).meta({ id: 'DrawTimetable' });
export const BookInterview = z.strictObject({ ...step, school: SubjectId, at: Place, participants: Participants.default([]) }).meta({ id: 'BookInterview' });
export const MoveInterview = z.strictObject({ ...step, school: SubjectId, at: Place }).meta({ id: 'MoveInterview' });
export const NameParticipants = z.strictObject({ ...step, school: SubjectId, participants: Participants }).meta({ id: 'NameParticipants' });
export const ReleaseInterview = z.strictObject({ ...step, school: SubjectId }).meta({ id: 'ReleaseInterview' });
export const MissInterview = z.strictObject({ ...step, school: SubjectId, reason: MissedReason }).meta({ id: 'MissInterview' });

type Planning = Exclude<InterviewCommand['type'], 'HoldInterview'>;
type Body<Type extends Planning> = Omit<Extract<Unstamped<InterviewCommand>, { type: Type }>, 'type' | 'cycle' | 'step'> & { readonly step?: string | undefined };

/** Everything about an interview but its being held. */
@Injectable()
export class ChangeInterviews {
  constructor(
    private readonly sender: CommandSender, private readonly interviews: KnownInterviews, private readonly showing: ShowTimetable,
    private readonly people: GrantsOfPeople, private readonly access: Access,
  ) {}

  async run<Type extends Planning>(type: Type, cycle: string, { step: named, ...body }: Body<Type>, caller: Caller): Promise<TimetableAnswer> {
    const facts = await this.interviews.of(cycle, named);
    const { participants } = body as { participants?: readonly string[] };
    await this.requireKnown(participants ?? [], facts.cycle.region);
    const command = { type, cycle, step: facts.step, ...body } as unknown as Unstamped<InterviewCommand>;
    const done = await this.sender.send(interviewAggregate, command, facts.context, caller);
    return this.showing.answer(facts, done.state, done.version, caller.signedIn);
  }

  /** Whoever is named must be at work in the cycle's region. */
  private async requireKnown(participants: readonly string[], region: string): Promise<void> {
    for (const person of participants) {
      const grants = await this.people.of(person);
      if (grants === null || !this.access.allows({ person, grants }, 'cycle.read', { region, municipality: null, school: null })) throw new DomainError('person-unknown', { person });
    }
  }
}
