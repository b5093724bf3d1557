import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Instant } from '@uplift/domain/core/instant';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheReader } from '../commands/caller.js';
import type { ApiResponse } from '../http/api-request.js';
import { sendEvents } from '../http/event-stream.js';
import { Cursor, Limit } from '../http/paging.js';
import { EventTail } from '../live/event-tail.js';
import { ChainCheck } from './chain-check.js';
import { EventPage } from './event-view.js';
import { ExportEvents } from './export-events.js';
import { ReadableEvents } from './readable-events.js';

const EventsQuery = z.object({
  after: Cursor, limit: Limit, type: z.string().max(400).optional().describe('Types of event, separated by commas.'),
  stream: z.string().max(400).optional().describe('One stream only.'),
});
const ExportQuery = z.object({
  format: z.enum(['jsonl', 'xlsx']).default('jsonl'), type: z.string().max(400).optional().describe('Types of event, separated by commas.'), stream: z.string().max(400).optional(),
  from: Instant.optional(), to: Instant.optional(),
});

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(private readonly events: ReadableEvents, private readonly chains: ChainCheck, private readonly exporting: ExportEvents, private readonly tail: EventTail) {}

  @Get() @Allow('events.read', 'anywhere')
  @ApiOperation({ summary: 'The log in its global order, as far as one’s roles reach' }) @ApiOkResponse({ standardSchema: EventPage })
  page(@Query({ schema: EventsQuery }) { after, limit, type, stream }: z.output<typeof EventsQuery>, @TheReader() reader: SignedIn) {
    const types = type === undefined ? null : new Set(type.split(',').map((name) => name.trim()));
    return this.events.page(reader, 'events.read', { after, limit, stream, wanted: (event) => types === null || types.has(event.type) });
  }

  @Get('export') @Allow('events.read', 'anywhere') @ApiProduces('application/x-ndjson', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOperation({ summary: 'The log to be kept, as far as one’s roles reach: JSON Lines or a workbook' })
  @ApiOkResponse({ content: { 'application/x-ndjson': { schema: { type: 'string' } }, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: { type: 'string', format: 'binary' } } } })
  export(@Query({ schema: ExportQuery }) { format, ...filter }: z.output<typeof ExportQuery>, @TheReader() reader: SignedIn, @Res() response: ApiResponse): Promise<void> {
    return this.exporting.whole(format, filter, reader, response);
  }

  @Get('check') @Allow('events.read', 'anywhere') @ApiProduces('text/event-stream')
  @ApiOperation({ summary: 'Follow the chain of hashes of the whole log: `progress` events, then a `result`' }) @ApiOkResponse({ schema: { type: 'string' } })
  check(@Res() response: ApiResponse): Promise<void> {
    return sendEvents(response, (signal) => this.chains.follow(signal), this.tail.end);
  }
}
