import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ImportKind } from '@uplift/domain/import/kinds';
import type { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import type { ApiResponse } from '../http/api-request.js';
import { SubjectId } from '../http/ids.js';
import { CheckedAnswer, ImportAnswer } from './import-answer.js';
import { FileBody } from './file-body.js';
import { ImportTemplate, TemplateQuery } from './import-template.js';
import { ConfirmBody, DiscardBody, RunImport, SettleDateBody, UploadQuery } from './run-import.js';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(private readonly imports: RunImport, private readonly templates: ImportTemplate) {}

  @Post() @HttpCode(200) @Allow('cycle.import', 'anywhere')
  @ApiConsumes(workbook, 'text/csv', 'application/octet-stream')
  @ApiOperation({ summary: 'Check a table, XLSX or CSV: every problem by sheet, row and column; nothing is stored until it is confirmed' }) @ApiOkResponse({ standardSchema: CheckedAnswer })
  upload(@Query({ schema: UploadQuery }) query: z.output<typeof UploadQuery>, @Body({ schema: FileBody }) bytes: unknown, @TheCaller() caller: Caller) {
    return this.imports.upload(query, bytes as Buffer, caller);
  }

  @Get('templates/:kind') @Allow('cycle.import', 'anywhere')
  @ApiOperation({ summary: 'A table to fill in, with what is known already' }) @ApiOkResponse({ content: { [workbook]: { schema: { type: 'string', format: 'binary' } } } })
  async template(@Param('kind', { schema: ImportKind }) kind: ImportKind, @Query({ schema: TemplateQuery }) query: z.output<typeof TemplateQuery>,
    @TheReader() reader: SignedIn, @Res() response: ApiResponse): Promise<void> {
    const bytes = await this.templates.run(kind, query, reader);
    response.setHeader('content-type', workbook);
    response.setHeader('content-disposition', `attachment; filename="${kind}-${query.cycle}.xlsx"`);
    response.end(bytes);
  }

  @Get(':import') @Allow('cycle.import', 'anywhere')
  @ApiOperation({ summary: 'How an import stands' }) @ApiOkResponse({ standardSchema: ImportAnswer })
  one(@Param('import', { schema: SubjectId }) id: string, @TheReader() signedIn: SignedIn) { return this.imports.show(id, { signedIn }); }

  @Post(':import/dates') @HttpCode(200) @Allow('cycle.import', 'anywhere')
  @ApiOperation({ summary: 'Settle a date outside of its year, and check the table anew' }) @ApiOkResponse({ standardSchema: CheckedAnswer })
  settle(@Param('import', { schema: SubjectId }) id: string, @Body({ schema: SettleDateBody }) body: z.output<typeof SettleDateBody>, @TheCaller() caller: Caller) {
    return this.imports.settle(id, body, caller);
  }

  @Post(':import/confirm') @HttpCode(200) @Allow('cycle.import', 'anywhere')
  @ApiOperation({ summary: 'Store what the table that was checked last says' }) @ApiOkResponse({ standardSchema: ImportAnswer })
  confirm(@Param('import', { schema: SubjectId }) id: string, @Body({ schema: ConfirmBody }) body: z.output<typeof ConfirmBody>, @TheCaller() caller: Caller) {
    return this.imports.confirm(id, body, caller);
  }

  @Post(':import/discard') @HttpCode(200) @Allow('cycle.import', 'anywhere')
  @ApiOperation({ summary: 'Give an import up; its file is forgotten' }) @ApiOkResponse({ standardSchema: ImportAnswer })
  discard(@Param('import', { schema: SubjectId }) id: string, @Body({ schema: DiscardBody }) body: z.output<typeof DiscardBody>, @TheCaller() caller: Caller) {
    return this.imports.discard(id, body, caller);
  }
}
