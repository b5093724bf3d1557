import { Injectable } from '@nestjs/common';
import { isTicking } from '@uplift/domain/case/state';
import { DeadlinePlan } from '@uplift/domain/core/deadline/deadline-plan';
import { explainDeadline } from '@uplift/domain/core/deadline/explain-deadline';
import { DomainError } from '@uplift/domain/core/domain-error';
import { Text } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';
import { DaysLeft } from '../parts/days-left.js';
import { ShowCase } from './show-case.js';

export const DeadlineView = z.object({
  case: z.string(), version: z.int(), step: z.string(), side: z.enum(['holder', 'reviewer']), plan: DeadlinePlan,
  workingDaysLeft: z.int().nullable().describe('To the due date; 0 on the day itself, below 0 once it has passed.'),
  explanation: Text.describe('Why the date is what it is, in sentences.'),
}).meta({ id: 'Deadline' });
export type DeadlineView = z.infer<typeof DeadlineView>;

@Injectable()
export class ShowDeadline {
  constructor(private readonly cases: ShowCase, private readonly daysLeft: DaysLeft) {}

  /** The deadline of whoever holds the step now; throws `step-not-open` when nobody does. */
  async run(id: string, stepId: string): Promise<DeadlineView> {
    const { state, version } = await this.cases.stateOf(id);
    const step = state.steps[stepId];
    if (step === undefined || !isTicking(step)) throw new DomainError('step-not-open', { step: stepId, status: step?.status ?? 'waiting' });
    return { case: id, version, step: stepId, side: step.status === 'open' ? 'holder' : 'reviewer', plan: step.plan,
      workingDaysLeft: await this.daysLeft.until(step.plan.due, id), explanation: explainDeadline(step.plan) };
  }
}
