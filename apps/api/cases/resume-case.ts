import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { caseAggregate } from '@uplift/infra/command/aggregates';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { z } from 'zod';
import { KnownCases } from '../access/case-facts.js';
import { CommandSender } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { caseAnswer, type CaseAnswer } from './case-answer.js';

export const ResumeCase = z.strictObject({}).meta({ id: 'ResumeCase' });

/** Puts a case back to work that was set aside for a fault of its own. */
@Injectable()
export class ResumeCaseHandler {
  constructor(private readonly sender: CommandSender, private readonly cases: KnownCases, private readonly contexts: CaseContexts) {}

  async run(id: string, caller: Caller): Promise<CaseAnswer> {
    const facts = await this.cases.of(id);
    if (facts === null) throw new DomainError('case-unknown', { case: id });
    const context = this.contexts.inForce(facts, facts.kind);
    return caseAnswer(id, await this.sender.send(caseAggregate, { type: 'ResumeCase', case: id }, context, caller));
  }
}
