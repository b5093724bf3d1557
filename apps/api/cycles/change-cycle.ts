import { Injectable } from '@nestjs/common';
import { PlainDate } from '@uplift/domain/core/instant';
import type { CycleCommand } from '@uplift/domain/cycle/decide';
import { cycleAggregate } from '@uplift/infra/command/aggregates';
import { z } from 'zod';
import { CommandSender, type Unstamped } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { SubjectId } from '../http/ids.js';
import { DefaultCohortSize } from '../parts/default-cohort-size.js';
import { cycleAnswer, type CycleAnswer } from './cycle-answer.js';

export const UnlistSchools = z.strictObject({ schools: z.array(SubjectId).min(1).max(20_000), reason: z.string().min(1).max(1000) }).meta({ id: 'UnlistSchools' });
export const ConfirmList = z.strictObject({
  order: z.strictObject({
    number: z.string().min(1).max(60), date: PlainDate,
    appendixDate: PlainDate.nullable().default(null).describe('When the appendix is headed with another date; the disagreement is kept and shown.'),
    title: z.string().max(500).default(''),
  }),
}).meta({ id: 'ConfirmList' });
/** The range is the domain's to judge: it says why. */
export const LaunchCycle = z.strictObject({ cohortSize: z.int().optional().describe('Schools that one workflow carries, 1 to 200.') }).meta({ id: 'LaunchCycle' });
export const CloseCycle = z.strictObject({ reason: z.string().min(1).max(1000) }).meta({ id: 'CloseCycle' });

/** The steps of a cycle's own life between planning and its end. */
@Injectable()
export class ChangeCycle {
  constructor(private readonly sender: CommandSender, private readonly cohortSize: DefaultCohortSize) {}

  unlist(cycle: string, body: z.output<typeof UnlistSchools>, caller: Caller): Promise<CycleAnswer> {
    return this.send({ type: 'UnlistSchools', cycle, ...body }, caller);
  }
  confirm(cycle: string, { order }: z.output<typeof ConfirmList>, caller: Caller): Promise<CycleAnswer> {
    return this.send({ type: 'ConfirmList', cycle, order }, caller);
  }
  launch(cycle: string, { cohortSize = this.cohortSize.schools }: z.output<typeof LaunchCycle>, caller: Caller): Promise<CycleAnswer> {
    return this.send({ type: 'LaunchCycle', cycle, cohortSize }, caller);
  }
  close(cycle: string, { reason }: z.output<typeof CloseCycle>, caller: Caller): Promise<CycleAnswer> {
    return this.send({ type: 'CloseCycle', cycle, reason }, caller);
  }

  private async send(command: Unstamped<CycleCommand>, caller: Caller): Promise<CycleAnswer> {
    return cycleAnswer(command.cycle, await this.sender.send(cycleAggregate, command, undefined, caller));
  }
}
