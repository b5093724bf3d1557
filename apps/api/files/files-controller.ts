import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { KeyedByContent } from '../commands/command-guard.js';
import type { ApiRequest, ApiResponse } from '../http/api-request.js';
import { CaseId } from '../http/ids.js';
import { ServeFile } from './serve-file.js';
import { UploadedFile, UploadFile, UploadQuery } from './upload-file.js';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'sha256');

@ApiTags('files')
@Controller()
export class FilesController {
  constructor(private readonly uploading: UploadFile, private readonly serving: ServeFile) {}

  @Post('files') @HttpCode(200) @Allow('file.upload', 'anywhere') @KeyedByContent()
  @ApiOperation({ summary: 'Upload a file: the body is its content; the same content twice is one file' })
  @ApiConsumes('application/octet-stream') @ApiBody({ schema: { type: 'string', format: 'binary' } }) @ApiOkResponse({ standardSchema: UploadedFile })
  upload(@Req() request: ApiRequest, @Res({ passthrough: true }) response: ApiResponse, @Query({ schema: UploadQuery }) query: z.output<typeof UploadQuery>) {
    return this.uploading.run(request, response, query);
  }

  @Get('cases/:case/files/:sha256') @Allow('case.read', 'case')
  @ApiOperation({ summary: 'A file the case refers to, for those who may read the case' }) @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  serve(@Param('case', { schema: CaseId }) id: string, @Param('sha256', { schema: Sha256 }) sha256: string, @Res() response: ApiResponse) {
    return this.serving.run(id, sha256, response);
  }
}
