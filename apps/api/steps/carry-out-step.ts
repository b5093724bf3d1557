import { Injectable } from '@nestjs/common';
import { rolesOver, type Action, type Place } from '@uplift/domain/access/policy';
import { isAddedStep } from '@uplift/domain/case/added-step';
import type { CaseCommand } from '@uplift/domain/case/commands';
import type { CaseContext } from '@uplift/domain/case/context';
import { rulesOf } from '@uplift/domain/case/lookup';
import type { CaseState, StartedCase } from '@uplift/domain/case/state';
import { DomainError } from '@uplift/domain/core/domain-error';
import { caseAggregate } from '@uplift/infra/command/aggregates';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { ContextByState } from '@uplift/infra/command/context-by-state';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { KnownCases, type CaseFacts } from '../access/case-facts.js';
import { GrantsOfPeople } from '../access/grants-of-people.js';
import { CaseAnswer, caseAnswer } from '../cases/case-answer.js';
import { StepView, stepView } from '../cases/step-view.js';
import { CommandSender, type Done, type Unstamped } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { LoadRoadmap } from '../roadmap/load-roadmap.js';
import { FileReferences } from '../files/file-references.js';
import { Clock } from '../parts/clock.js';
import type { StepAction, StepAt } from './step-action.js';

export const StepAnswer = CaseAnswer.extend({ step: StepView }).meta({ id: 'StepChanged' });
export type StepAnswer = z.infer<typeof StepAnswer>;
/** A command that passed the checks on who asks, with what its decision needs. */
export interface Prepared { readonly command: Unstamped<CaseCommand>; readonly context: ContextByState<CaseContext> }

/** Does one step's action: checks who asks, and hands the rest to the domain. */
@Injectable()
export class CarryOutStep {
  constructor(
    private readonly sender: CommandSender, private readonly cases: KnownCases, private readonly contexts: CaseContexts,
    private readonly access: Access, private readonly people: GrantsOfPeople, private readonly clock: Clock,
    private readonly files: FileReferences, private readonly roadmaps: LoadRoadmap,
  ) {}

  async run<Body>(action: StepAction<Body>, at: StepAt, body: Body, caller: Caller): Promise<StepAnswer> {
    const { command, context } = await this.prepare(action, at, body, caller);
    return this.answer(at, await this.sender.send(caseAggregate, command, context, caller));
  }

  /** Throws the refusal that concerns who asks; what concerns the case itself the domain refuses later. */
  async prepare<Body>(action: StepAction<Body>, at: StepAt, body: Body, { signedIn }: Caller): Promise<Prepared> {
    const facts = await this.cases.of(at.case);
    if (facts === null) throw new DomainError('case-unknown', { case: at.case });
    this.access.requireOnCase(signedIn, action.action, at.case, facts.place);
    const named = action.names?.(body);
    if (named !== undefined) await this.requireNamed(named, facts.place);
    await this.files.requireUploaded(action.files?.(body) ?? []);
    await this.refuseBesideRoadmap(action.action, at, facts);
    return { command: action.command(at, body, rolesOver(signedIn.grants, facts.place)), context: this.suited(action, at, facts) };
  }

  /** Whether the action suits the step is asked of the edition that the case follows when it is decided. */
  private suited<Body>({ suits }: StepAction<Body>, { step }: StepAt, facts: CaseFacts): ContextByState<CaseContext> {
    const inForce = this.contexts.inForce(facts, facts.kind);
    if (suits === undefined) return inForce;
    return new ContextByState(async (state) => {
      const { programme } = (state as CaseState).status === 'none' ? facts : state as StartedCase;
      suits(step, await this.contexts.documentOf(programme));
      return inForce.of(state);
    });
  }

  /** Where a roadmap was begun its plan's step follows it, and nothing else moves the step. */
  private async refuseBesideRoadmap(action: Action, { case: id, step }: StepAt, facts: CaseFacts): Promise<void> {
    if (isAddedStep(step) || (action !== 'step.submit' && action !== 'step.review')) return;
    const known = (await this.contexts.contextFor(facts, facts.kind)).steps.find((one) => one.id === step);
    // A step that an amendment brought is not among those the case began with.
    if ((known?.kind ?? 'plan') === 'plan' && await this.roadmaps.stepOf(id) === step) throw new DomainError('step-has-roadmap', { step });
  }

  async answer(at: StepAt, done: Done<CaseState>): Promise<StepAnswer> {
    const { state } = done;
    if (state.status === 'none') throw new DomainError('case-unknown', { case: at.case });
    const context = await this.contexts.contextFor(state, state.subject.kind);
    return { ...caseAnswer(at.case, done), step: stepView(rulesOf(state, context, at.step), state.steps[at.step], this.clock.now()) };
  }

  /** Throws `person-unknown` unless the person could see a case there. */
  async requireNamed(person: string, place: Place): Promise<void> {
    const grants = await this.people.of(person);
    if (grants === null || !this.access.allows({ person, grants }, 'case.read', place)) throw new DomainError('person-unknown', { person });
  }
}
