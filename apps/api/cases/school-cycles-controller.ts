import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheReader } from '../commands/caller.js';
import { CaseList, CasesAnswer } from './case-list.js';
import { SchoolCyclesQuery } from './case-query.js';

@ApiTags('cases')
@Controller('school-cycles')
export class SchoolCyclesController {
  constructor(private readonly list: CaseList) {}

  @Get() @Allow('case.read', 'anywhere')
  @ApiOperation({ summary: 'The schools’ cases one’s roles reach' }) @ApiOkResponse({ standardSchema: CasesAnswer })
  all(@Query({ schema: SchoolCyclesQuery }) query: z.output<typeof SchoolCyclesQuery>, @TheReader() reader: SignedIn) {
    return this.list.run({ ...query, kind: 'school' }, reader);
  }
}
