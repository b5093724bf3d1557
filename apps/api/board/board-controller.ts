import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheReader } from '../commands/caller.js';
import type { ApiResponse } from '../http/api-request.js';
import { CycleId } from '../http/ids.js';
import { BoardAnswer, BoardQuery, CycleBoard } from './cycle-board.js';
import { ExportBoard, ExportQuery } from './export-board.js';

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;

@ApiTags('cycles')
@Controller('cycles/:cycle/board')
export class BoardController {
  constructor(private readonly board: CycleBoard, private readonly exporting: ExportBoard) {}

  @Get() @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'Every case of a cycle in one answer, within one’s reach' }) @ApiOkResponse({ standardSchema: BoardAnswer })
  all(@Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: BoardQuery }) query: z.output<typeof BoardQuery>, @TheReader() reader: SignedIn) {
    return this.board.run(cycle, query, reader);
  }

  @Get('export') @Allow('cycle.read', 'cycle')
  @ApiOperation({ summary: 'The table of a cycle as XLSX or CSV, filtered as it is shown' }) @ApiOkResponse({ content: { [types.xlsx]: { schema: { type: 'string', format: 'binary' } } } })
  async export(@Param('cycle', { schema: CycleId }) cycle: string, @Query({ schema: ExportQuery }) query: z.output<typeof ExportQuery>,
    @TheReader() reader: SignedIn, @Res() response: ApiResponse): Promise<void> {
    const bytes = await this.exporting.run(cycle, query, reader);
    response.setHeader('content-type', types[query.format]);
    response.setHeader('content-disposition', `attachment; filename="${cycle}.${query.format}"`);
    response.end(bytes);
  }
}
