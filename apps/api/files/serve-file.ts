import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { mediaTypeOf } from '@uplift/infra/files/file-type';
import type { ApiResponse } from '../http/api-request.js';
import { Files } from '../parts/files.js';
import { FileReferences } from './file-references.js';

/** Sends a file to those who may read the case that refers to it: always to be saved, never to be shown or run by a browser. */
@Injectable()
export class ServeFile {
  constructor(private readonly files: Files, private readonly references: FileReferences) {}

  async run(caseId: string, sha256: string, response: ApiResponse): Promise<void> {
    const name = await this.references.nameInCase(caseId, sha256);
    if (name === null) throw new DomainError('file-unknown', { sha256 });
    await this.send(name, sha256, response);
  }

  /** For whoever was found to be allowed it. */
  async send(name: string, sha256: string, response: ApiResponse): Promise<void> {
    const file = await this.files.open(sha256);
    if (file === null) throw new DomainError('file-unknown', { sha256 });
    response.status(200).type(mediaTypeOf(file.type));
    response.setHeader('Content-Length', file.bytes);
    response.setHeader('Content-Disposition', `attachment; filename="${sha256.slice(0, 12)}.${file.type}"; filename*=UTF-8''${encodedName(name)}`);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('Cache-Control', 'private, max-age=31536000, immutable');
    // A reader who leaves ends the pipeline; there is nobody left to tell.
    await pipeline(file.content, response).catch(() => undefined);
  }
}

/** RFC 8187. */
const encodedName = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
