import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { ReadStreamPage, StreamPage } from '../events/stream-page.js';
import { CaseId, StepId } from '../http/ids.js';
import { Limit } from '../http/paging.js';
import { StepAnswer } from '../steps/carry-out-step.js';
import { AddStepHandler, AddTask } from './add-step.js';
import { CaseAnswer } from './case-answer.js';
import { CaseList, CasesAnswer } from './case-list.js';
import { CasesQuery } from './case-query.js';
import { ResumeCase, ResumeCaseHandler } from './resume-case.js';
import { CaseView, ShowCase } from './show-case.js';
import { DeadlineView, ShowDeadline } from './show-deadline.js';

const HistoryQuery = z.object({ after: z.coerce.number().int().min(0).default(0), limit: Limit });

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly list: CaseList, private readonly showing: ShowCase, private readonly deadlines: ShowDeadline,
    private readonly history: ReadStreamPage, private readonly resuming: ResumeCaseHandler, private readonly adding: AddStepHandler,
  ) {}

  @Get() @Allow('case.read', 'anywhere')
  @ApiOperation({ summary: 'Cases one’s roles reach' }) @ApiOkResponse({ standardSchema: CasesAnswer })
  all(@Query({ schema: CasesQuery }) query: z.output<typeof CasesQuery>, @TheReader() reader: SignedIn) { return this.list.run(query, reader); }

  @Get(':case') @Allow('case.read', 'case')
  @ApiOperation({ summary: 'A case: stages, steps, dates, and how long each side has held them' }) @ApiOkResponse({ standardSchema: CaseView })
  one(@Param('case', { schema: CaseId }) id: string) { return this.showing.run(id); }

  @Get(':case/events') @Allow('case.read', 'case')
  @ApiOperation({ summary: 'A case’s history' }) @ApiOkResponse({ standardSchema: StreamPage })
  events(@Param('case', { schema: CaseId }) id: string, @Query({ schema: HistoryQuery }) { after, limit }: z.output<typeof HistoryQuery>) {
    return this.history.run(caseStreamOf(id), after, limit);
  }

  @Get(':case/steps/:step/deadline') @Allow('case.read', 'case')
  @ApiOperation({ summary: 'Why a step is due when it is' }) @ApiOkResponse({ standardSchema: DeadlineView })
  deadline(@Param('case', { schema: CaseId }) id: string, @Param('step', { schema: StepId }) step: string) { return this.deadlines.run(id, step); }

  @Post(':case/steps') @HttpCode(200) @Allow('step.add', 'case')
  @ApiOperation({ summary: 'Give a task of one’s own, with its day, reminders and escalations' }) @ApiOkResponse({ standardSchema: StepAnswer })
  add(@Param('case', { schema: CaseId }) id: string, @Body({ schema: AddTask }) body: z.output<typeof AddTask>, @TheCaller() caller: Caller) {
    return this.adding.task(id, body, caller);
  }

  @Post(':case/resume') @HttpCode(200) @Allow('case.resume', 'case')
  @ApiOperation({ summary: 'Put a case back to work that was set aside' }) @ApiOkResponse({ standardSchema: CaseAnswer })
  resume(@Param('case', { schema: CaseId }) id: string, @Body({ schema: ResumeCase }) _body: z.output<typeof ResumeCase>, @TheCaller() caller: Caller) {
    return this.resuming.run(id, caller);
  }
}
