import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { meetingIdOf } from '@uplift/domain/meeting/stream';
import type { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { CycleId, GatheringId } from '../http/ids.js';
import { AssignVisit, CancelMeeting, CorrectDecision, DraftMinutes, HoldMeeting, MoveMeeting, RecordAttendance, SetAgenda, SignMinutes } from './hold-meeting.js';
import { MeetingAnswer, MeetingView } from './meeting-answer.js';
import { MeetingList, MeetingsAnswer, MeetingsQuery } from './meeting-list.js';
import { AnnounceMeeting, MeetingsPlanned, PlanMeetings } from './plan-meetings.js';
import { ShowMeeting } from './show-meeting.js';

@ApiTags('meetings')
@Controller('cycles/:cycle/meetings')
export class MeetingsController {
  constructor(
    private readonly list: MeetingList, private readonly showing: ShowMeeting, private readonly planning: PlanMeetings, private readonly holding: HoldMeeting,
  ) {}

  @Get() @Allow('meeting.read', 'anywhere')
  @ApiOperation({ summary: 'A cycle’s meetings by day' }) @ApiOkResponse({ standardSchema: MeetingsAnswer })
  all(@Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: MeetingsQuery }) query: z.output<typeof MeetingsQuery>, @TheReader() reader: SignedIn) {
    return this.list.run(cycle, query, reader);
  }

  @Post() @HttpCode(201) @Allow('meeting.hold', 'anywhere')
  @ApiOperation({ summary: 'Announce a meeting that no rule gives' }) @ApiCreatedResponse({ standardSchema: MeetingAnswer })
  announce(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: AnnounceMeeting }) body: z.output<typeof AnnounceMeeting>, @TheCaller() caller: Caller) {
    return this.planning.announce(cycle, body, caller);
  }

  @Post('plan') @HttpCode(200) @Allow('meeting.plan', 'cycle')
  @ApiOperation({ summary: 'Put the programme’s series on the calendar; again after a day off was decreed' }) @ApiOkResponse({ standardSchema: MeetingsPlanned })
  plan(@Param('cycle', { schema: CycleId }) cycle: string, @TheCaller() caller: Caller) { return this.planning.all(cycle, caller); }

  @Get(':meeting') @Allow('meeting.read', 'anywhere')
  @ApiOperation({ summary: 'A meeting, its minutes, and what has become of its decisions' }) @ApiOkResponse({ standardSchema: MeetingView })
  one(@Param('cycle', { schema: CycleId }) cycle: string, @Param('meeting', { schema: GatheringId }) meeting: string, @TheReader() reader: SignedIn) {
    return this.showing.run(cycle, meeting, reader);
  }

  @Post(':meeting/move') @HttpCode(200) @Allow('meeting.hold', 'anywhere')
  @ApiOperation({ summary: 'Give it another day or hour; what follows it moves along' }) @ApiOkResponse({ standardSchema: MeetingAnswer })
  move(@Param('cycle', { schema: CycleId }) cycle: string, @Param('meeting', { schema: GatheringId }) meeting: string,
    @Body({ schema: MoveMeeting }) body: z.output<typeof MoveMeeting>, @TheCaller() caller: Caller) { return this.holding.move(cycle, meeting, body, caller); }

  @Post(':meeting/cancel') @HttpCode(200) @Allow('meeting.hold', 'anywhere')
  @ApiOperation({ summary: 'Cancel it' }) @ApiOkResponse({ standardSchema: MeetingAnswer })
  cancel(@Param('cycle', { schema: CycleId }) cycle: string, @Param('meeting', { schema: GatheringId }) meeting: string,
    @Body({ schema: CancelMeeting }) body: z.output<typeof CancelMeeting>, @TheCaller() caller: Caller) {
    return this.holding.answer(cycle, meeting, { type: 'CancelMeeting', meeting: meetingIdOf(cycle, meeting), ...body }, caller);
  }

  @Post(':meeting/agenda') @HttpCode(200) @Allow('meeting.hold', 'anywhere')
  @ApiOperation({ summary: 'Set what it is about' }) @ApiOkResponse({ standardSchema: MeetingAnswer })
  agenda(@Param('cycle', { schema: CycleId }) cycle: string, @Param('meeting', { schema: GatheringId }) meeting: string,
    @Body({ schema: SetAgenda }) body: z.output<typeof SetAgenda>, @TheCaller() caller: Caller) {
    return this.holding.answer(cycle, meeting, { type: 'SetAgenda', meeting: meetingIdOf(cycle, meeting), ...body }, caller);
  }

  @Post(':meeting/visit') @HttpCode(200) @Allow('meeting.hold', 'anywhere')
  @ApiOperation({ summary: 'Name the school it is held at' }) @ApiOkResponse({ standardSchema: MeetingAnswer })
  visit(@Param('cycle', { schema: CycleId }) cycle: string, @Param('meeting', { schema: GatheringId }) meeting: string,
    @Body({ schema: AssignVisit }) body: z.output<typeof AssignVisit>, @TheCaller() caller: Caller) { return this.holding.visit(cycle, meeting, body, caller); }

  @Post(':meeting/attendance') @HttpCode(200) @Allow('meeting.hold', 'anywhere')
  @ApiOperation({ summary: 'Record who was there' }) @ApiOkResponse({ standardSchema: MeetingAnswer })
  attendance(@Param('cycle', { schema: CycleId }) cycle: string, @Param('meeting', { schema: GatheringId }) meeting: string,
    @Body({ schema: RecordAttendance }) body: z.output<typeof RecordAttendance>, @TheCaller() caller: Caller) { return this.holding.attendance(cycle, meeting, body, caller); }

  @Post(':meeting/minutes') @HttpCode(200) @Allow('meeting.hold', 'anywhere')
  @ApiOperation({ summary: 'Write the minutes, whole, until they are signed' }) @ApiOkResponse({ standardSchema: MeetingAnswer })
  minutes(@Param('cycle', { schema: CycleId }) cycle: string, @Param('meeting', { schema: GatheringId }) meeting: string,
    @Body({ schema: DraftMinutes }) body: z.output<typeof DraftMinutes>, @TheCaller() caller: Caller) { return this.holding.minutes(cycle, meeting, body, caller); }

  @Post(':meeting/sign') @HttpCode(200) @Allow('meeting.hold', 'anywhere')
  @ApiOperation({ summary: 'Sign the minutes for good; dated decisions become deadlines' }) @ApiOkResponse({ standardSchema: MeetingAnswer })
  sign(@Param('cycle', { schema: CycleId }) cycle: string, @Param('meeting', { schema: GatheringId }) meeting: string,
    @Body({ schema: SignMinutes }) _body: z.output<typeof SignMinutes>, @TheCaller() caller: Caller) { return this.holding.sign(cycle, meeting, caller); }

  @Post(':meeting/correct') @HttpCode(200) @Allow('meeting.hold', 'anywhere')
  @ApiOperation({ summary: 'Put one signed decision right; what was signed stays beside it' }) @ApiOkResponse({ standardSchema: MeetingAnswer })
  correct(@Param('cycle', { schema: CycleId }) cycle: string, @Param('meeting', { schema: GatheringId }) meeting: string,
    @Body({ schema: CorrectDecision }) body: z.output<typeof CorrectDecision>, @TheCaller() caller: Caller) { return this.holding.correct(cycle, meeting, body, caller); }

  @Post(':meeting/follow') @HttpCode(200) @Allow('meeting.hold', 'anywhere')
  @ApiOperation({ summary: 'Put the dates of signed decisions into cases that lack them' }) @ApiOkResponse({ standardSchema: MeetingAnswer })
  follow(@Param('cycle', { schema: CycleId }) cycle: string, @Param('meeting', { schema: GatheringId }) meeting: string, @TheCaller() caller: Caller) {
    return this.holding.follow(cycle, meeting, caller);
  }
}
