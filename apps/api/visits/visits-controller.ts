import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { CycleId, SubjectId } from '../http/ids.js';
import { LogVisit, LogVisitHandler, VisitAnswer, VisitsAnswer } from './log-visit.js';

const VisitsQuery = z.object({ school: SubjectId.optional().describe('All within one’s reach when left out.') });

@ApiTags('mentoring')
@Controller('cycles/:cycle/visits')
export class VisitsController {
  constructor(private readonly visits: LogVisitHandler) {}

  @Get() @Allow('visit.read', 'anywhere')
  @ApiOperation({ summary: 'Visits, consultations and lessons at a school, or at all schools within one’s reach' }) @ApiOkResponse({ standardSchema: VisitsAnswer })
  list(@Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: VisitsQuery }) { school }: z.output<typeof VisitsQuery>, @TheReader() reader: SignedIn) {
    return school === undefined ? this.visits.all(cycle, reader) : this.visits.list(cycle, school, reader);
  }

  @Post() @HttpCode(201) @Allow('visit.log', 'anywhere')
  @ApiOperation({ summary: 'Log a visit, a consultation or lessons; recommendations become tasks' }) @ApiCreatedResponse({ standardSchema: VisitAnswer })
  log(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: LogVisit }) body: z.output<typeof LogVisit>, @TheCaller() caller: Caller) {
    return this.visits.log(cycle, body, caller);
  }
}
