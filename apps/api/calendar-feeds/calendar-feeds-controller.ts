import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { OwnThings, Public } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import type { ApiRequest, ApiResponse } from '../http/api-request.js';
import { originOf } from '../http/origin.js';
import { CalendarFeeds, FeedOpened, FeedRevoked, FeedsAnswer, OpenFeed, RevokeFeed } from './calendar-feeds.js';

const FeedId = z.uuid();
/** 256 random bits; a word of another shape is no address. */
const Secret = z.string().max(100);

@ApiTags('calendar feeds')
@Controller('calendar-feeds')
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get() @OwnThings()
  @ApiOperation({ summary: 'One’s own calendars' }) @ApiOkResponse({ standardSchema: FeedsAnswer })
  all(@TheReader() reader: SignedIn) { return this.feeds.list(reader); }

  @Post() @HttpCode(201) @OwnThings()
  @ApiOperation({ summary: 'Open a calendar at a secret address: one’s own tasks, a cycle’s dates, a school’s' }) @ApiCreatedResponse({ standardSchema: FeedOpened })
  open(@Body({ schema: OpenFeed }) body: z.output<typeof OpenFeed>, @TheCaller() caller: Caller, @Req() request: ApiRequest) {
    return this.feeds.open(body, caller, originOf(request));
  }

  @Post(':feed/revoke') @HttpCode(200) @OwnThings()
  @ApiOperation({ summary: 'Revoke a calendar’s address: it shows nothing any more' }) @ApiOkResponse({ standardSchema: FeedRevoked })
  revoke(@Param('feed', { schema: FeedId }) feed: string, @Body({ schema: RevokeFeed }) _body: z.output<typeof RevokeFeed>, @TheCaller() caller: Caller) {
    return this.feeds.revoke(feed, caller);
  }

  @Get('at/:secret') @Public()
  @ApiProduces('text/calendar') @ApiOperation({ summary: 'The calendar itself, at `/calendar/SECRET.ics`: whoever has the address reads it' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async read(@Param('secret', { schema: Secret }) secret: string, @Req() request: ApiRequest, @Res() response: ApiResponse): Promise<void> {
    const text = await this.feeds.read(secret, originOf(request));
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    response.setHeader('Cache-Control', 'private, max-age=300');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.end(text);
  }
}
