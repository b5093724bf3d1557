import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { TheCaller, type Caller } from '../commands/caller.js';
import { CaseId, StepId } from '../http/ids.js';
import { languageOf } from '../problems/language.js';
import { ApproveStep, approveStep } from '../steps/approve-step.js';
import { ExtendDeadline, extendDeadline } from '../steps/extend-deadline.js';
import { ReassignStep, reassignStep } from '../steps/reassign-step.js';
import { RemindHolder, remindHolder } from '../steps/remind-holder.js';
import { ReturnStep, returnStep } from '../steps/return-step.js';
import { BulkAnswer, CarryOutBulk } from './carry-out-bulk.js';

/** So many that a region's coordinator rarely needs a second request, so few that one answer stays readable. */
const most = 1000;
const at = { case: CaseId, step: StepId };
const many = <Item extends z.ZodType>(item: Item, id: string) => z.strictObject({ items: z.array(item).min(1).max(most) }).meta({ id });

const BulkRemind = many(RemindHolder.extend(at), 'BulkRemind');
const BulkExtend = many(ExtendDeadline.extend(at), 'BulkExtend');
const BulkReturn = many(ReturnStep.extend(at), 'BulkReturn');
const BulkReassign = many(ReassignStep.extend(at), 'BulkReassign');
const BulkApprove = many(ApproveStep.extend(at), 'BulkApprove');

@ApiTags('bulk')
@Controller('bulk')
export class BulkController {
  constructor(private readonly bulk: CarryOutBulk) {}

  @Post('remind') @HttpCode(200) @Allow('step.remind', 'anywhere')
  @ApiOperation({ summary: 'Remind the holders of many steps' }) @ApiOkResponse({ standardSchema: BulkAnswer })
  remind(@Body({ schema: BulkRemind }) { items }: z.output<typeof BulkRemind>, @TheCaller() caller: Caller, @Headers('accept-language') language?: string) {
    return this.bulk.run('remind', remindHolder, items, caller, languageOf(language));
  }

  @Post('extend') @HttpCode(200) @Allow('step.extend', 'anywhere')
  @ApiOperation({ summary: 'Give many steps a later due date' }) @ApiOkResponse({ standardSchema: BulkAnswer })
  extend(@Body({ schema: BulkExtend }) { items }: z.output<typeof BulkExtend>, @TheCaller() caller: Caller, @Headers('accept-language') language?: string) {
    return this.bulk.run('extend', extendDeadline, items, caller, languageOf(language));
  }

  @Post('return') @HttpCode(200) @Allow('step.review', 'anywhere')
  @ApiOperation({ summary: 'Send the work of many back with remarks' }) @ApiOkResponse({ standardSchema: BulkAnswer })
  return(@Body({ schema: BulkReturn }) { items }: z.output<typeof BulkReturn>, @TheCaller() caller: Caller, @Headers('accept-language') language?: string) {
    return this.bulk.run('return', returnStep, items, caller, languageOf(language));
  }

  @Post('reassign') @HttpCode(200) @Allow('step.reassign', 'anywhere')
  @ApiOperation({ summary: 'Name the persons who are to do many steps' }) @ApiOkResponse({ standardSchema: BulkAnswer })
  reassign(@Body({ schema: BulkReassign }) { items }: z.output<typeof BulkReassign>, @TheCaller() caller: Caller, @Headers('accept-language') language?: string) {
    return this.bulk.run('reassign', reassignStep, items, caller, languageOf(language));
  }

  @Post('approve') @HttpCode(200) @Allow('step.review', 'anywhere')
  @ApiOperation({ summary: 'Approve the work of many' }) @ApiOkResponse({ standardSchema: BulkAnswer })
  approve(@Body({ schema: BulkApprove }) { items }: z.output<typeof BulkApprove>, @TheCaller() caller: Caller, @Headers('accept-language') language?: string) {
    return this.bulk.run('approve', approveStep, items, caller, languageOf(language));
  }
}
