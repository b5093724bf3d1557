import type { CommandBase } from '@uplift/domain/core/decider';
import type { Actor } from '@uplift/domain/core/decider';
import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import type { DomainEvent } from '@uplift/domain/core/event';
import { cohortsOf } from '@uplift/domain/cycle/cohorts';
import type { CycleCommand } from '@uplift/domain/cycle/decide';
import type { ListedSchool } from '@uplift/domain/cycle/events';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { Aggregate } from '@uplift/infra/command/aggregate';
import { cycleAggregate, personAggregate, programmeShelfAggregate, registryAggregate } from '@uplift/infra/command/aggregates';
import { stateOrThrow } from '@uplift/infra/command/command-handler';
import type { Engine } from './engine.js';

export const coordinator: Actor = { kind: 'person', id: 'p-coordinator' };
/** As many as a cohort holds at most: a large city's. */
const schoolsPerMunicipality = 200;
const commandsAtOnce = 2_000;
export const cohortSize = 200;
export const year = '2026/27';

/** A cycle of n schools, brought up to its launch by the commands that the API would send. */
export class BenchCycle {
  readonly schools: readonly ListedSchool[];
  readonly cohorts: readonly string[];

  constructor(private readonly engine: Engine, readonly document: ProgrammeDocument, readonly cycle: string, readonly n: number) {
    this.schools = Array.from({ length: n }, (_, index) => {
      const [district, place] = [Math.floor(index / schoolsPerMunicipality) + 1, index % schoolsPerMunicipality + 1];
      return { school: `${cycle}-s-${district}-${place}`, municipality: `m-${district}` };
    });
    this.cohorts = cohortsOf(this.schools, cohortSize).map(({ id }) => id);
  }

  get region(): string { return this.document.region.id; }
  get municipalities(): readonly string[] { return [...new Set(this.schools.map(({ municipality }) => municipality))]; }

  async confirm(): Promise<void> {
    const { document, cycle, region } = this;
    const now = this.engine.now();
    const { firstDay, lastDay } = cycleYearOf(year, document.year.starts);
    const programme = { id: document.programme, edition: document.edition };
    await this.send(programmeShelfAggregate, [{ type: 'PublishProgramme', programme: programme.id, edition: programme.edition, document, actor: coordinator, now }]);
    await this.send(registryAggregate, [
      ...this.municipalities.map((municipality) => ({ type: 'RegisterMunicipality' as const, municipality, region, name: `District ${municipality}`, actor: coordinator, now })),
      ...this.schools.map(({ school, municipality }) => ({ type: 'RegisterSchool' as const, school, municipality, region, name: `School ${school}`, actor: coordinator, now })),
    ]);
    const commands: readonly CycleCommand[] = [
      { type: 'PlanCycle', cycle, region, programme, year, firstDay, lastDay, zone: document.zone, actor: coordinator, now },
      { type: 'ListSchools', cycle, schools: this.schools, actor: coordinator, now },
      { type: 'ConfirmList', cycle, order: { number: '1', date: firstDay, appendixDate: null, title: '' }, actor: coordinator, now },
    ];
    for (const command of commands) await this.send(cycleAggregate, [command]);
  }

  /** One person for every school, whom its notices go to. */
  async appoint(): Promise<void> {
    const now = this.engine.now();
    await this.send(personAggregate, this.schools.flatMap(({ school }) => [
      { type: 'RegisterPerson' as const, person: `p-${school}`, sealed: 'sealed', language: 'ru' as const, actor: coordinator, now },
      { type: 'GrantRole' as const, person: `p-${school}`, grant: { role: 'school-team' as const, scope: { kind: 'school' as const, id: school } }, actor: coordinator, now },
    ]));
  }

  async launch(): Promise<void> {
    await this.send(cycleAggregate, [{ type: 'LaunchCycle', cycle: this.cycle, cohortSize, actor: coordinator, now: this.engine.now() }]);
  }

  private async send<Command extends CommandBase, Event extends DomainEvent, State>(aggregate: Aggregate<Command, Event, State, void>, commands: readonly Command[]): Promise<void> {
    for (let from = 0; from < commands.length; from += commandsAtOnce) {
      const requests = commands.slice(from, from + commandsAtOnce)
        .map((command) => ({ command, context: undefined, id: null, correlationId: `bench ${this.cycle}`, expectedVersion: null }));
      for (const result of await this.engine.handler.handleMany(aggregate, requests)) stateOrThrow(result);
    }
  }
}
