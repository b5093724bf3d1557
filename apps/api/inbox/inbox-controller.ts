import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { OwnThings } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheReader } from '../commands/caller.js';
import { Inbox, InboxAnswer, InboxQuery, ReadAnswer } from './inbox.js';

const NoticeId = z.guid();

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get() @OwnThings()
  @ApiOperation({ summary: 'One’s notices, the newest first' }) @ApiOkResponse({ standardSchema: InboxAnswer })
  all(@Query({ schema: InboxQuery }) query: z.output<typeof InboxQuery>, @TheReader() reader: SignedIn) { return this.inbox.list(query, reader); }

  @Post(':notice/read') @HttpCode(200) @OwnThings()
  @ApiOperation({ summary: 'Mark a notice as read' }) @ApiOkResponse({ standardSchema: ReadAnswer })
  read(@Param('notice', { schema: NoticeId }) notice: string, @TheReader() reader: SignedIn) { return this.inbox.read(notice, reader); }
}
