import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { OnlyAsks } from '../commands/command-guard.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { CycleId, StepId } from '../http/ids.js';
import { BookInterview, ChangeInterviews, DrawTimetable, MissInterview, MoveInterview, NameParticipants, ReleaseInterview } from './change-interviews.js';
import { CheckInterviewMove, CheckMove, MoveChecked } from './check-move.js';
import { languageOf } from '../problems/language.js';
import { HoldInterview, HoldInterviewHandler } from './hold-interview.js';
import { ShowTimetable } from './show-timetable.js';
import { TimetableAnswer } from './timetable-answer.js';

const InterviewsQuery = z.object({ step: StepId.optional() });

@ApiTags('interviews')
@Controller('cycles/:cycle/interviews')
export class InterviewsController {
  constructor(private readonly showing: ShowTimetable, private readonly change: ChangeInterviews, private readonly holding: HoldInterviewHandler,
    private readonly checking: CheckInterviewMove) {}

  @Get() @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'The timetable of a cycle’s interviews, what is odd about it, and where it differs from the list' }) @ApiOkResponse({ standardSchema: TimetableAnswer })
  timetable(@Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: InterviewsQuery }) { step }: z.output<typeof InterviewsQuery>, @TheReader() reader: SignedIn) {
    return this.showing.run(cycle, step, reader);
  }

  @Post('draw') @HttpCode(200) @Allow('interview.plan', 'cycle')
  @ApiOperation({ summary: 'Draw the timetable for the cycle’s schools, or fit it to the list as it is now' }) @ApiOkResponse({ standardSchema: TimetableAnswer })
  draw(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: DrawTimetable }) body: z.output<typeof DrawTimetable>, @TheCaller() caller: Caller) {
    return this.change.run('DrawTimetable', cycle, body, caller);
  }

  @Post('book') @HttpCode(200) @Allow('interview.plan', 'cycle')
  @ApiOperation({ summary: 'Book a slot or another time for a school' }) @ApiOkResponse({ standardSchema: TimetableAnswer })
  book(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: BookInterview }) body: z.output<typeof BookInterview>, @TheCaller() caller: Caller) {
    return this.change.run('BookInterview', cycle, body, caller);
  }

  @Post('move') @HttpCode(200) @Allow('interview.plan', 'cycle')
  @ApiOperation({ summary: 'Move a school’s interview' }) @ApiOkResponse({ standardSchema: TimetableAnswer })
  move(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: MoveInterview }) body: z.output<typeof MoveInterview>, @TheCaller() caller: Caller) {
    return this.change.run('MoveInterview', cycle, body, caller);
  }

  @Post('move/check') @HttpCode(200) @Allow('interview.plan', 'cycle') @OnlyAsks()
  @ApiOperation({ summary: 'Say whether a move or a booking would clash, and what is odd about its time' }) @ApiOkResponse({ standardSchema: MoveChecked })
  check(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: CheckMove }) body: z.output<typeof CheckMove>, @TheReader() reader: SignedIn,
    @Headers('accept-language') language?: string) {
    return this.checking.run(cycle, body, reader, languageOf(language));
  }

  @Post('participants') @HttpCode(200) @Allow('interview.plan', 'cycle')
  @ApiOperation({ summary: 'Name those who take part beside the school' }) @ApiOkResponse({ standardSchema: TimetableAnswer })
  participants(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: NameParticipants }) body: z.output<typeof NameParticipants>, @TheCaller() caller: Caller) {
    return this.change.run('NameParticipants', cycle, body, caller);
  }

  @Post('release') @HttpCode(200) @Allow('interview.plan', 'cycle')
  @ApiOperation({ summary: 'Give a school’s slot back' }) @ApiOkResponse({ standardSchema: TimetableAnswer })
  release(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: ReleaseInterview }) body: z.output<typeof ReleaseInterview>, @TheCaller() caller: Caller) {
    return this.change.run('ReleaseInterview', cycle, body, caller);
  }

  @Post('miss') @HttpCode(200) @Allow('interview.plan', 'cycle')
  @ApiOperation({ summary: 'Record that an interview was not held' }) @ApiOkResponse({ standardSchema: TimetableAnswer })
  miss(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: MissInterview }) body: z.output<typeof MissInterview>, @TheCaller() caller: Caller) {
    return this.change.run('MissInterview', cycle, body, caller);
  }

  @Post('hold') @HttpCode(200) @Allow('interview.hold', 'anywhere')
  @ApiOperation({ summary: 'Record an interview’s outcome; the school’s step is handed in with it' }) @ApiOkResponse({ standardSchema: TimetableAnswer })
  hold(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: HoldInterview }) body: z.output<typeof HoldInterview>, @TheCaller() caller: Caller) {
    return this.holding.run(cycle, body, caller);
  }
}
