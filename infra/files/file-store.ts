import type { Instant } from '@uplift/domain/core/instant';
import type { Readable } from 'node:stream';
import type { FileType } from './file-type.js';

/** A file as the store knows it: by the SHA-256 of its content, 64 hex digits. `bytes` is its size, `type` what its content is. */
export interface KeptFile { readonly sha256: string; readonly bytes: number; readonly type: FileType }
/** A file and when it was brought for the last time. */
export interface AgedFile { readonly sha256: string; readonly bytes: number; readonly keptAt: Instant }
export interface OpenedFile extends KeptFile { readonly content: Readable }

/** What whoever brings a file says of it. Whatever is said must be true of the content. */
export interface DeclaredFile { readonly mediaType?: string | undefined; readonly bytes?: number | undefined; readonly sha256?: string | undefined }
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Files by their content: the same content twice is one file, and what is kept never changes.
 * A file counts as kept only once all of it is safe.
 */
export interface FileStore {
  /** The largest file taken, in bytes. */
  readonly limit: number;
  /**
   * Keeps a file; a repeat answers the same and keeps nothing more.
   * @throws {DomainError} `file-empty`, `file-too-large`, `file-type-not-taken`, `file-not-as-declared`; nothing is kept then
   */
  put(content: FileContent, declared?: DeclaredFile): Promise<KeptFile>;
  /** `null` when there is no such file. */
  find(sha256: string): Promise<KeptFile | null>;
  /** `null` when there is no such file. Whoever opens it reads it to its end or destroys it. */
  open(sha256: string): Promise<OpenedFile | null>;
  /** Files brought for the last time before a moment, in no order. */
  keptBefore(moment: Instant): AsyncIterable<AgedFile>;
  /** Forgets a file unless it was brought again since that moment. Whether it was forgotten; not there is not forgotten. */
  forget(sha256: string, keptBefore: Instant): Promise<boolean>;
  close(): Promise<void>;
}

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
