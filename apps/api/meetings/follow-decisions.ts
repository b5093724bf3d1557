import { Injectable } from '@nestjs/common';
import type { CaseCommand } from '@uplift/domain/case/commands';
import type { CaseContext } from '@uplift/domain/case/context';
import { DomainError } from '@uplift/domain/core/domain-error';
import { stepCommandOf, stepsOfDecision } from '@uplift/domain/meeting/decision-steps';
import type { Decision } from '@uplift/domain/meeting/events';
import type { KnownMeeting, SignedMeeting } from '@uplift/domain/meeting/state';
import { caseAggregate } from '@uplift/infra/command/aggregates';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { KnownCases } from '../access/case-facts.js';
import { CommandSender, type Item } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { CycleFacts } from '../cycles/cycle-facts.js';
import type { FollowedDecision } from './meeting-answer.js';

type Dated = Decision & { readonly due: string };
const isDated = <One extends Decision>(decision: One): decision is One & Dated => decision.due !== null;

/** Puts the dates of signed decisions into the cases of those they concern, where they remind, escalate and are handed in like any step. */
@Injectable()
export class FollowDecisions {
  constructor(
    private readonly sender: CommandSender, private readonly cycles: CycleFacts, private readonly cases: KnownCases, private readonly contexts: CaseContexts,
  ) {}

  /** Before anything is signed: refuses decisions that could not be followed. */
  async check(meeting: KnownMeeting, decisions: readonly Decision[]): Promise<void> {
    const { state } = await this.cycles.of(meeting.cycle);
    for (const decision of decisions) stepsOfDecision(meeting, decision, 1, state.schools);
    if (decisions.some(isDated) && state.status !== 'running') throw new DomainError('decisions-before-launch', { cycle: meeting.cycle });
  }

  /** Said again it adds only what is missing. A case that takes no more steps is named with its reason; the others go on. */
  async follow(meeting: SignedMeeting, caller: Caller, only?: string): Promise<readonly FollowedDecision[]> {
    const { state } = await this.cycles.of(meeting.cycle);
    const wanted = meeting.decisions.filter(({ number }) => only === undefined || number === only);
    return Promise.all(wanted.map(async ({ revision, ...decision }): Promise<FollowedDecision> => {
      const { number, due } = decision;
      if (!isDated(decision)) return { number, due, cases: 0, refused: [] };
      const steps = stepsOfDecision(meeting, decision, revision, state.schools);
      const refused = await this.send(steps.map((step) => ({ at: step.case, part: `follow ${step.step}`, command: stepCommandOf(meeting, decision, revision, step) })), caller);
      return { number, due, cases: steps.length - refused.length, refused };
    }));
  }

  /** Takes a decision's former date out of the cases, before the corrected one goes in. */
  async forget(meeting: SignedMeeting, decision: Decision, revision: number, reason: string, caller: Caller): Promise<void> {
    if (decision.due === null) return;
    const { state } = await this.cycles.of(meeting.cycle);
    await this.send(stepsOfDecision(meeting, decision, revision, state.schools).map((step) => ({
      at: step.case, part: `forget ${step.step}`, command: { type: 'CancelStep' as const, case: step.case, step: step.step, reason } })), caller);
  }

  /** The refusals, each after its case. */
  private async send(wanted: readonly { readonly at: string; readonly part: string; readonly command: Item<CaseCommand, CaseContext>['command'] }[], caller: Caller): Promise<string[]> {
    const refused: string[] = [];
    const items: (Item<CaseCommand, CaseContext> & { readonly at: string })[] = [];
    for (const { at, part, command } of wanted) {
      const facts = await this.cases.of(at);
      if (facts === null) refused.push(`${at}: ${new DomainError('case-unknown', { case: at }).message}`);
      else items.push({ at, command, part, context: this.contexts.inForce(facts, facts.kind) });
    }
    const results = await this.sender.sendMany(caseAggregate, items, caller);
    for (const [index, result] of results.entries()) if (result.outcome === 'refused') refused.push(`${items[index]!.at}: ${result.error.message}`);
    await this.sender.shown(results, caller);
    return refused;
  }
}
