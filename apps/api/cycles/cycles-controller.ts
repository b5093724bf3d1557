import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { EventPage } from '../events/event-view.js';
import type { ApiRequest, ApiResponse } from '../http/api-request.js';
import { sendEvents } from '../http/event-stream.js';
import { CycleId } from '../http/ids.js';
import { Cursor, Limit } from '../http/paging.js';
import { EventTail } from '../live/event-tail.js';
import { AmendCycle, AmendCycleHandler, AmendmentPreview, PreviewAmendment } from './amend-cycle.js';
import { ChangeCycle, CloseCycle, ConfirmList, LaunchCycle, UnlistSchools } from './change-cycle.js';
import { CycleAnswer } from './cycle-answer.js';
import { CycleEvents } from './cycle-events.js';
import { CycleList, CyclesAnswer } from './cycle-list.js';
import { FileBody } from '../imports/file-body.js';
import { CycleSchools, CycleSchoolsAnswer, CycleSchoolsQuery } from './cycle-schools.js';
import { CycleStatusAnswer, ShowCycle } from './show-cycle.js';
import { ImportAnswer, ImportSchoolsHandler } from './import/import-schools.js';
import { ImportSchools } from './import/school-list.js';
import { schoolsOfTable } from './import/school-table.js';
import { PlanCycle, PlanCycleHandler } from './plan-cycle.js';

const ImportBody = z.union([ImportSchools, FileBody]).meta({ id: 'SchoolListBody', description: 'JSON, or a table as XLSX or CSV.' });
const EventsQuery = z.object({ after: Cursor, limit: Limit });

@ApiTags('cycles')
@Controller('cycles')
export class CyclesController {
  constructor(
    private readonly list: CycleList, private readonly showing: ShowCycle, private readonly schools: CycleSchools, private readonly planning: PlanCycleHandler,
    private readonly importing: ImportSchoolsHandler, private readonly change: ChangeCycle, private readonly events: CycleEvents, private readonly tail: EventTail,
    private readonly amending: AmendCycleHandler,
  ) {}

  @Get() @Allow('cycle.read', 'anywhere')
  @ApiOperation({ summary: 'The cycles of one’s regions' }) @ApiOkResponse({ standardSchema: CyclesAnswer })
  all(@TheReader() reader: SignedIn) { return this.list.run(reader); }

  @Post() @HttpCode(201) @Allow('cycle.plan', 'anywhere')
  @ApiOperation({ summary: 'Plan a region’s year by a published programme' }) @ApiCreatedResponse({ standardSchema: CycleAnswer })
  plan(@Body({ schema: PlanCycle }) body: z.output<typeof PlanCycle>, @TheCaller() caller: Caller) { return this.planning.run(body, caller); }

  @Get(':cycle') @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'How a cycle stands: counts by stage and status, late ones, municipalities' }) @ApiOkResponse({ standardSchema: CycleStatusAnswer })
  one(@Param('cycle', { schema: CycleId }) cycle: string, @TheReader() reader: SignedIn) { return this.showing.run(cycle, reader); }

  @Get(':cycle/schools') @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'The schools on the cycle’s list, as far as one’s roles reach' }) @ApiOkResponse({ standardSchema: CycleSchoolsAnswer })
  listed(@Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: CycleSchoolsQuery }) query: z.output<typeof CycleSchoolsQuery>, @TheReader() reader: SignedIn) {
    return this.schools.run(cycle, query, reader);
  }

  @Post(':cycle/schools') @HttpCode(200) @Allow('cycle.import', 'cycle')
  @ApiConsumes('application/json', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOperation({ summary: 'Register schools and put them on the list' }) @ApiOkResponse({ standardSchema: ImportAnswer })
  async import(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: ImportBody }) body: z.output<typeof ImportBody>, @TheCaller() caller: Caller) {
    return this.importing.run(cycle, Buffer.isBuffer(body) ? await schoolsOfTable(body) : (body).schools, caller);
  }

  @Post(':cycle/amend/preview') @HttpCode(200) @Allow('cycle.amend', 'cycle')
  @ApiOperation({ summary: 'Rehearse an amended programme on every open case: tasks that appear or go, dates that move, reminders that would repeat' })
  @ApiOkResponse({ standardSchema: AmendmentPreview })
  previewAmendment(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: PreviewAmendment }) body: z.output<typeof PreviewAmendment>) {
    return this.amending.preview(cycle, body);
  }

  @Post(':cycle/amend') @HttpCode(200) @Allow('cycle.amend', 'cycle')
  @ApiOperation({ summary: 'Let the cycle go on by another edition of its programme' }) @ApiOkResponse({ standardSchema: CycleAnswer })
  amend(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: AmendCycle }) body: z.output<typeof AmendCycle>, @TheCaller() caller: Caller) {
    return this.amending.apply(cycle, body, caller);
  }

  @Post(':cycle/schools/remove') @HttpCode(200) @Allow('cycle.import', 'cycle')
  @ApiOperation({ summary: 'Take schools off the list before it is confirmed' }) @ApiOkResponse({ standardSchema: CycleAnswer })
  unlist(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: UnlistSchools }) body: z.output<typeof UnlistSchools>, @TheCaller() caller: Caller) {
    return this.change.unlist(cycle, body, caller);
  }

  @Post(':cycle/confirm') @HttpCode(200) @Allow('cycle.confirm', 'cycle')
  @ApiOperation({ summary: 'Confirm the list by its order' }) @ApiOkResponse({ standardSchema: CycleAnswer })
  confirm(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: ConfirmList }) body: z.output<typeof ConfirmList>, @TheCaller() caller: Caller) {
    return this.change.confirm(cycle, body, caller);
  }

  @Post(':cycle/launch') @HttpCode(200) @Allow('cycle.launch', 'cycle')
  @ApiOperation({ summary: 'Launch the cycle: every case opens and time runs' }) @ApiOkResponse({ standardSchema: CycleAnswer })
  launch(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: LaunchCycle }) body: z.output<typeof LaunchCycle>, @TheCaller() caller: Caller) {
    return this.change.launch(cycle, body, caller);
  }

  @Post(':cycle/close') @HttpCode(200) @Allow('cycle.close', 'cycle')
  @ApiOperation({ summary: 'Close the cycle: what is still open ends with it' }) @ApiOkResponse({ standardSchema: CycleAnswer })
  close(@Param('cycle', { schema: CycleId }) cycle: string, @Body({ schema: CloseCycle }) body: z.output<typeof CloseCycle>, @TheCaller() caller: Caller) {
    return this.change.close(cycle, body, caller);
  }

  @Get(':cycle/events') @Allow('events.read', 'cycle')
  @ApiProduces('application/json', 'text/event-stream')
  @ApiOperation({ summary: 'The cycle’s events: a page, or as they come when text/event-stream is asked for' }) @ApiOkResponse({ standardSchema: EventPage })
  async history(
    @Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: EventsQuery }) { after, limit }: z.output<typeof EventsQuery>,
    @Headers('last-event-id') last: string | undefined, @TheReader() reader: SignedIn, @Req() request: ApiRequest, @Res() response: ApiResponse,
  ): Promise<void> {
    if (!(request.headers.accept ?? '').includes('text/event-stream')) {
      response.json(await this.events.page(cycle, reader, after, limit));
      return;
    }
    const from = await this.events.positionOf(last ?? after);
    await sendEvents(response, (signal) => this.events.follow(cycle, reader, from, signal), this.tail.end);
  }
}
