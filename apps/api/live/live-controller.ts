import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OwnThings } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheReader } from '../commands/caller.js';
import type { ApiResponse } from '../http/api-request.js';
import { sendEvents } from '../http/event-stream.js';
import { Cursor } from '../http/paging.js';
import { EventTail } from './event-tail.js';
import { LiveUpdates } from './live-updates.js';

@ApiTags('live')
@Controller('live')
export class LiveController {
  constructor(private readonly updates: LiveUpdates, private readonly tail: EventTail) {}

  @Get() @OwnThings()
  @ApiProduces('text/event-stream')
  @ApiOperation({ summary: 'What changes within one’s reach, as it becomes readable; goes on after Last-Event-ID' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async live(@Headers('last-event-id') last: string | undefined, @Query('after', { schema: Cursor }) after: string | undefined,
    @TheReader() reader: SignedIn, @Res() response: ApiResponse): Promise<void> {
    const from = await this.updates.positionOf(last ?? after);
    await sendEvents(response, (signal) => this.updates.follow(reader, from, signal), this.tail.end);
  }
}
