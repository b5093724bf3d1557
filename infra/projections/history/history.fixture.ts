import { caseContexts } from '@uplift/domain/case/case-context';
import type { CaseCommand } from '@uplift/domain/case/commands';
import type { CaseContext } from '@uplift/domain/case/context';
import type { CaseState, OpenStep, StepInReview } from '@uplift/domain/case/state';
import { caseIdOf, partsOfCaseId } from '@uplift/domain/case/stream';
import type { Actor, CommandBase } from '@uplift/domain/core/decider';
import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import { epochMillisecondsOf, instantOf, type Instant } from '@uplift/domain/core/instant';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { Role, SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { Scope } from '@uplift/domain/person/events';
import type { Aggregate } from '../../command/aggregate.js';
import {
  caseAggregate, cycleAggregate, personAggregate, programmeShelfAggregate, registryAggregate,
} from '../../command/aggregates.js';
import { type CommandHandler, stateOrThrow } from '../../command/command-handler.js';

const day = 86_400_000;
const engine: Actor = { kind: 'system', id: 'engine' };
const coordinator: Actor = { kind: 'person', id: 'p-coordinator' };

export interface HistoryPlan {
  readonly document: ProgrammeDocument;
  readonly year: string;
  readonly cycle: string;
  readonly municipalities: number;
  readonly schoolsEach: number;
  readonly seed: number;
  /** Seals the contacts of a person; without it a text that nobody opens. */
  readonly seal?: (person: string) => Promise<string>;
}

/** Chance that comes out the same for the same seed. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A cycle with its people, driven through its days by schools and reviewers that are early, late, silent, or send work back. */
export class History {
  readonly cases: readonly string[];
  private readonly contexts: Readonly<Record<SubjectKind, CaseContext>>;
  private readonly chance: () => number;
  private readonly region: string;
  private readonly firstDay: Instant;

  constructor(private readonly handler: CommandHandler, private readonly plan: HistoryPlan) {
    const { document, cycle } = plan;
    const year = cycleYearOf(plan.year, document.year.starts);
    this.contexts = caseContexts(document, year);
    this.chance = seeded(plan.seed);
    this.region = document.region.id;
    this.firstDay = `${year.firstDay}T06:00:00.000Z`;
    this.cases = [
      caseIdOf(cycle, { kind: 'region', id: this.region }),
      ...this.municipalities.map((id) => caseIdOf(cycle, { kind: 'municipality', id })),
      ...this.schools.map(({ school }) => caseIdOf(cycle, { kind: 'school', id: school })),
    ];
  }

  get municipalities(): readonly string[] { return Array.from({ length: this.plan.municipalities }, (_, index) => `m-${index + 1}`); }
  get schools(): readonly { school: string; municipality: string }[] {
    return this.municipalities.flatMap((municipality) =>
      Array.from({ length: this.plan.schoolsEach }, (_, index) => ({ school: `${municipality}-s-${index + 1}`, municipality })));
  }
  /** The instant of a day of the year, 0 the first, at noon in Moscow on the small programme. */
  at(days: number): Instant { return instantOf(epochMillisecondsOf(this.firstDay) + days * day); }

  /** Programme, people, registry, list, order and launch; every case opened and advanced to the first day. */
  async launch(): Promise<void> {
    const { document, year, cycle } = this.plan;
    const now = this.firstDay;
    const span = cycleYearOf(year, document.year.starts);
    await this.send(programmeShelfAggregate, [{ type: 'PublishProgramme', programme: document.programme, edition: document.edition, document, actor: coordinator, now }]);
    await this.registerPeople(now);
    await this.send(registryAggregate, [
      ...this.municipalities.map((municipality) => ({ type: 'RegisterMunicipality' as const, municipality, region: this.region, name: `District ${municipality}`, actor: coordinator, now })),
      ...this.schools.map(({ school, municipality }) => ({ type: 'RegisterSchool' as const, school, municipality, region: this.region, name: `School "${school}"`, actor: coordinator, now })),
    ]);
    const order = { number: '7\\1', date: span.firstDay, appendixDate: null, title: 'On the list' };
    for (const command of [
      { type: 'PlanCycle' as const, cycle, region: this.region, programme: { id: document.programme, edition: document.edition }, year, firstDay: span.firstDay,
        lastDay: span.lastDay, zone: document.zone, actor: coordinator, now },
      { type: 'ListSchools' as const, cycle, schools: [...this.schools, { school: 'gone', municipality: 'm-1' }], actor: coordinator, now },
      { type: 'UnlistSchools' as const, cycle, schools: ['gone'], reason: 'left', actor: coordinator, now },
      { type: 'ConfirmList' as const, cycle, order, actor: coordinator, now },
      { type: 'LaunchCycle' as const, cycle, cohortSize: 200, actor: coordinator, now },
    ]) await this.send(cycleAggregate, [command]);
    const municipalityOf = new Map(this.schools.map(({ school, municipality }) => [school, municipality]));
    await this.sendToCases(this.cases.map((id) => {
      const { kind, subject } = partsOfCaseId(id)!;
      return { type: 'OpenCase', case: id, cycle, subject: { kind, id: subject }, region: this.region,
        municipality: kind === 'school' ? municipalityOf.get(subject)! : kind === 'municipality' ? subject : null,
        programme: { id: document.programme, edition: document.edition }, year, launchedAt: now, actor: engine, now };
    }));
    await this.advance(now);
  }

  /** What time has made due by `now`, in all cases. */
  async advance(now: Instant): Promise<Map<string, CaseState>> {
    return this.sendToCases(this.cases.map((id) => ({ type: 'Advance', case: id, actor: engine, now })));
  }

  /** One day: the engine advances, then people act, each by chance. */
  async live(days: number): Promise<void> {
    const now = this.at(days);
    const states = await this.advance(now);
    const later = instantOf(epochMillisecondsOf(now) + 3_600_000);
    const acts = this.cases.flatMap((id) => {
      const state = states.get(id);
      if (state?.status !== 'open') return [];
      return Object.values(state.steps).flatMap((step) => (step.status === 'open' ? this.workOn(id, step, later)
        : step.status === 'in-review' ? this.review(id, step, later) : []));
    });
    await this.sendToCases(acts);
  }

  async send<Command extends CommandBase, Event extends { type: string; occurredAt: Instant; data: unknown }, State>(
    aggregate: Aggregate<Command, Event, State, void>, commands: readonly Command[],
  ): Promise<void> {
    const results = await this.handler.handleMany(aggregate, commands.map((command) => ({ command, context: undefined, id: null, correlationId: 'history', expectedVersion: null })));
    for (const result of results) stateOrThrow(result);
  }

  /** Refusals are left out of the answer: a chance act may come too late. */
  async sendToCases(commands: readonly CaseCommand[]): Promise<Map<string, CaseState>> {
    const states = new Map<string, CaseState>();
    for (let from = 0; from < commands.length; from += 500) {
      const part = commands.slice(from, from + 500);
      const results = await this.handler.handleMany(caseAggregate, part.map((command) => ({
        command, context: this.contexts[partsOfCaseId(command.case)!.kind], id: null, correlationId: 'history', expectedVersion: null })));
      for (const [index, result] of results.entries()) if (result.outcome === 'done') states.set(part[index]!.case, result.state);
    }
    return states;
  }

  private workOn(id: string, { step, responsible }: OpenStep, now: Instant): CaseCommand[] {
    const roll = this.chance();
    const attachments = (this.contexts[partsOfCaseId(id)!.kind].steps.find((candidate) => candidate.id === step)?.attachments ?? [])
      .flatMap(({ id: kind, min }) => Array.from({ length: min }, () => ({ kind, name: `${kind}.pdf`, sha256: 'ab'.repeat(32), bytes: 1000 })));
    if (roll < 0.07) return [{ type: 'SubmitStep', case: id, step, note: 'work with "quotes" and \\ strokes', attachments, as: [...responsible], actor: { kind: 'person', id: 'p-worker' }, now }];
    if (roll < 0.08) return [{ type: 'RequestReminder', case: id, step, message: 'Please hand in', actor: coordinator, now }];
    if (roll < 0.083) return [{ type: 'ExtendDeadline', case: id, step, to: now.slice(0, 4) === '2026' ? '2027-02-01' : '2027-05-01', reason: 'illness', order: null, actor: coordinator, now }];
    if (roll < 0.086) return [{ type: 'ReassignStep', case: id, step, to: 'p-substitute', actor: coordinator, now }];
    if (roll < 0.088) return [{ type: 'SetCaseAside', case: id, reason: 'a test of patience', actor: engine, now }, { type: 'ResumeCase', case: id, actor: coordinator, now }];
    return [];
  }

  private review(id: string, { step, reviewers, reviewBegun }: StepInReview, now: Instant): CaseCommand[] {
    const by = { case: id, step, as: [...reviewers], actor: { kind: 'person' as const, id: 'p-reviewer' }, now };
    const roll = this.chance();
    if (roll < 0.15) return [{ type: 'ApproveStep', note: '', ...by }];
    if (roll < 0.2) return [{ type: 'ReturnStep', remarks: [{ place: 'section 1', text: 'more detail' }], ...by }];
    if (roll < 0.22 && !reviewBegun) {
      return [{ type: 'RecallSubmission', case: id, step, as: [...this.contexts[partsOfCaseId(id)!.kind].steps.find((candidate) => candidate.id === step)!.responsible],
        actor: { kind: 'person', id: 'p-worker' }, now }];
    }
    return [];
  }

  private async registerPeople(now: Instant): Promise<void> {
    const region: Scope = { kind: 'region', id: this.region };
    const people: [string, Role, Scope][] = [
      ['p-coordinator', 'institute-coordinator', region], ['p-department', 'department', region],
      ...this.municipalities.flatMap((id): [string, Role, Scope][] => [[`p-${id}`, 'municipality', { kind: 'municipality', id }],
        [`p-centre-${id}`, 'municipal-centre', { kind: 'municipality', id }]]),
      ...this.schools.map(({ school }): [string, Role, Scope] => [`p-${school}`, 'school-team', { kind: 'school', id: school }]),
    ];
    const sealed = await Promise.all(people.map(async ([person]) => (this.plan.seal === undefined ? `sealed ${person}` : this.plan.seal(person))));
    await this.send(personAggregate, people.map(([person], index) => ({ type: 'RegisterPerson', person, sealed: sealed[index]!, language: index % 2 === 0 ? 'ru' : 'en', actor: coordinator, now })));
    await this.send(personAggregate, people.map(([person, role, scope]) => ({ type: 'GrantRole', person, grant: { role, scope }, actor: coordinator, now })));
  }
}
