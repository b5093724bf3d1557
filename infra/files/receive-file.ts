import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { DeclaredFile, FileContent, KeptFile } from './file-store.js';
import { allFileTypes, mediaTypeOf } from './file-type.js';
import { sniffType } from './sniff-type.js';

export interface ReceivedFile extends KeptFile { readonly path: string }

/**
 * Writes content to a file of its own in `folder` while hashing it, checks what it is, and hands it on; the file is gone afterwards
 * unless it was moved away. Memory holds a chunk at a time, whatever the size.
 * @throws {DomainError} when it is empty, too large, of a type not taken, or not what was declared
 */
export const receiveFile = async <Answer>(
  content: FileContent, declared: DeclaredFile, { folder, limit }: { readonly folder: string; readonly limit: number }, use: (file: ReceivedFile) => Promise<Answer>,
): Promise<Answer> => {
  refuseTooLarge(declared.bytes ?? 0, limit);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomBytes(12).toString('hex'));
  try {
    const { sha256, bytes } = await write(content, path, limit);
    if (bytes === 0) throw new DomainError('file-empty');
    const type = await sniffType(path);
    if (type === null) throw new DomainError('file-type-not-taken', { taken: allFileTypes.join(', ') });
    refuseUnlessDeclared({ sha256, bytes, type }, declared);
    return await use({ sha256, bytes, type, path });
  } finally {
    await rm(path, { force: true });
  }
};

const write = async (content: FileContent, path: string, limit: number): Promise<{ sha256: string; bytes: number }> => {
  const hash = createHash('sha256');
  let bytes = 0;
  const file: FileHandle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      bytes += chunk.length;
      refuseTooLarge(bytes, limit);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    // Kept means kept: the name it gets is given only to bytes that are on the disk.
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
};

const refuseTooLarge = (bytes: number, limit: number): void => {
  if (bytes > limit) throw new DomainError('file-too-large', { limit: megabytes(limit) });
};
const megabytes = (bytes: number): string => `${Math.floor(bytes / 1_048_576 * 10) / 10}`;

/** Said by nobody in particular: the client had no opinion. */
const noOpinion = new Set(['', 'application/octet-stream', 'application/x-www-form-urlencoded']);

const refuseUnlessDeclared = ({ sha256, bytes, type }: KeptFile, declared: DeclaredFile): void => {
  const mediaType = declared.mediaType?.split(';')[0]!.trim().toLowerCase() ?? '';
  const differs = (said: string | number, read: string | number): never => { throw new DomainError('file-not-as-declared', { said, read }); };
  if (declared.bytes !== undefined && declared.bytes !== bytes) differs(declared.bytes, bytes);
  if (declared.sha256 !== undefined && declared.sha256 !== sha256) differs(declared.sha256, sha256);
  if (!noOpinion.has(mediaType) && mediaType !== mediaTypeOf(type)) differs(mediaType, mediaTypeOf(type));
};
