import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Instant } from '@uplift/domain/core/instant';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { CaseId, StepId } from '../http/ids.js';
import { CaseAsOf, CaseDifference, CaseTimeline, Mode, ReplayCase } from './replay-case.js';

const TimelineQuery = z.object({
  step: StepId.optional(), type: z.string().max(400).optional().describe('Types of event, separated by commas.'),
  actor: z.string().max(200).optional(), from: Instant.optional(), to: Instant.optional(),
});
const AsOfQuery = z.object({ at: Instant, mode: Mode.default('known') });
const DifferenceQuery = z.object({ from: Instant, to: Instant, mode: Mode.default('known') });

@ApiTags('replay')
@Controller('replay/cases/:case')
export class ReplayController {
  constructor(private readonly replay: ReplayCase) {}

  @Get() @Allow('events.read', 'case')
  @ApiOperation({ summary: 'A case as it stood at a moment' }) @ApiOkResponse({ standardSchema: CaseAsOf })
  asOf(@Param('case', { schema: CaseId }) id: string, @Query({ schema: AsOfQuery }) { at, mode }: z.output<typeof AsOfQuery>) { return this.replay.asOf(id, at, mode); }

  @Get('timeline') @Allow('events.read', 'case')
  @ApiOperation({ summary: 'What happened to a case, in sentences: who, when, when it was recorded, what changed, and why' }) @ApiOkResponse({ standardSchema: CaseTimeline })
  async timeline(@Param('case', { schema: CaseId }) id: string, @Query({ schema: TimelineQuery }) filter: z.output<typeof TimelineQuery>) {
    return { case: id, entries: await this.replay.timeline(id, filter) };
  }

  @Get('difference') @Allow('events.read', 'case')
  @ApiOperation({ summary: 'What differs between a case at two moments' }) @ApiOkResponse({ standardSchema: CaseDifference })
  difference(@Param('case', { schema: CaseId }) id: string, @Query({ schema: DifferenceQuery }) { from, to, mode }: z.output<typeof DifferenceQuery>) {
    return this.replay.difference(id, from, to, mode);
  }
}
