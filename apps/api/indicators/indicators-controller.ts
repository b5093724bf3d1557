import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { CycleId } from '../http/ids.js';
import { IndicatorsChanged, QuoteFigure, RecordIndicators, RecordIndicatorsHandler } from './record-indicators.js';
import { IndicatorsAnswer, IndicatorsQuery, ShowIndicators } from './show-indicators.js';

@ApiTags('indicators')
@Controller('cycles/:cycle/indicators')
export class IndicatorsController {
  constructor(private readonly showing: ShowIndicators, private readonly recording: RecordIndicatorsHandler) {}

  @Get() @Allow('indicator.read', 'anywhere')
  @ApiOperation({ summary: 'Indicators of the region, a municipality or a school: baseline, target, actual, change' }) @ApiOkResponse({ standardSchema: IndicatorsAnswer })
  table(@Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: IndicatorsQuery }) query: z.output<typeof IndicatorsQuery>, @TheReader() reader: SignedIn) {
    return this.showing.run(cycle, query, reader);
  }

  @Post() @HttpCode(200) @Allow('indicator.record', 'anywhere')
  @ApiOperation({ summary: 'Enter indicator values as part and whole, with their day' }) @ApiOkResponse({ standardSchema: IndicatorsChanged })
  record(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: RecordIndicators }) body: z.output<typeof RecordIndicators>, @TheCaller() caller: Caller) {
    return this.recording.record(cycle, body, caller);
  }

  @Post('quotes') @HttpCode(200) @Allow('indicator.record', 'anywhere')
  @ApiOperation({ summary: 'Note a figure some document prints, to be compared with the computed one' }) @ApiOkResponse({ standardSchema: IndicatorsChanged })
  quote(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: QuoteFigure }) body: z.output<typeof QuoteFigure>, @TheCaller() caller: Caller) {
    return this.recording.quote(cycle, body, caller);
  }
}
