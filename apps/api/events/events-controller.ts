import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheReader } from '../commands/caller.js';
import { Cursor, Limit } from '../http/paging.js';
import { EventPage } from './event-view.js';
import { ReadableEvents } from './readable-events.js';

const EventsQuery = z.object({
  after: Cursor, limit: Limit, type: z.string().max(400).optional().describe('Types of event, separated by commas.'),
  stream: z.string().max(400).optional().describe('One stream only.'),
});

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(private readonly events: ReadableEvents) {}

  @Get() @Allow('events.read', 'anywhere')
  @ApiOperation({ summary: 'The log in its global order, as far as one’s roles reach' }) @ApiOkResponse({ standardSchema: EventPage })
  page(@Query({ schema: EventsQuery }) { after, limit, type, stream }: z.output<typeof EventsQuery>, @TheReader() reader: SignedIn) {
    const types = type === undefined ? null : new Set(type.split(',').map((name) => name.trim()));
    return this.events.page(reader, 'events.read', { after, limit,
      wanted: (event) => (types === null || types.has(event.type)) && (stream === undefined || event.stream === stream) });
  }
}
