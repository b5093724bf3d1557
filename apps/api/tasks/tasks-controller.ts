import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { OwnThings } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheReader } from '../commands/caller.js';
import { TaskList, TasksAnswer, TasksQuery } from './task-list.js';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(private readonly list: TaskList) {}

  @Get() @OwnThings()
  @ApiOperation({ summary: 'What waits for whoever is signed in, the earliest due first' }) @ApiOkResponse({ standardSchema: TasksAnswer })
  all(@Query({ schema: TasksQuery }) query: z.output<typeof TasksQuery>, @TheReader() reader: SignedIn) { return this.list.run(query, reader); }
}
