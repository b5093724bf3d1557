import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheReader } from '../commands/caller.js';
import { DeadlineList, DeadlinesAnswer, DeadlinesQuery } from './deadline-list.js';

@ApiTags('deadlines')
@Controller('deadlines')
export class DeadlinesController {
  constructor(private readonly list: DeadlineList) {}

  @Get() @Allow('case.read', 'anywhere')
  @ApiOperation({ summary: 'What is due when, within one’s reach' }) @ApiOkResponse({ standardSchema: DeadlinesAnswer })
  all(@Query({ schema: DeadlinesQuery }) query: z.output<typeof DeadlinesQuery>, @TheReader() reader: SignedIn) { return this.list.run(query, reader); }
}
