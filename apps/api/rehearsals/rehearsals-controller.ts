import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { TheCaller, type Caller } from '../commands/caller.js';
import { CycleId } from '../http/ids.js';
import { RehearsalAnswer, RehearseCycle, StartRehearsal } from './rehearse-cycle.js';

const StopRehearsal = z.strictObject({}).meta({ id: 'StopRehearsal' });

@ApiTags('cycles')
@Controller('cycles/:cycle/rehearsal')
export class RehearsalsController {
  constructor(private readonly rehearsing: RehearseCycle) {}

  @Get() @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'Whether the year can be rehearsed here, how far a rehearsal is, and what it came to' }) @ApiOkResponse({ standardSchema: RehearsalAnswer })
  show(@Param('cycle', { schema: CycleId }) cycle: string) { return this.rehearsing.show(cycle); }

  @Post() @HttpCode(202) @Allow('cycle.rehearse', 'cycle')
  @ApiOperation({ summary: 'Rehearse the year with invented schools, on servers of its own; one at a time' }) @ApiAcceptedResponse({ standardSchema: RehearsalAnswer })
  start(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: StartRehearsal }) body: z.output<typeof StartRehearsal>, @TheCaller() caller: Caller) {
    return this.rehearsing.start(cycle, body, caller);
  }

  @Post('stop') @HttpCode(200) @Allow('cycle.rehearse', 'cycle')
  @ApiOperation({ summary: 'End the rehearsal that is running; where none is, nothing happens' }) @ApiOkResponse({ standardSchema: RehearsalAnswer })
  stop(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: StopRehearsal }) _body: z.output<typeof StopRehearsal>) { return this.rehearsing.stop(cycle); }
}
