import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { ListsAnswer, ListsOfRegion, ListsQuery } from './lists-of-region.js';
import { EarlierListAnswer, RecordEarlierList, RecordEarlierListHandler } from './record-earlier-list.js';

@ApiTags('identification')
@Controller('earlier-lists')
export class EarlierListsController {
  constructor(private readonly lists: ListsOfRegion, private readonly recording: RecordEarlierListHandler) {}

  @Get() @Allow('identification.read', 'anywhere')
  @ApiOperation({ summary: 'All lists of a region in time, with the schools that are there again' }) @ApiOkResponse({ standardSchema: ListsAnswer })
  all(@Query({ schema: ListsQuery }) query: z.output<typeof ListsQuery>, @TheReader() reader: SignedIn) { return this.lists.run(query, reader); }

  @Post() @HttpCode(200) @Allow('earlier-list.record', 'anywhere')
  @ApiOperation({ summary: 'Record a list from before the engine, with its order' }) @ApiOkResponse({ standardSchema: EarlierListAnswer })
  record(@Body({ schema: RecordEarlierList }) body: z.output<typeof RecordEarlierList>, @TheCaller() caller: Caller) { return this.recording.run(body, caller); }
}
