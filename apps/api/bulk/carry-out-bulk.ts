import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { CaseCommand } from '@uplift/domain/case/commands';
import type { CaseContext } from '@uplift/domain/case/context';
import { caseAggregate } from '@uplift/infra/command/aggregates';
import { CommandSender, type Item } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { Problem } from '../problems/problem.js';
import type { Language } from '@uplift/domain/core/domain-error';
import { problemOf } from '../problems/problem-of.js';
import { refusalOf } from '../problems/refusal.js';
import { CarryOutStep, type Prepared } from '../steps/carry-out-step.js';
import type { StepAction, StepAt } from '../steps/step-action.js';

export const BulkResult = z.object({
  case: z.string(), step: z.string(), outcome: z.enum(['done', 'refused']),
  version: z.int().optional().describe('The case’s version after it was done.'), repeated: z.boolean().optional(), problem: Problem.optional(),
}).meta({ id: 'BulkResult' });
export type BulkResult = z.infer<typeof BulkResult>;
/** A result per item, in the order in which they were sent. */
export const BulkAnswer = z.object({ done: z.int(), refused: z.int(), results: z.array(BulkResult) }).meta({ id: 'BulkAnswer' });
export type BulkAnswer = z.infer<typeof BulkAnswer>;

type Checked = { readonly ready: Prepared } | { readonly error: unknown };

/** Many steps at once, each with the very checks it would meet alone; one that is refused keeps none of the others back. */
@Injectable()
export class CarryOutBulk {
  constructor(private readonly steps: CarryOutStep, private readonly sender: CommandSender) {}

  async run<Body>(name: string, action: StepAction<Body>, items: readonly (StepAt & Body)[], caller: Caller, language: Language): Promise<BulkAnswer> {
    const checked = await Promise.all(items.map((item) => this.check(action, item, caller)));
    const ready = checked.flatMap((check, index) => ('ready' in check ? [{ index, ...check.ready }] : []));
    const sent = await this.sender.sendMany(caseAggregate, ready.map(({ index, command, context }): Item<CaseCommand, CaseContext> => {
      const { case: id, step } = items[index]!;
      return { command, context, part: `${name} ${id} ${step}` };
    }), caller);
    await this.sender.shown(sent, caller);
    const outcomes = new Map(ready.map(({ index }, nth) => [index, sent[nth]!]));
    const results = items.map((item, index): BulkResult => {
      const at = { case: item.case, step: item.step };
      const check = checked[index]!;
      const outcome = outcomes.get(index);
      if (outcome?.outcome === 'done') return { ...at, outcome: 'done', version: outcome.version, repeated: outcome.repeated };
      const error = 'error' in check ? check.error : outcome?.error;
      const request = { path: `/api/v1/cases/${item.case}/steps/${item.step}/${name}`, trace: caller.trace };
      return { ...at, outcome: 'refused', problem: problemOf(refusalOf(error, request), language, request) };
    });
    const done = results.filter(({ outcome }) => outcome === 'done').length;
    return { done, refused: results.length - done, results };
  }

  private async check<Body>(action: StepAction<Body>, item: StepAt & Body, caller: Caller): Promise<Checked> {
    const { case: id, step, ...body } = item;
    try {
      return { ready: await this.steps.prepare(action, { case: id, step }, body as Body, caller) };
    } catch (error) {
      return { error };
    }
  }
}
