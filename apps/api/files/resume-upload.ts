import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { UploadPieces, type UnfinishedUpload } from '@uplift/infra/files/pieces/upload-pieces';
import { z } from 'zod';
import type { ApiRequest, ApiResponse } from '../http/api-request.js';
import { Clock } from '../parts/clock.js';
import { Files } from '../parts/files.js';
import { UploadedFile } from './upload-file.js';

export const BeginUpload = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256').describe('What the whole content hashes to.'),
  bytes: z.int().min(1).describe('How long the whole content is.'),
  mediaType: z.string().max(200).default('application/octet-stream'),
}).meta({ id: 'BeginUpload' });
export const PieceQuery = z.object({ from: z.coerce.number().int().min(0).describe('The place in the file the body begins at: what has been received so far.') });
export const UploadState = z.object({
  upload: z.string(), received: z.int().describe('Bytes that are safe; the next piece begins there.'),
  file: UploadedFile.nullable().describe('The file, once all of it has arrived and was found to be what it was said to be.'),
}).meta({ id: 'UploadState' });
export type UploadState = z.infer<typeof UploadState>;

/** What is written at once; a connection that breaks loses nothing of what came before. */
const blockBytes = 262_144;

/**
 * A file in pieces, after the model of the tus protocol: begun (or found again) with its hash and size, then appended to at the place it
 * has come to. Only whoever began it goes on; it is checked as any file once its last byte is there.
 */
@Injectable()
export class ResumeUpload {
  constructor(private readonly pieces: UploadPieces, private readonly files: Files, private readonly clock: Clock) {}

  async begin(person: string, { sha256, bytes, mediaType }: z.output<typeof BeginUpload>): Promise<UploadState> {
    if (bytes > this.files.limit) throw new DomainError('file-too-large', { limit: `${Math.floor(this.files.limit / 1_048_576 * 10) / 10}` });
    const { upload, received } = await this.pieces.begin(person, { sha256, bytes, mediaType }, this.clock.now());
    return { upload, received, file: null };
  }

  async append(person: string, upload: string, from: number, request: ApiRequest, response: ApiResponse): Promise<UploadState> {
    try {
      const begun = await this.pieces.find(upload);
      if (begun === null || begun.person !== person) throw new DomainError('upload-unknown', {});
      if (begun.received !== from) throw new DomainError('upload-elsewhere', { received: begun.received, from });
      const received = await this.take(begun, request);
      return { upload, received, file: received === begun.bytes ? await this.finish(begun) : null };
    } catch (error) {
      // The connection outlives a refusal half-way, so that whoever sends hears it.
      response.setHeader('Connection', 'close');
      request.resume();
      throw error;
    }
  }

  /** How far the file has come. What arrived before the connection broke is kept. */
  private async take({ upload, bytes, received: from }: UnfinishedUpload, request: ApiRequest): Promise<number> {
    let received = from;
    let waiting: Uint8Array[] = [];
    let length = 0;
    const keep = async (): Promise<void> => {
      if (length === 0) return;
      if (!await this.pieces.add(upload, received, Buffer.concat(waiting), this.clock.now())) throw new DomainError('upload-elsewhere', { received, from });
      received += length;
      [waiting, length] = [[], 0];
    };
    const body = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Uint8Array>;
    for (;;) {
      const next = await body.next().catch(() => null);
      if (next === null || next.done === true) break;
      waiting.push(next.value);
      length += next.value.length;
      if (received + length > bytes) throw new DomainError('file-not-as-declared', { said: bytes, read: received + length });
      if (length >= blockBytes) await keep();
    }
    await keep();
    return received;
  }

  /** What is not what it was said to be is not worth going on with. */
  private async finish({ upload, sha256, bytes, mediaType }: UnfinishedUpload): Promise<UploadedFile> {
    try {
      const file = await this.files.put(this.pieces.content(upload), { sha256, bytes, mediaType });
      await this.pieces.remove(upload);
      return file;
    } catch (error) {
      if (error instanceof DomainError) await this.pieces.remove(upload);
      throw error;
    }
  }
}
