import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Instant } from '@uplift/domain/core/instant';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheReader } from '../commands/caller.js';
import type { ApiRequest, ApiResponse } from '../http/api-request.js';
import { StepId } from '../http/ids.js';
import { Cursor, Limit } from '../http/paging.js';
import { languageOf } from '../problems/language.js';
import { ExportReplay } from './export-replay.js';
import { PlaceOfReplay } from './place-of-replay.js';
import { ReplayStanding } from './replay-standing.js';
import { ReplayId, ReplayKind } from './replay-subject.js';
import { ReplayTimeline } from './replay-timeline.js';
import { AsOf, Difference, Mode, Moments, Timeline } from './replay-view.js';

const schools = z.enum(['true', 'false']).default('false').transform((given) => given === 'true').describe('With the cases of the schools of a cycle or municipality: at most 1,000.');
const Standing = z.object({ mode: Mode.default('known'), step: StepId.optional(), schools });
const AsOfQuery = Standing.extend({ at: Instant });
const DifferenceQuery = Standing.extend({ from: Instant, to: Instant });
const filters = {
  step: StepId.optional(), type: z.string().max(400).optional().describe('Types of event, separated by commas.'), actor: z.string().max(200).optional(),
  from: Instant.optional(), to: Instant.optional(), stream: z.string().max(400).optional(), correlation: z.string().max(200).optional().describe('All that followed from one act.'),
  file: z.string().regex(/^[0-9a-f]{64}$/, 'sha256').optional().describe('Events that refer to a document, by its SHA-256.'), schools,
};
const TimelineQuery = z.object({ ...filters, after: Cursor, limit: Limit });
const ExportQuery = z.object({ ...filters, format: z.enum(['jsonl', 'xlsx']).default('jsonl') });

@ApiTags('replay')
@Controller('replay/:kind/:id')
export class ReplayController {
  constructor(private readonly place: PlaceOfReplay, private readonly telling: ReplayTimeline, private readonly standing: ReplayStanding,
    private readonly exporting: ExportReplay) {}

  @Get() @Allow('events.read', 'anywhere')
  @ApiOperation({ summary: 'How it stood at a moment, as known then or as true then' }) @ApiOkResponse({ standardSchema: AsOf })
  async asOf(@Param('kind', { schema: ReplayKind }) kind: ReplayKind, @Param('id', { schema: ReplayId }) id: string,
    @Query({ schema: AsOfQuery }) { at, ...query }: z.output<typeof AsOfQuery>, @TheReader() reader: SignedIn) {
    await this.place.require(reader, { kind, id });
    return this.standing.asOf({ kind, id }, at, query);
  }

  @Get('timeline') @Allow('events.read', 'anywhere')
  @ApiOperation({ summary: 'What happened, in sentences: who, when, when it was recorded, what changed, and why' }) @ApiOkResponse({ standardSchema: Timeline })
  async timeline(@Param('kind', { schema: ReplayKind }) kind: ReplayKind, @Param('id', { schema: ReplayId }) id: string,
    @Query({ schema: TimelineQuery }) filter: z.output<typeof TimelineQuery>, @TheReader() reader: SignedIn) {
    await this.place.require(reader, { kind, id });
    return this.telling.run({ kind, id }, filter);
  }

  @Get('difference') @Allow('events.read', 'anywhere')
  @ApiOperation({ summary: 'What differs between two moments' }) @ApiOkResponse({ standardSchema: Difference })
  async difference(@Param('kind', { schema: ReplayKind }) kind: ReplayKind, @Param('id', { schema: ReplayId }) id: string,
    @Query({ schema: DifferenceQuery }) { from, to, ...query }: z.output<typeof DifferenceQuery>, @TheReader() reader: SignedIn) {
    await this.place.require(reader, { kind, id });
    return this.standing.difference({ kind, id }, from, to, query);
  }

  @Get('moments') @Allow('events.read', 'anywhere')
  @ApiOperation({ summary: 'The moments at which anything changed, to step through' }) @ApiOkResponse({ standardSchema: Moments })
  async moments(@Param('kind', { schema: ReplayKind }) kind: ReplayKind, @Param('id', { schema: ReplayId }) id: string,
    @Query({ schema: Standing }) query: z.output<typeof Standing>, @TheReader() reader: SignedIn) {
    await this.place.require(reader, { kind, id });
    return this.standing.moments({ kind, id }, query);
  }

  @Get('export') @Allow('events.read', 'anywhere') @ApiProduces('application/x-ndjson', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOperation({ summary: 'What happened, to be kept: events as stored as JSON Lines, or sentences as a workbook' })
  @ApiOkResponse({ content: { 'application/x-ndjson': { schema: { type: 'string' } }, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: { type: 'string', format: 'binary' } } } })
  async export(@Param('kind', { schema: ReplayKind }) kind: ReplayKind, @Param('id', { schema: ReplayId }) id: string,
    @Query({ schema: ExportQuery }) { format, ...filter }: z.output<typeof ExportQuery>, @TheReader() reader: SignedIn, @Req() request: ApiRequest, @Res() response: ApiResponse): Promise<void> {
    await this.place.require(reader, { kind, id });
    await this.exporting.run(format, { kind, id }, filter, languageOf(request.headers['accept-language']), response);
  }
}
