import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Slug } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';
import { Allow, Public } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { OnlyAsks } from '../commands/command-guard.js';
import { AnswerSurvey, AnswerSurveyHandler, SurveyTaken } from './answer-survey.js';
import { IssuedTickets, IssueTickets, ManageSurvey, OpenSurvey, SurveyChanged } from './manage-survey.js';
import { ShowSurvey, SurveyResults, SurveyView } from './show-survey.js';

const CloseSurvey = z.strictObject({}).meta({ id: 'CloseSurvey' });

@ApiTags('surveys')
@Controller('surveys')
export class SurveysController {
  constructor(private readonly manage: ManageSurvey, private readonly answering: AnswerSurveyHandler, private readonly showing: ShowSurvey) {}

  @Post() @HttpCode(201) @Allow('survey.manage', 'anywhere')
  @ApiOperation({ summary: 'Open an anonymous survey on a form of a cycle’s programme' }) @ApiCreatedResponse({ standardSchema: SurveyChanged })
  open(@Body({ schema: OpenSurvey }) body: z.output<typeof OpenSurvey>, @TheCaller() caller: Caller) { return this.manage.open(body, caller); }

  @Get(':survey') @Public()
  @ApiOperation({ summary: 'A survey’s form, for whoever holds a ticket' }) @ApiOkResponse({ standardSchema: SurveyView })
  one(@Param('survey', { schema: Slug }) survey: string) { return this.showing.form(survey); }

  @Post(':survey/tickets') @HttpCode(200) @Allow('survey.manage', 'anywhere')
  @ApiOperation({ summary: 'Make tickets, each good for one answer' }) @ApiOkResponse({ standardSchema: IssuedTickets })
  issue(@Param('survey', { schema: Slug }) survey: string, @Body({ schema: IssueTickets }) body: z.output<typeof IssueTickets>, @TheCaller() caller: Caller) {
    return this.manage.issue(survey, body, caller);
  }

  // The ticket is the key of a repeat, and no other may tell one sender from another.
  @Post(':survey/answers') @HttpCode(200) @Public() @OnlyAsks()
  @ApiOperation({ summary: 'Answer with a ticket; nothing is kept of who did' }) @ApiOkResponse({ standardSchema: SurveyTaken })
  answer(@Param('survey', { schema: Slug }) survey: string, @Body({ schema: AnswerSurvey }) body: z.output<typeof AnswerSurvey>) {
    return this.answering.run(survey, body);
  }

  @Get(':survey/results') @Allow('survey.read', 'anywhere')
  @ApiOperation({ summary: 'Tallies of a survey' }) @ApiOkResponse({ standardSchema: SurveyResults })
  results(@Param('survey', { schema: Slug }) survey: string, @TheReader() reader: SignedIn) { return this.showing.results(survey, reader); }

  @Post(':survey/close') @HttpCode(200) @Allow('survey.manage', 'anywhere')
  @ApiOperation({ summary: 'End a survey and destroy the key that could tell tickets from one another' }) @ApiOkResponse({ standardSchema: SurveyChanged })
  close(@Param('survey', { schema: Slug }) survey: string, @Body({ schema: CloseSurvey }) _body: z.output<typeof CloseSurvey>, @TheCaller() caller: Caller) {
    return this.manage.close(survey, caller);
  }
}
