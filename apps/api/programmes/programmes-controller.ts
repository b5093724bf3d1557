import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { CycleYear } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { OnlyAsks } from '../commands/command-guard.js';
import { TheCaller, type Caller } from '../commands/caller.js';
import { ProgrammeId } from '../http/ids.js';
import { languageOf } from '../problems/language.js';
import { CheckAnswer, checkProgramme } from './check-programme.js';
import { PreviewProgramme, Preview } from './preview-programme.js';
import { ProgrammeList, ProgrammesAnswer } from './programme-list.js';
import { PublishAnswer, PublishProgrammeHandler } from './publish-programme.js';
import { PublishedProgrammes } from './published-programmes.js';
import { DocumentBody } from './read-document.js';

const Edition = z.coerce.number().int().min(1).max(1_000_000).optional();
const ProgrammeAnswer = z.object({ programme: z.string(), edition: z.int(), editions: z.array(z.int()), document: z.looseObject({}) }).meta({ id: 'Programme' });

@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(
    private readonly list: ProgrammeList, private readonly published: PublishedProgrammes, private readonly publishing: PublishProgrammeHandler,
    private readonly previewing: PreviewProgramme,
  ) {}

  @Get() @Allow('programme.read', 'anywhere')
  @ApiOperation({ summary: 'Programmes and their editions' }) @ApiOkResponse({ standardSchema: ProgrammesAnswer })
  all() { return this.list.run(); }

  @Get(':programme') @Allow('programme.read', 'anywhere')
  @ApiOperation({ summary: 'A programme’s document, the latest edition when none is named' }) @ApiOkResponse({ standardSchema: ProgrammeAnswer })
  async one(@Param('programme', { schema: ProgrammeId }) programme: string, @Query('edition', { schema: Edition }) edition?: number): Promise<z.infer<typeof ProgrammeAnswer>> {
    const found = await this.published.of(programme, edition);
    return { programme, edition: found.edition, editions: [...found.editions], document: ProgrammeDocument.parse(found.document) };
  }

  @Get(':programme/preview') @Allow('programme.read', 'anywhere')
  @ApiOperation({ summary: 'A programme’s year before it is lived: every step, date, reminder and escalation with its reason' })
  @ApiOkResponse({ standardSchema: Preview })
  preview(@Param('programme', { schema: ProgrammeId }) programme: string, @Query('year', { schema: CycleYear }) year: string,
    @Query('edition', { schema: Edition }) edition?: number) {
    return this.previewing.run(programme, year, edition);
  }

  @Post('check') @HttpCode(200) @Allow('programme.read', 'anywhere') @OnlyAsks()
  @ApiConsumes('application/json', 'text/yaml')
  @ApiOperation({ summary: 'Say what is wrong in a document, and where' }) @ApiOkResponse({ standardSchema: CheckAnswer })
  check(@Body({ schema: DocumentBody }) body: DocumentBody, @Headers('accept-language') language?: string) {
    return checkProgramme(body, languageOf(language));
  }

  @Post() @HttpCode(201) @Allow('programme.publish', 'anywhere')
  @ApiConsumes('application/json', 'text/yaml')
  @ApiOperation({ summary: 'Publish an edition; it never changes afterwards' }) @ApiCreatedResponse({ standardSchema: PublishAnswer })
  publish(@Body({ schema: DocumentBody }) body: DocumentBody, @TheCaller() caller: Caller) { return this.publishing.run(body, caller); }
}
