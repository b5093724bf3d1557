import { Injectable } from '@nestjs/common';
import type { Action } from '@uplift/domain/access/policy';
import { addedStepIdOf } from '@uplift/domain/case/added-step';
import { caseDecider } from '@uplift/domain/case/decide';
import type { AddStep } from '@uplift/domain/case/commands';
import type { CaseEvent } from '@uplift/domain/case/events';
import { caseIdOf, caseStreamOf } from '@uplift/domain/case/stream';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { Role, Slug, Text } from '@uplift/domain/programme/vocabulary';
import { visitDecider, type LoggedVisit, type LogVisit as LogVisitCommand, type VisitsState } from '@uplift/domain/visit/decide';
import { VisitKind, VisitLogged, type VisitEvent } from '@uplift/domain/visit/events';
import { visitsStreamOf } from '@uplift/domain/visit/stream';
import { caseAggregate, visitAggregate } from '@uplift/infra/command/aggregates';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { stateOrThrow } from '@uplift/infra/command/command-handler';
import { contextNow } from '@uplift/infra/command/context-by-state';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { KnownCases } from '../access/case-facts.js';
import { KnownPlaces } from '../access/known-places.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Caller } from '../commands/caller.js';
import { CommandSender, type Unstamped } from '../commands/command-sender.js';
import { CycleFacts } from '../cycles/cycle-facts.js';
import { SubjectId } from '../http/ids.js';
import { Clock } from '../parts/clock.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';

const Agreed = z.strictObject({
  school: SubjectId.optional().describe('The visited school when left out.'), title: Text, responsible: z.array(Role).min(1).max(5).default(['school-team']),
  assignee: SubjectId.nullable().default(null), due: PlainDate.describe('Inclusive.'),
});
export const LogVisit = z.strictObject({
  school: SubjectId.describe('Visited, advised, or the host of the lessons.'), kind: VisitKind.default('visit'), dates: z.array(PlainDate).min(1).max(100),
  subject: Slug.nullable().default(null), guests: z.array(SubjectId).max(50).default([]), recommendations: z.array(Agreed).max(30).default([]).describe('Each becomes a task of the school.'),
}).meta({ id: 'LogVisit' });
const Visit = VisitLogged.schema.extend({ at: Instant, tasks: z.array(z.object({ case: z.string(), step: z.string() })).describe('What became of the recommendations.') }).meta({ id: 'Visit' });
export const VisitAnswer = z.object({ version: z.int(), visit: Visit }).meta({ id: 'VisitLoggedAnswer' });
export type VisitAnswer = z.infer<typeof VisitAnswer>;
export const VisitsAnswer = z.object({ version: z.int(), visits: z.array(Visit) }).meta({ id: 'Visits' });
export type VisitsAnswer = z.infer<typeof VisitsAnswer>;

/** Logs what was done at a school; what was agreed there goes into the school's case as tasks with dates. */
@Injectable()
export class LogVisitHandler {
  constructor(
    private readonly sender: CommandSender, private readonly cycles: CycleFacts, private readonly cases: KnownCases, private readonly contexts: CaseContexts,
    private readonly places: KnownPlaces, private readonly access: Access, private readonly streams: StreamLoader, private readonly codec: Codec, private readonly clock: Clock,
  ) {}

  /** Nothing is logged when one of the recommendations could not become a task; the same request again adds what is missing. */
  async log(cycle: string, { recommendations, ...body }: z.output<typeof LogVisit>, caller: Caller): Promise<VisitAnswer> {
    await this.require('visit.log', body.school, caller.signedIn);
    for (const guest of body.guests) if (await this.places.ofScope({ kind: 'school', id: guest }) === null) throw new DomainError('school-unknown', { school: guest });
    const { year, document } = await this.cycles.of(cycle);
    const context = { year, zone: document.zone };
    const visit = deterministicId('visit', caller.signedIn.person, caller.headers.key);
    const command: Unstamped<LogVisitCommand> = { type: 'LogVisit', visit, cycle, ...body, visitors: [caller.signedIn.person],
      recommendations: recommendations.map(({ school = body.school, ...one }) => ({ school, ...one })) };
    const stamp = { actor: { kind: 'person', id: caller.signedIn.person }, now: this.clock.now() } as const;
    const before = await this.stateOf(cycle, body.school);
    const [planned] = visitDecider.decide({ ...command, ...stamp }, before, context);
    const tasks = await this.tasksOf(planned?.data ?? before.visits.find((one) => one.visit === visit)!, caller, stamp);
    const done = await this.sender.send(visitAggregate, command, context, caller);
    const added = await this.sender.sendMany(caseAggregate, tasks, caller);
    for (const result of added) stateOrThrow(result);
    await this.sender.shown(added, caller);
    return { version: done.version, visit: shown(done.state.visits.find((one) => one.visit === visit)!) };
  }

  async list(cycle: string, school: string, reader: SignedIn): Promise<VisitsAnswer> {
    await this.cycles.of(cycle);
    await this.require('visit.read', school, reader);
    const { visits } = await this.stateOf(cycle, school);
    return { version: visits.length, visits: visits.map(shown) };
  }

  /** At every school of the cycle within one's reach, the latest first. */
  async all(cycle: string, reader: SignedIn): Promise<VisitsAnswer> {
    const { state: { region, schools } } = await this.cycles.of(cycle);
    const mine = schools.filter(({ school, municipality }) => {
      const place = { region, municipality, school };
      return this.access.allows(reader, 'case.read', place) && this.access.allows(reader, 'visit.read', place);
    });
    // Asked for in one turn of the event loop the streams come with one query.
    const states = await Promise.all(mine.map(({ school }) => this.stateOf(cycle, school)));
    const visits = states.flatMap(({ visits: all }) => all.map(shown)).sort((a, b) => b.dates[0]!.localeCompare(a.dates[0]!) || b.at.localeCompare(a.at));
    return { version: visits.length, visits };
  }

  private async stateOf(cycle: string, school: string): Promise<VisitsState> {
    return fold(visitDecider, (await this.streams.read(visitsStreamOf(cycle, school))).map((event) => this.codec.decode(event) as VisitEvent));
  }

  private async require(action: Action, school: string, signedIn: SignedIn): Promise<void> {
    const place = await this.places.ofScope({ kind: 'school', id: school });
    if (place === null || !this.access.allows(signedIn, 'case.read', place)) throw new DomainError('school-unknown', { school });
    this.access.require(signedIn, action, place);
  }

  /** Each recommendation as a command on its case, decided once beforehand. */
  private async tasksOf({ cycle, school: host, recommendations }: VisitEvent['data'], { signedIn }: Caller, stamp: Pick<AddStep, 'actor' | 'now'>) {
    return Promise.all(recommendations.map(async ({ item, school, title, responsible, assignee, due }) => {
      const id = caseIdOf(cycle, { kind: 'school', id: school });
      const known = await this.cases.of(id);
      if (known === null) throw new DomainError('case-unknown', { case: id });
      this.access.requireOnCase(signedIn, 'visit.log', id, known.place);
      // A repeat reads it from the store, which keeps its fields in an order of its own: the command must read the same.
      const named = { ru: title.ru, en: title.en };
      const command: Unstamped<AddStep> = { type: 'AddStep', case: id, title: named, responsible, assignee, due, origin: { kind: 'recommendation', stream: visitsStreamOf(cycle, host), item } };
      const context = this.contexts.inForce(known, 'school');
      const state = fold(caseDecider, (await this.streams.read(caseStreamOf(id))).map((event) => this.codec.decode(event) as CaseEvent));
      caseDecider.decide({ ...command, ...stamp }, state, await contextNow(context, state));
      return { command, context, part: `recommend ${item}` };
    }));
  }
}

const shown = (visit: LoggedVisit): VisitAnswer['visit'] => ({ ...visit, tasks: visit.recommendations.map(({ item, school }) => ({
  case: caseIdOf(visit.cycle, { kind: 'school', id: school }), step: addedStepIdOf({ kind: 'recommendation', item }, { kind: 'school', id: school }) })) });
