import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow } from '../access/allow.js';
import { TheCaller, type Caller } from '../commands/caller.js';
import { CaseId, StepId } from '../http/ids.js';
import { ApproveStep, approveStep } from './approve-step.js';
import { CancelStep, cancelStep } from './cancel-step.js';
import { CarryOutStep, StepAnswer } from './carry-out-step.js';
import { ExtendDeadline, extendDeadline } from './extend-deadline.js';
import { ReassignStep, reassignStep } from './reassign-step.js';
import { RecallSubmission, recallSubmission } from './recall-submission.js';
import { RemindHolder, remindHolder } from './remind-holder.js';
import { ReturnStep, returnStep } from './return-step.js';
import { SubmitStep, submitStep } from './submit-step.js';

@ApiTags('steps')
@Controller('cases/:case/steps/:step')
export class StepsController {
  constructor(private readonly steps: CarryOutStep) {}

  @Post('submit') @HttpCode(200) @Allow('step.submit', 'case')
  @ApiOperation({ summary: 'Hand a step in' }) @ApiOkResponse({ standardSchema: StepAnswer })
  submit(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string,
    @Body({ schema: SubmitStep }) body: z.output<typeof SubmitStep>, @TheCaller() caller: Caller) {
    return this.steps.run(submitStep, { case: id, step }, body, caller);
  }

  @Post('recall') @HttpCode(200) @Allow('step.submit', 'case')
  @ApiOperation({ summary: 'Take one’s own work back before anyone has reviewed it' }) @ApiOkResponse({ standardSchema: StepAnswer })
  recall(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string,
    @Body({ schema: RecallSubmission }) body: z.output<typeof RecallSubmission>, @TheCaller() caller: Caller) {
    return this.steps.run(recallSubmission, { case: id, step }, body, caller);
  }

  @Post('return') @HttpCode(200) @Allow('step.review', 'case')
  @ApiOperation({ summary: 'Send work back with remarks' }) @ApiOkResponse({ standardSchema: StepAnswer })
  return(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string,
    @Body({ schema: ReturnStep }) body: z.output<typeof ReturnStep>, @TheCaller() caller: Caller) {
    return this.steps.run(returnStep, { case: id, step }, body, caller);
  }

  @Post('approve') @HttpCode(200) @Allow('step.review', 'case')
  @ApiOperation({ summary: 'Approve work at its present level' }) @ApiOkResponse({ standardSchema: StepAnswer })
  approve(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string,
    @Body({ schema: ApproveStep }) body: z.output<typeof ApproveStep>, @TheCaller() caller: Caller) {
    return this.steps.run(approveStep, { case: id, step }, body, caller);
  }

  @Post('extend') @HttpCode(200) @Allow('step.extend', 'case')
  @ApiOperation({ summary: 'Give a later due date' }) @ApiOkResponse({ standardSchema: StepAnswer })
  extend(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string,
    @Body({ schema: ExtendDeadline }) body: z.output<typeof ExtendDeadline>, @TheCaller() caller: Caller) {
    return this.steps.run(extendDeadline, { case: id, step }, body, caller);
  }

  @Post('remind') @HttpCode(200) @Allow('step.remind', 'case')
  @ApiOperation({ summary: 'Remind whoever holds the step now' }) @ApiOkResponse({ standardSchema: StepAnswer })
  remind(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string,
    @Body({ schema: RemindHolder }) body: z.output<typeof RemindHolder>, @TheCaller() caller: Caller) {
    return this.steps.run(remindHolder, { case: id, step }, body, caller);
  }

  @Post('reassign') @HttpCode(200) @Allow('step.reassign', 'case')
  @ApiOperation({ summary: 'Name the person who is to do the step' }) @ApiOkResponse({ standardSchema: StepAnswer })
  reassign(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string,
    @Body({ schema: ReassignStep }) body: z.output<typeof ReassignStep>, @TheCaller() caller: Caller) {
    return this.steps.run(reassignStep, { case: id, step }, body, caller);
  }

  @Post('cancel') @HttpCode(200) @Allow('step.add', 'case')
  @ApiOperation({ summary: 'Take back a step added during the year' }) @ApiOkResponse({ standardSchema: StepAnswer })
  cancel(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string,
    @Body({ schema: CancelStep }) body: z.output<typeof CancelStep>, @TheCaller() caller: Caller) {
    return this.steps.run(cancelStep, { case: id, step }, body, caller);
  }
}
