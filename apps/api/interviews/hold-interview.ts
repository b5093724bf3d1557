import { Injectable } from '@nestjs/common';
import { rolesOver } from '@uplift/domain/access/policy';
import { caseDecider } from '@uplift/domain/case/decide';
import type { SubmitStep } from '@uplift/domain/case/commands';
import type { CaseEvent } from '@uplift/domain/case/events';
import { caseIdOf, caseStreamOf } from '@uplift/domain/case/stream';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { interviewDecider } from '@uplift/domain/interview/decide';
import { InterviewOutcome } from '@uplift/domain/interview/events';
import { caseAggregate, interviewAggregate } from '@uplift/infra/command/aggregates';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { KnownCases } from '../access/case-facts.js';
import type { Caller } from '../commands/caller.js';
import { CommandSender, type Unstamped } from '../commands/command-sender.js';
import { StepId, SubjectId } from '../http/ids.js';
import { Clock } from '../parts/clock.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';
import { KnownInterviews } from './interview-facts.js';
import { ShowTimetable } from './show-timetable.js';
import type { TimetableAnswer } from './timetable-answer.js';

export const HoldInterview = z.strictObject({ step: StepId.optional(), school: SubjectId, outcome: InterviewOutcome }).meta({ id: 'HoldInterview' });

/**
 * Records an interview and hands in the school's step with it. The two lie in streams of their own: what would be refused is
 * refused before either is written, and the same request again completes what was cut short.
 */
@Injectable()
export class HoldInterviewHandler {
  constructor(
    private readonly sender: CommandSender, private readonly interviews: KnownInterviews, private readonly showing: ShowTimetable, private readonly cases: KnownCases,
    private readonly contexts: CaseContexts, private readonly access: Access, private readonly streams: StreamLoader, private readonly codec: Codec, private readonly clock: Clock,
  ) {}

  async run(cycle: string, { step, school, outcome }: z.output<typeof HoldInterview>, caller: Caller): Promise<TimetableAnswer> {
    const facts = await this.interviews.of(cycle, step);
    const command = { type: 'HoldInterview' as const, cycle, step: facts.step, school, outcome };
    const stamp = { actor: { kind: 'person', id: caller.signedIn.person }, now: this.clock.now() } as const;
    interviewDecider.decide({ ...command, ...stamp }, await this.interviews.stateOf(cycle, facts.step), facts.context);
    const handIn = await this.handIn(cycle, school, facts.step, caller, stamp);
    const done = await this.sender.send(interviewAggregate, command, facts.context, caller);
    if (handIn !== null) {
      // If-Match spoke of the interviews.
      await this.sender.send(caseAggregate, handIn.command, handIn.context, { ...caller, headers: { ...caller.headers, expectedVersion: null } });
    }
    return this.showing.answer(facts, done.state, done.version, caller.signedIn);
  }

  /** The school's step handed in; `null` when it is done already. Throws what the case would refuse. */
  private async handIn(cycle: string, school: string, step: string, { signedIn }: Caller, stamp: Pick<SubmitStep, 'actor' | 'now'>) {
    const id = caseIdOf(cycle, { kind: 'school', id: school });
    const known = await this.cases.of(id);
    if (known === null) throw new DomainError('case-unknown', { case: id });
    this.access.requireOnCase(signedIn, 'interview.hold', id, known.place);
    const state = fold(caseDecider, (await this.streams.read(caseStreamOf(id))).map((event) => this.codec.decode(event) as CaseEvent));
    if (state.status !== 'none' && state.steps[step]?.status === 'done') return null;
    const command: Unstamped<SubmitStep> = { type: 'SubmitStep', case: id, step, as: rolesOver(signedIn.grants, known.place), note: '', attachments: [] };
    caseDecider.decide({ ...command, ...stamp }, state, await this.contexts.contextFor(state.status === 'none' ? known : state, 'school'));
    return { command, context: this.contexts.inForce(known, 'school') };
  }
}
