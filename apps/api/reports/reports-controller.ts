import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ReportFormat } from '@uplift/domain/report/events';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import type { ApiResponse } from '../http/api-request.js';
import { CycleId, SubjectId } from '../http/ids.js';
import { ChangeReport, PrepareReport, ReportChanged, ReportPreparedAnswer, ReportSignedAnswer, SendReport, SignReport, StateFigure } from './change-report.js';
import { ReadReports } from './read-reports.js';
import { mediaTypes } from './report-content.js';
import { ReportDifferenceView, ReportsAnswer, ReportView } from './report-views.js';

const DraftQuery = z.object({ language: z.enum(['ru', 'en']).default('ru') });
const FileQuery = z.object({ issue: z.coerce.number().int().min(1).max(10_000).optional() });

@ApiTags('reports')
@Controller('cycles/:cycle/reports')
export class ReportsController {
  constructor(private readonly reading: ReadReports, private readonly change: ChangeReport) {}

  @Get() @Allow('report.read', 'anywhere')
  @ApiOperation({ summary: 'The reports of a cycle’s programme and how they stand' }) @ApiOkResponse({ standardSchema: ReportsAnswer })
  all(@Param('cycle', { schema: CycleId }) cycle: string, @TheReader() reader: SignedIn) { return this.reading.list(cycle, reader); }

  @Get(':report') @Allow('report.read', 'anywhere')
  @ApiOperation({ summary: 'A report: what is prepared, what it would say now, and where every number comes from' }) @ApiOkResponse({ standardSchema: ReportView })
  one(@Param('cycle', { schema: CycleId }) cycle: string, @Param('report', { schema: SubjectId }) report: string, @TheReader() reader: SignedIn) {
    return this.reading.one(cycle, report, reader);
  }

  @Get(':report/draft/:format') @Allow('report.read', 'anywhere')
  @ApiProduces(...Object.values(mediaTypes)) @ApiOperation({ summary: 'The report as it would be now, as a file' }) @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async draft(
    @Param('cycle', { schema: CycleId }) cycle: string, @Param('report', { schema: SubjectId }) report: string, @Param('format', { schema: ReportFormat }) format: ReportFormat,
    @Query({ schema: DraftQuery }) { language }: z.output<typeof DraftQuery>, @TheReader() reader: SignedIn, @Res() response: ApiResponse,
  ): Promise<void> {
    sendFile(response, await this.reading.draft(cycle, report, format, language, reader), format, `${cycle}-${report}-draft`);
  }

  @Get(':report/files/:format') @Allow('report.read', 'anywhere')
  @ApiProduces(...Object.values(mediaTypes)) @ApiOperation({ summary: 'The signed report as a file, as it was frozen' }) @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('cycle', { schema: CycleId }) cycle: string, @Param('report', { schema: SubjectId }) report: string, @Param('format', { schema: ReportFormat }) format: ReportFormat,
    @Query({ schema: FileQuery }) { issue }: z.output<typeof FileQuery>, @TheReader() reader: SignedIn, @Res() response: ApiResponse,
  ): Promise<void> {
    sendFile(response, await this.reading.file(cycle, report, format, issue, reader), format, `${cycle}-${report}`);
  }

  @Get(':report/difference') @Allow('report.read', 'anywhere')
  @ApiOperation({ summary: 'What has changed since the report was signed' }) @ApiOkResponse({ standardSchema: ReportDifferenceView })
  difference(@Param('cycle', { schema: CycleId }) cycle: string, @Param('report', { schema: SubjectId }) report: string, @TheReader() reader: SignedIn) {
    return this.reading.difference(cycle, report, reader);
  }

  @Post(':report/figures') @HttpCode(200) @Allow('report.write', 'anywhere')
  @ApiOperation({ summary: 'State a number that no record holds, with its basis' }) @ApiOkResponse({ standardSchema: ReportChanged })
  state(@Param('cycle', { schema: CycleId }) cycle: string, @Param('report', { schema: SubjectId }) report: string,
    @Body({ schema: StateFigure }) body: z.output<typeof StateFigure>, @TheCaller() caller: Caller) {
    return this.change.state(cycle, report, body, caller);
  }

  @Post(':report/prepare') @HttpCode(200) @Allow('report.write', 'anywhere')
  @ApiOperation({ summary: 'Prepare the report from what is recorded now' }) @ApiOkResponse({ standardSchema: ReportPreparedAnswer })
  prepare(@Param('cycle', { schema: CycleId }) cycle: string, @Param('report', { schema: SubjectId }) report: string,
    @Body({ schema: PrepareReport }) _body: z.output<typeof PrepareReport>, @TheCaller() caller: Caller) {
    return this.change.prepare(cycle, report, caller);
  }

  @Post(':report/sign') @HttpCode(200) @Allow('report.write', 'anywhere')
  @ApiOperation({ summary: 'Sign what was read: it is frozen, and its step is handed in' }) @ApiOkResponse({ standardSchema: ReportSignedAnswer })
  sign(@Param('cycle', { schema: CycleId }) cycle: string, @Param('report', { schema: SubjectId }) report: string,
    @Body({ schema: SignReport }) body: z.output<typeof SignReport>, @TheCaller() caller: Caller) {
    return this.change.sign(cycle, report, body, caller);
  }

  @Post(':report/send') @HttpCode(200) @Allow('report.write', 'anywhere')
  @ApiOperation({ summary: 'Record that the signed report was sent' }) @ApiOkResponse({ standardSchema: ReportChanged })
  send(@Param('cycle', { schema: CycleId }) cycle: string, @Param('report', { schema: SubjectId }) report: string,
    @Body({ schema: SendReport }) body: z.output<typeof SendReport>, @TheCaller() caller: Caller) {
    return this.change.send(cycle, report, body, caller);
  }
}

const sendFile = (response: ApiResponse, bytes: Buffer, format: ReportFormat, name: string): void => {
  response.setHeader('Content-Type', mediaTypes[format]);
  response.setHeader('Content-Disposition', `attachment; filename="${name}.${format}"`);
  response.setHeader('Cache-Control', 'private, no-store');
  response.end(bytes);
};
