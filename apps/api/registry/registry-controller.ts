import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Slug } from '@uplift/domain/programme/vocabulary';
import type { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { SubjectId } from '../http/ids.js';
import {
  OpenListBody, PracticeAnswer, PracticeBody, PracticesAnswer, PracticesQuery, ProofBody, RegisterSchoolBody, RetireBody, SchoolAnswer, SchoolChangeBody, SchoolsAnswer, SchoolsQuery, UnwatchBody,
  WatchBody, WatchListAnswer, WatchListsAnswer,
} from './registry-answers.js';
import { RegistryLists } from './registry-lists.js';
import { RegistrySchools } from './registry-schools.js';

@ApiTags('registry')
@Controller('registry')
export class RegistryController {
  constructor(private readonly schools: RegistrySchools, private readonly lists: RegistryLists) {}

  @Get('schools') @Allow('registry.read', 'anywhere')
  @ApiOperation({ summary: 'Schools within one’s reach, those that ended too' }) @ApiOkResponse({ standardSchema: SchoolsAnswer })
  all(@Query({ schema: SchoolsQuery }) query: z.output<typeof SchoolsQuery>, @TheReader() reader: SignedIn) { return this.schools.list(query, reader); }

  @Post('schools') @HttpCode(201) @Allow('registry.change', 'anywhere')
  @ApiOperation({ summary: 'Register a school in a municipality the registry knows' }) @ApiCreatedResponse({ standardSchema: SchoolAnswer })
  register(@Body({ schema: RegisterSchoolBody }) body: z.output<typeof RegisterSchoolBody>, @TheCaller() caller: Caller) { return this.schools.register(body, caller); }

  @Get('schools/:school') @Allow('registry.read', 'anywhere')
  @ApiOperation({ summary: 'A school with its history: names, kind, what became of it' }) @ApiOkResponse({ standardSchema: SchoolAnswer })
  one(@Param('school', { schema: SubjectId }) school: string, @TheReader() reader: SignedIn) { return this.schools.show(school, reader); }

  @Post('schools/:school/changes') @HttpCode(200) @Allow('registry.change', 'anywhere')
  @ApiOperation({ summary: 'Rename a school, change its kind, close, merge, split or reopen it' }) @ApiOkResponse({ standardSchema: SchoolAnswer })
  change(@Param('school', { schema: SubjectId }) school: string, @Body({ schema: SchoolChangeBody }) body: z.output<typeof SchoolChangeBody>, @TheCaller() caller: Caller) {
    return this.schools.change(school, body, caller);
  }

  @Get('watch-lists') @Allow('watch-list.read', 'anywhere')
  @ApiOperation({ summary: 'The watch lists of one’s regions' }) @ApiOkResponse({ standardSchema: WatchListsAnswer })
  watchLists(@TheReader() reader: SignedIn) { return this.lists.watchLists(reader); }

  @Post('watch-lists') @HttpCode(200) @Allow('registry.change', 'anywhere')
  @ApiOperation({ summary: 'Open a watch list, or give it another title' }) @ApiOkResponse({ standardSchema: WatchListAnswer })
  open(@Body({ schema: OpenListBody }) body: z.output<typeof OpenListBody>, @TheCaller() caller: Caller) { return this.lists.open(body, caller); }

  @Post('watch-lists/:list/schools') @HttpCode(200) @Allow('registry.change', 'anywhere')
  @ApiOperation({ summary: 'Put a school on a watch list, with why and until when' }) @ApiOkResponse({ standardSchema: WatchListAnswer })
  watch(@Param('list', { schema: Slug }) list: string, @Body({ schema: WatchBody }) body: z.output<typeof WatchBody>, @TheCaller() caller: Caller) { return this.lists.watch(list, body, caller); }

  @Post('watch-lists/:list/schools/remove') @HttpCode(200) @Allow('registry.change', 'anywhere')
  @ApiOperation({ summary: 'Take a school off a watch list' }) @ApiOkResponse({ standardSchema: WatchListAnswer })
  unwatch(@Param('list', { schema: Slug }) list: string, @Body({ schema: UnwatchBody }) body: z.output<typeof UnwatchBody>, @TheCaller() caller: Caller) { return this.lists.unwatch(list, body, caller); }

  @Get('practices') @Allow('practice.read', 'anywhere')
  @ApiOperation({ summary: 'Practices of one’s regions, the proven first; for one risk where one is named' }) @ApiOkResponse({ standardSchema: PracticesAnswer })
  practices(@Query({ schema: PracticesQuery }) query: z.output<typeof PracticesQuery>, @TheReader() reader: SignedIn) { return this.lists.practices(query, reader); }

  @Post('practices') @HttpCode(200) @Allow('registry.change', 'anywhere')
  @ApiOperation({ summary: 'Describe a practice and the risk it answers' }) @ApiOkResponse({ standardSchema: PracticeAnswer })
  describe(@Body({ schema: PracticeBody }) body: z.output<typeof PracticeBody>, @TheCaller() caller: Caller) { return this.lists.describe(body, caller); }

  @Post('practices/:practice/proofs') @HttpCode(200) @Allow('registry.change', 'anywhere')
  @ApiOperation({ summary: 'Show how a practice proved itself' }) @ApiOkResponse({ standardSchema: PracticeAnswer })
  prove(@Param('practice', { schema: Slug }) practice: string, @Body({ schema: ProofBody }) body: z.output<typeof ProofBody>, @TheCaller() caller: Caller) { return this.lists.prove(practice, body, caller); }

  @Post('practices/:practice/retire') @HttpCode(200) @Allow('registry.change', 'anywhere')
  @ApiOperation({ summary: 'Recommend a practice no longer' }) @ApiOkResponse({ standardSchema: PracticeAnswer })
  retire(@Param('practice', { schema: Slug }) practice: string, @Body({ schema: RetireBody }) body: z.output<typeof RetireBody>, @TheCaller() caller: Caller) { return this.lists.retire(practice, body, caller); }
}
