import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OwnThings } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheReader } from '../commands/caller.js';
import type { ApiRequest, ApiResponse } from '../http/api-request.js';
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
  live(@Headers('last-event-id') last: string | undefined, @Query('after', { schema: Cursor }) after: string | undefined,
    @TheReader() reader: SignedIn, @Req() request: ApiRequest, @Res() response: ApiResponse): Promise<void> {
    return sendEvents(request, response, (signal) => this.updates.follow(reader, last ?? after, signal), this.tail.end);
  }
}
