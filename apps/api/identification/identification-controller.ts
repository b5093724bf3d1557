import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Slug } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { ConfirmList } from '../cycles/change-cycle.js';
import { CycleId, SubjectId } from '../http/ids.js';
import { CandidateList, CandidatesAnswer, CandidatesQuery } from './candidate-list.js';
import { ConfirmedAnswer, ConfirmIdentificationHandler } from './confirm-identification.js';
import { DecideSchools, DecideSchoolsHandler, DecisionsAnswer } from './decide-schools.js';
import { DifferenceAnswer } from './difference-answer.js';
import { ExplainedAnswer, ExplainSchool } from './explain-school.js';
import { RunAnswer, RunIdentification, RunIdentificationHandler } from './run-identification.js';
import { DifferenceQuery, ShowDifference } from './show-difference.js';
import { IdentificationAnswer, ShowIdentification } from './show-identification.js';
import { TakeOverHandler } from './take-over.js';

const TakeOver = z.strictObject({ list: Slug.describe('The earlier list’s id.') }).meta({ id: 'TakeOverList' });

@ApiTags('identification')
@Controller('cycles/:cycle/identification')
export class IdentificationController {
  constructor(
    private readonly showing: ShowIdentification, private readonly candidates: CandidateList, private readonly explaining: ExplainSchool,
    private readonly comparing: ShowDifference, private readonly running: RunIdentificationHandler, private readonly deciding: DecideSchoolsHandler,
    private readonly takingOver: TakeOverHandler, private readonly confirming: ConfirmIdentificationHandler,
  ) {}

  @Get() @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'Runs, decisions and the order of a cycle’s identification' }) @ApiOkResponse({ standardSchema: IdentificationAnswer })
  one(@Param('cycle', { schema: CycleId }) cycle: string, @TheReader() reader: SignedIn) { return this.showing.run(cycle, reader); }

  @Post('run') @HttpCode(200) @Allow('identification.run', 'cycle')
  @ApiOperation({ summary: 'Apply the programme’s criteria to what is known now' }) @ApiOkResponse({ standardSchema: RunAnswer })
  run(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: RunIdentification }) body: z.output<typeof RunIdentification>, @TheCaller() caller: Caller) {
    return this.running.run(cycle, body, caller);
  }

  @Get('candidates') @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'The latest run’s candidates with reasons, what would have changed them, history and decision' }) @ApiOkResponse({ standardSchema: CandidatesAnswer })
  found(@Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: CandidatesQuery }) query: z.output<typeof CandidatesQuery>, @TheReader() reader: SignedIn) {
    return this.candidates.run(cycle, query, reader);
  }

  @Get('schools/:school') @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'Why a school is a candidate, or why not, by the data of now' }) @ApiOkResponse({ standardSchema: ExplainedAnswer })
  explain(@Param('cycle', { schema: CycleId }) cycle: string, @Param('school', { schema: SubjectId }) school: string, @TheReader() reader: SignedIn) {
    return this.explaining.run(cycle, school, reader);
  }

  @Get('difference') @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'Two runs beside each other and beside the decisions' }) @ApiOkResponse({ standardSchema: DifferenceAnswer })
  difference(@Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: DifferenceQuery }) query: z.output<typeof DifferenceQuery>, @TheReader() reader: SignedIn) {
    return this.comparing.run(cycle, query, reader);
  }

  @Post('decisions') @HttpCode(200) @Allow('identification.decide', 'cycle')
  @ApiOperation({ summary: 'Decide on schools: include or exclude, and why; all or none' }) @ApiOkResponse({ standardSchema: DecisionsAnswer })
  decide(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: DecideSchools }) body: z.output<typeof DecideSchools>, @TheCaller() caller: Caller) {
    return this.deciding.run(cycle, body, caller);
  }

  @Post('take-over') @HttpCode(200) @Allow('identification.decide', 'cycle')
  @ApiOperation({ summary: 'Take an earlier list over as this cycle’s' }) @ApiOkResponse({ standardSchema: DecisionsAnswer })
  takeOver(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: TakeOver }) { list }: z.output<typeof TakeOver>, @TheCaller() caller: Caller) {
    return this.takingOver.run(cycle, list, caller);
  }

  @Post('confirm') @HttpCode(200) @Allow('cycle.confirm', 'cycle')
  @ApiOperation({ summary: 'Make the decisions the cycle’s list and confirm it by its order' }) @ApiOkResponse({ standardSchema: ConfirmedAnswer })
  confirm(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: ConfirmList }) body: z.output<typeof ConfirmList>, @TheCaller() caller: Caller) {
    return this.confirming.run(cycle, body, caller);
  }
}
