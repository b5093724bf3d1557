import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { EngineRoom } from '../parts/engine-room.js';
import { CleanFiles, CleanFilesHandler, FilesCleaned } from './clean-files.js';
import { EngineStatus, ShowEngine } from './show-engine.js';

const Nothing = z.strictObject({}).meta({ id: 'Nothing' });
const Recovered = z.object({
  cycles: z.array(z.object({ cycle: z.string(), status: z.enum(['running', 'closed', 'completed']), workflows: z.int(), digest: z.boolean() })),
}).meta({ id: 'Recovered' });
const Rebuilt = z.object({ events: z.int(), seconds: z.number(), position: z.string().nullable() }).meta({ id: 'Rebuilt' });

@ApiTags('operate')
@Controller('operate')
export class OperateController {
  constructor(private readonly engine: EngineRoom, private readonly showing: ShowEngine, private readonly cleaning: CleanFilesHandler) {}

  @Get('status') @Allow('engine.operate', 'anywhere')
  @ApiOperation({ summary: 'How far the relay and the projector are' }) @ApiOkResponse({ standardSchema: EngineStatus })
  status() { return this.showing.run(); }

  @Post('recover') @HttpCode(200) @Allow('engine.operate', 'anywhere')
  @ApiOperation({ summary: 'Give Temporal back what it has lost, from the events' }) @ApiOkResponse({ standardSchema: Recovered })
  async recover(@Body({ schema: Nothing }) _body: z.output<typeof Nothing>): Promise<z.infer<typeof Recovered>> {
    return { cycles: [...await this.engine.recover()] };
  }

  @Post('files/clean') @HttpCode(200) @Allow('engine.operate', 'anywhere')
  @ApiOperation({ summary: 'Remove old files to which nothing refers, or say which they are' }) @ApiOkResponse({ standardSchema: FilesCleaned })
  cleanFiles(@Body({ schema: CleanFiles }) body: z.output<typeof CleanFiles>): Promise<FilesCleaned> { return this.cleaning.run(body); }

  @Post('rebuild') @HttpCode(200) @Allow('engine.operate', 'anywhere')
  @ApiOperation({ summary: 'Make all read models anew from the events' }) @ApiOkResponse({ standardSchema: Rebuilt })
  rebuild(@Body({ schema: Nothing }) _body: z.output<typeof Nothing>): Promise<z.infer<typeof Rebuilt>> { return this.engine.rebuild(); }
}
