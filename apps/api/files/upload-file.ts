import { Injectable } from '@nestjs/common';
import { FileType } from '@uplift/infra/files/file-type';
import { z } from 'zod';
import type { ApiRequest, ApiResponse } from '../http/api-request.js';
import { Files } from '../parts/files.js';

export const UploadQuery = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256').optional().describe('What its content must hash to: a file damaged on the way is refused.'),
});
export const UploadedFile = z.object({ sha256: z.string(), bytes: z.int(), type: FileType })
  .meta({ id: 'UploadedFile', description: 'Send `sha256` and `bytes` on where something is handed in.' });
export type UploadedFile = z.infer<typeof UploadedFile>;

/** Streams a request's body into the store. */
@Injectable()
export class UploadFile {
  constructor(private readonly files: Files) {}

  async run(request: ApiRequest, response: ApiResponse, { sha256 }: z.output<typeof UploadQuery>): Promise<UploadedFile> {
    const { 'content-type': mediaType, 'content-length': length } = request.headers;
    try {
      // The connection outlives a refusal half-way, so that whoever sends hears it.
      return await this.files.put(request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
        { mediaType, sha256, ...length !== undefined && { bytes: Number(length) } });
    } catch (error) {
      response.setHeader('Connection', 'close');
      request.resume();
      throw error;
    }
  }
}
