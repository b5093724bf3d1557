import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheReader } from '../commands/caller.js';
import { CycleId } from '../http/ids.js';
import { EffectAnswer, EffectQuery, ShowEffect } from './show-effect.js';

@ApiTags('effect')
@Controller('cycles/:cycle/effect')
export class EffectController {
  constructor(private readonly showing: ShowEffect) {}

  @Get() @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'Each school’s change beside similar schools outside the programme, with intervals' }) @ApiOkResponse({ standardSchema: EffectAnswer })
  one(@Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: EffectQuery }) query: z.output<typeof EffectQuery>, @TheReader() reader: SignedIn) {
    return this.showing.run(cycle, query, reader);
  }
}
