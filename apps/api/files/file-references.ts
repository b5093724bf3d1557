import { Injectable } from '@nestjs/common';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { DomainError } from '@uplift/domain/core/domain-error';
import { roadmapStreamOf } from '@uplift/domain/roadmap/stream';
import { Codec } from '../parts/codec.js';
import { Files } from '../parts/files.js';
import { StreamLoader } from '../parts/stream-loader.js';

/** A file as a request names it: its content by hash, and what people call it. */
export interface NamedFile { readonly name: string; readonly sha256: string; readonly bytes: number }

/** Files and what refers to them. */
@Injectable()
export class FileReferences {
  constructor(private readonly files: Files, private readonly streams: StreamLoader, private readonly codec: Codec) {}

  /** Nothing refers to a file that nobody uploaded. */
  async requireUploaded(named: readonly NamedFile[]): Promise<void> {
    for (const { name, sha256, bytes } of named) {
      const kept = await this.files.find(sha256);
      if (kept === null) throw new DomainError('attachment-not-uploaded', { name, sha256 });
      if (kept.bytes !== bytes) throw new DomainError('attachment-size-differs', { name, kept: kept.bytes, given: bytes });
    }
  }

  /** What a case calls the file, where it refers to it first; `null` when nothing of the case does. */
  async nameInCase(caseId: string, sha256: string): Promise<string | null> {
    const streams = await Promise.all(streamsOfCase(caseId).map((stream) => this.streams.read(stream)));
    for (const stored of streams.flat()) {
      const name = nameOf(this.codec.decode(stored).data, sha256);
      if (name !== null) return name;
    }
    return null;
  }
}

const streamsOfCase = (caseId: string): readonly string[] => [caseStreamOf(caseId), roadmapStreamOf(caseId)];

/** Looks for `{ sha256, name }` anywhere in an event's data. */
const nameOf = (value: unknown, sha256: string): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  if ('sha256' in value && value.sha256 === sha256) return 'name' in value && typeof value.name === 'string' ? value.name : sha256;
  for (const inner of Object.values(value)) {
    const name = nameOf(inner, sha256);
    if (name !== null) return name;
  }
  return null;
};
