import { Injectable } from '@nestjs/common';
import { addedStepIdOf } from '@uplift/domain/case/added-step';
import type { AddStep as AddStepCommand } from '@uplift/domain/case/commands';
import { DomainError } from '@uplift/domain/core/domain-error';
import { PlainDate } from '@uplift/domain/core/instant';
import { Role, Slug, Text } from '@uplift/domain/programme/vocabulary';
import { caseAggregate } from '@uplift/infra/command/aggregates';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { z } from 'zod';
import { KnownCases } from '../access/case-facts.js';
import type { Caller } from '../commands/caller.js';
import { CommandSender, type Unstamped } from '../commands/command-sender.js';
import { SubjectId } from '../http/ids.js';
import { CarryOutStep, type StepAnswer } from '../steps/carry-out-step.js';

export const AddTask = z.strictObject({
  task: Slug.describe('Its id, one among the case’s tasks.'), title: Text, responsible: z.array(Role).min(1).max(5),
  assignee: SubjectId.nullable().default(null).describe('The person who is to do it.'), due: PlainDate.describe('Inclusive.'),
}).meta({ id: 'AddTask' });

/** Adds steps beyond the programme to a case: a coordinator's own task, or what follows from a roadmap, a meeting or a visit. */
@Injectable()
export class AddStepHandler {
  constructor(
    private readonly sender: CommandSender, private readonly cases: KnownCases, private readonly contexts: CaseContexts, private readonly steps: CarryOutStep,
  ) {}

  /** Who may do so the caller has checked. Throws the refusal. */
  async run(command: Unstamped<AddStepCommand>, caller: Caller): Promise<StepAnswer> {
    const facts = await this.cases.of(command.case);
    if (facts === null) throw new DomainError('case-unknown', { case: command.case });
    if (command.assignee !== null) await this.steps.requireNamed(command.assignee, facts.place);
    const step = addedStepIdOf(command.origin, { kind: facts.kind, id: facts.subject });
    return this.steps.answer({ case: command.case, step }, await this.sender.send(caseAggregate, command, this.contexts.inForce(facts, facts.kind), caller));
  }

  task(id: string, { task, ...more }: z.output<typeof AddTask>, caller: Caller): Promise<StepAnswer> {
    return this.run({ type: 'AddStep', case: id, ...more, origin: { kind: 'task', stream: `case-${id}`, item: task } }, caller);
  }
}
