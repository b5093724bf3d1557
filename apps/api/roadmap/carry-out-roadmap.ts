import { Injectable } from '@nestjs/common';
import { rolesOver } from '@uplift/domain/access/policy';
import { caseDecider } from '@uplift/domain/case/decide';
import type { CaseState } from '@uplift/domain/case/state';
import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { RoadmapCommand } from '@uplift/domain/roadmap/commands';
import { roadmapDecider } from '@uplift/domain/roadmap/decide';
import type { RoadmapEvent } from '@uplift/domain/roadmap/events';
import type { RoadmapState } from '@uplift/domain/roadmap/state';
import { stamped, stepCommandsAfter, type NamedStepCommand } from '@uplift/domain/roadmap/step-commands';
import { caseAggregate, roadmapAggregate } from '@uplift/infra/command/aggregates';
import { stateOrThrow } from '@uplift/infra/command/command-handler';
import type { CaseFacts } from '../access/case-facts.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Caller } from '../commands/caller.js';
import { CommandSender, type Unstamped } from '../commands/command-sender.js';
import { Clock } from '../parts/clock.js';
import { LoadRoadmap, type Surroundings } from './load-roadmap.js';
import type { RoadmapAnswer } from './roadmap-view.js';
import { ShowRoadmap } from './show-roadmap.js';

type Plain = Unstamped<RoadmapCommand>;
/** What a route says of a command: the case and the caller's roles are added here. */
export type Said = Plain extends infer Command ? Command extends Plain ? Omit<Command, 'case' | 'as'> : never : never;

/**
 * Does something to a roadmap and lets the plan's step of its case follow, in one call. The roadmap is stored first and the step
 * after it; if the call breaks off between the two, sending it again does what is left and nothing twice.
 */
@Injectable()
export class CarryOutRoadmap {
  constructor(
    private readonly sender: CommandSender, private readonly loading: LoadRoadmap, private readonly showing: ShowRoadmap, private readonly clock: Clock,
  ) {}

  async run(caseId: string, said: Said, caller: Caller): Promise<RoadmapAnswer> {
    const around = await this.loading.surroundings(caseId);
    const command = { ...said, case: caseId, as: rolesOver(caller.signedIn.grants, around.facts.place) } as Plain;
    if (isReview(command)) refuseOwnSchool(caller.signedIn, around.facts);
    await this.refuseWhatTheStepWould(command, around, caller);
    const done = await this.sender.send(roadmapAggregate, command, around.context, caller);
    const followed = await this.follow(command, done.state, around, caller);
    return { ...await this.showing.run(caseId), repeated: done.events.length === 0 && !followed };
  }

  /** Decides both before either is stored: a refusal by the step leaves the roadmap as it was. */
  private async refuseWhatTheStepWould(command: Plain, around: Surroundings, { signedIn }: Caller): Promise<void> {
    const loaded = await this.loading.of(command.case);
    const by = { actor: { kind: 'person', id: signedIn.person }, now: this.clock.now() } as const;
    const events = decided({ ...command, ...by }, loaded.roadmap, around);
    if (events.length === 0) return;
    let state: CaseState = loaded.case;
    for (const { command: next } of this.commandsFor(command, fold<RoadmapEvent, RoadmapState>(roadmapDecider, events, loaded.roadmap), state, around, true)) {
      state = fold(caseDecider, caseDecider.decide(stamped(next, by), state, around.caseContext), state);
    }
  }

  /** Whether anything was left to do. */
  private async follow(command: Plain, roadmap: RoadmapState, around: Surroundings, caller: Caller): Promise<boolean> {
    const { case: state } = await this.loading.of(command.case);
    const commands = this.commandsFor(command, roadmap, state, around, false);
    if (commands.length === 0) return false;
    const results = await this.sender.sendMany(caseAggregate, commands.map((one) => ({ ...one, context: around.inForce })), caller);
    for (const result of results) stateOrThrow(result);
    await this.sender.shown(results, caller);
    return true;
  }

  private commandsFor(command: Plain, roadmap: RoadmapState, state: CaseState, { context, zone }: Surroundings, always: boolean): readonly NamedStepCommand[] {
    if (roadmap.status === 'none' || state.status === 'none') return [];
    return stepCommandsAfter(command, roadmap, state, context, localDateOf(this.clock.now(), zone), { always });
  }
}

const isReview = ({ type }: Plain): boolean => type === 'ReviewSection' || type === 'ReturnRoadmap' || type === 'ApproveRoadmap' || type === 'ReopenRoadmap' || type === 'AbandonCorrection';

/** Whoever belongs to the school does not review its roadmap, whatever other role they hold. */
const refuseOwnSchool = ({ grants }: SignedIn, { kind, subject }: CaseFacts): void => {
  const belongs = grants.some(({ role, scope }) => (role === 'school-team' || role === 'teacher') && scope.kind === 'school' && scope.id === subject);
  if (kind === 'school' && belongs) throw new DomainError('reviewer-of-own-school', { school: subject });
};

/** Nothing when it is refused: the sender says so, or knows it for a repeat. */
const decided = (command: RoadmapCommand, state: RoadmapState, { context }: Surroundings): readonly RoadmapEvent[] => {
  try {
    return roadmapDecider.decide(command, state, context);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
};
