import { Injectable } from '@nestjs/common';
import type { Action } from '@uplift/domain/access/policy';
import type { AddStep } from '@uplift/domain/case/commands';
import { caseDecider } from '@uplift/domain/case/decide';
import type { CaseEvent } from '@uplift/domain/case/events';
import { caseIdOf, caseStreamOf } from '@uplift/domain/case/stream';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { visitDecider, type VisitCommand, type VisitContext } from '@uplift/domain/visit/decide';
import type { Recommendation, VisitEvent } from '@uplift/domain/visit/events';
import type { LoggedVisit, VisitsState } from '@uplift/domain/visit/state';
import { visitsStreamOf } from '@uplift/domain/visit/stream';
import { caseAggregate, visitAggregate } from '@uplift/infra/command/aggregates';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { stateOrThrow } from '@uplift/infra/command/command-handler';
import { contextNow } from '@uplift/infra/command/context-by-state';
import { Access } from '../access/access.js';
import { KnownCases } from '../access/case-facts.js';
import { KnownPlaces } from '../access/known-places.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Caller } from '../commands/caller.js';
import { CommandSender, type Unstamped } from '../commands/command-sender.js';
import { CycleFacts } from '../cycles/cycle-facts.js';
import { Clock } from '../parts/clock.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';

/** What was done at schools, and the tasks that come of it: two streams, written one after the other. */
@Injectable()
export class VisitDesk {
  constructor(
    private readonly sender: CommandSender, private readonly cycles: CycleFacts, private readonly cases: KnownCases, private readonly contexts: CaseContexts,
    private readonly places: KnownPlaces, private readonly access: Access, private readonly streams: StreamLoader, private readonly codec: Codec, private readonly clock: Clock,
  ) {}

  /** Throws `cycle-unknown`. */
  async contextOf(cycle: string): Promise<VisitContext> {
    const { year, document } = await this.cycles.of(cycle);
    return { year, zone: document.zone };
  }

  async stateOf(cycle: string, school: string): Promise<VisitsState> {
    return fold(visitDecider, (await this.streams.read(visitsStreamOf(cycle, school))).map((event) => this.codec.decode(event) as VisitEvent));
  }

  /** What was done at every school of the cycle that the person may see. Throws `cycle-unknown`. */
  async all(cycle: string, reader: SignedIn): Promise<readonly LoggedVisit[]> {
    const { state: { region, schools } } = await this.cycles.of(cycle);
    const mine = schools.filter(({ school, municipality }) => {
      const place = { region, municipality, school };
      return this.access.allows(reader, 'case.read', place) && this.access.allows(reader, 'visit.read', place);
    });
    // Asked for in one turn of the event loop the streams come with one query.
    return (await Promise.all(mine.map(({ school }) => this.stateOf(cycle, school)))).flatMap(({ visits }) => visits);
  }

  /** Throws `school-unknown` for one the person may not see, and the refusal of what they may not do there. */
  async require(action: Action, school: string, signedIn: SignedIn): Promise<void> {
    const place = await this.places.ofScope({ kind: 'school', id: school });
    if (place === null || !this.access.allows(signedIn, 'case.read', place)) throw new DomainError('school-unknown', { school });
    this.access.require(signedIn, action, place);
  }

  /** Throws `school-unknown` for one that is in no register. */
  async requireKnown(school: string): Promise<void> {
    if (await this.places.ofScope({ kind: 'school', id: school }) === null) throw new DomainError('school-unknown', { school });
  }

  /** Nothing is stored when one of the recommendations could not become a task; the same request again adds what is missing. */
  async carryOut(command: Unstamped<VisitCommand>, context: VisitContext, caller: Caller): Promise<{ readonly visit: LoggedVisit; readonly version: number }> {
    const stamp = { actor: { kind: 'person', id: caller.signedIn.person }, now: this.clock.now() } as const;
    const before = await this.stateOf(command.cycle, command.school);
    const planned = fold<VisitEvent, VisitsState>(visitDecider, visitDecider.decide({ ...command, ...stamp }, before, context), before);
    const agreed = planned.visits.find(({ visit }) => visit === command.visit)?.recommendations ?? [];
    const tasks = await this.tasksOf(command, agreed, caller, stamp);
    const done = await this.sender.send(visitAggregate, command, context, caller);
    const added = await this.sender.sendMany(caseAggregate, tasks, caller);
    for (const result of added) stateOrThrow(result);
    await this.sender.shown(added, caller);
    return { version: done.version, visit: done.state.visits.find(({ visit }) => visit === command.visit)! };
  }

  /** Each recommendation as a command on its case, decided once beforehand. */
  private tasksOf({ cycle, school: host }: Pick<VisitCommand, 'cycle' | 'school'>, agreed: readonly Recommendation[], { signedIn }: Caller, stamp: Pick<AddStep, 'actor' | 'now'>) {
    return Promise.all(agreed.map(async ({ item, school, title, responsible, assignee, due }) => {
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
