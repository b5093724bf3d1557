import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { CycleId, SubjectId } from '../http/ids.js';
import { LogVisit, LogVisitHandler, SettleVisit } from './log-visit.js';
import { VisitAnswer, VisitsAnswer } from './visit-answer.js';
import { VisitDays, VisitDaysAnswer, VisitDaysQuery } from './visit-days.js';

const VisitsQuery = z.object({ school: SubjectId.optional().describe('All within one’s reach when left out.') });
const VisitId = z.string().regex(/^[0-9a-f-]{36}$/);

@ApiTags('mentoring')
@Controller('cycles/:cycle/visits')
export class VisitsController {
  constructor(private readonly visits: LogVisitHandler, private readonly days: VisitDays) {}

  @Get() @Allow('visit.read', 'anywhere')
  @ApiOperation({ summary: 'Visits, consultations and lessons at a school, or at all schools within one’s reach' }) @ApiOkResponse({ standardSchema: VisitsAnswer })
  list(@Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: VisitsQuery }) { school }: z.output<typeof VisitsQuery>, @TheReader() reader: SignedIn) {
    return school === undefined ? this.visits.all(cycle, reader) : this.visits.list(cycle, school, reader);
  }

  @Get('days') @Allow('visit.read', 'anywhere')
  @ApiOperation({ summary: 'A cycle’s visits, consultations and lessons by day, held, planned or not held' }) @ApiOkResponse({ standardSchema: VisitDaysAnswer })
  byDay(@Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: VisitDaysQuery }) query: z.output<typeof VisitDaysQuery>, @TheReader() reader: SignedIn) {
    return this.days.run(cycle, query, reader);
  }

  @Post(':visit/outcome') @HttpCode(200) @Allow('visit.log', 'anywhere')
  @ApiOperation({ summary: 'Say whether a planned day took place, with what was agreed then, or why not' }) @ApiOkResponse({ standardSchema: VisitAnswer })
  settle(@Param('cycle', { schema: CycleId }) cycle: string, @Param('visit', { schema: VisitId }) visit: string, @Body({ schema: SettleVisit }) body: z.output<typeof SettleVisit>, @TheCaller() caller: Caller) {
    return this.visits.settle(cycle, visit, body, caller);
  }

  @Post() @HttpCode(201) @Allow('visit.log', 'anywhere')
  @ApiOperation({ summary: 'Log a visit, a consultation or lessons; recommendations become tasks' }) @ApiCreatedResponse({ standardSchema: VisitAnswer })
  log(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: LogVisit }) body: z.output<typeof LogVisit>, @TheCaller() caller: Caller) {
    return this.visits.log(cycle, body, caller);
  }
}
