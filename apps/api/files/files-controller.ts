import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { TheReader } from '../commands/caller.js';
import { KeyedByContent } from '../commands/command-guard.js';
import type { SignedIn } from '../access/signed-in.js';
import type { ApiRequest, ApiResponse } from '../http/api-request.js';
import { CaseId } from '../http/ids.js';
import { BeginUpload, PieceQuery, ResumeUpload, UploadState } from './resume-upload.js';
import { ServeFile } from './serve-file.js';
import { UploadedFile, UploadFile, UploadQuery } from './upload-file.js';

const UploadId = z.string().regex(/^[0-9a-f]{32}$/, 'upload');
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'sha256');

@ApiTags('files')
@Controller()
export class FilesController {
  constructor(private readonly uploading: UploadFile, private readonly resuming: ResumeUpload, private readonly serving: ServeFile) {}

  @Post('files') @HttpCode(200) @Allow('file.upload', 'anywhere') @KeyedByContent()
  @ApiOperation({ summary: 'Upload a file: the body is its content; the same content twice is one file' })
  @ApiConsumes('application/octet-stream') @ApiBody({ schema: { type: 'string', format: 'binary' } }) @ApiOkResponse({ standardSchema: UploadedFile })
  upload(@Req() request: ApiRequest, @Res({ passthrough: true }) response: ApiResponse, @Query({ schema: UploadQuery }) query: z.output<typeof UploadQuery>) {
    return this.uploading.run(request, response, query);
  }

  @Post('files/uploads') @HttpCode(200) @Allow('file.upload', 'anywhere') @KeyedByContent()
  @ApiOperation({ summary: 'Begin a file that is sent in pieces, or learn how far it has come: the same file of the same person is one upload, kept for a day' })
  @ApiOkResponse({ standardSchema: UploadState })
  begin(@Body({ schema: BeginUpload }) body: z.output<typeof BeginUpload>, @TheReader() { person }: SignedIn) { return this.resuming.begin(person, body); }

  @Post('files/uploads/:upload/pieces') @HttpCode(200) @Allow('file.upload', 'anywhere') @KeyedByContent()
  @ApiOperation({ summary: 'Add the next piece of a file: the body is its content from the place on that the file has come to' })
  @ApiConsumes('application/octet-stream') @ApiBody({ schema: { type: 'string', format: 'binary' } }) @ApiOkResponse({ standardSchema: UploadState })
  append(@Param('upload', { schema: UploadId }) upload: string, @Query({ schema: PieceQuery }) { from }: z.output<typeof PieceQuery>, @TheReader() { person }: SignedIn,
    @Req() request: ApiRequest, @Res({ passthrough: true }) response: ApiResponse) {
    return this.resuming.append(person, upload, from, request, response);
  }

  @Get('cases/:case/files/:sha256') @Allow('case.read', 'case')
  @ApiOperation({ summary: 'A file the case refers to, for those who may read the case' }) @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  serve(@Param('case', { schema: CaseId }) id: string, @Param('sha256', { schema: Sha256 }) sha256: string, @Res() response: ApiResponse) {
    return this.serving.run(id, sha256, response);
  }
}
