import { Injectable } from '@nestjs/common';
import { calendarOfProgramme } from '@uplift/domain/programme/programme-calendar';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { Engagement, InterviewContext } from '@uplift/domain/interview/context';
import { interviewDecider } from '@uplift/domain/interview/decide';
import type { InterviewEvent } from '@uplift/domain/interview/events';
import type { InterviewsState } from '@uplift/domain/interview/state';
import { interviewsStreamOf } from '@uplift/domain/interview/stream';
import { personsBySchool } from '@uplift/domain/mentoring/state';
import type { ProgrammeDocument, Step } from '@uplift/domain/programme/programme-document';
import { CycleFacts, type CycleWithProgramme } from '../cycles/cycle-facts.js';
import { KnownMentoring } from '../mentoring/mentoring-facts.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';

export interface InterviewFacts { readonly step: string; readonly cycle: CycleWithProgramme['state']; readonly document: ProgrammeDocument; readonly context: InterviewContext }
type InterviewStep = Step & { readonly interview: NonNullable<Step['interview']> };

/** What the interviews of a cycle's step stand on: the programme's schedule, the list, and who is taken elsewhere. */
@Injectable()
export class KnownInterviews {
  constructor(private readonly cycles: CycleFacts, private readonly mentoring: KnownMentoring, private readonly streams: StreamLoader, private readonly codec: Codec) {}

  /** The step may be left out where the programme has interviews once. Throws `interview-step-unknown`, `cycle-unknown`. */
  async of(cycle: string, named: string | undefined): Promise<InterviewFacts> {
    const { state, document, year } = await this.cycles.of(cycle);
    const steps = document.stages.flatMap((stage) => stage.steps).filter((step): step is InterviewStep => step.interview !== undefined && step.subject === 'school');
    const step = named === undefined && steps.length === 1 ? steps[0] : steps.find(({ id }) => id === named);
    if (step === undefined) throw new DomainError('interview-step-unknown', { step: named ?? '—', known: steps.map(({ id }) => id).join(', ') || '—' });
    const elsewhere = await Promise.all(steps.filter(({ id }) => id !== step.id).map(async ({ id }) => engagementsOf(await this.stateOf(cycle, id))));
    return { step: step.id, cycle: state, document, context: {
      schedule: step.interview, year, zone: document.zone, calendar: calendarOfProgramme(document),
      schools: state.schools, curators: personsBySchool((await this.mentoring.read(cycle)).state), elsewhere: elsewhere.flat() } };
  }

  async stateOf(cycle: string, step: string): Promise<InterviewsState> { return (await this.read(cycle, step)).state; }

  async read(cycle: string, step: string): Promise<{ readonly state: InterviewsState; readonly version: number }> {
    const stored = await this.streams.read(interviewsStreamOf(cycle, step));
    return { state: fold(interviewDecider, stored.map((event) => this.codec.decode(event) as InterviewEvent)), version: stored.length };
  }
}

const engagementsOf = (state: InterviewsState): readonly Engagement[] => (state.status === 'none' ? [] : Object.values(state.bookings)
  .flatMap(({ school, participants, slot: { startsAt, endsAt } }) => [school, ...participants].map((who) => ({ who, startsAt, endsAt }))));
