import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '@uplift/domain/core/domain-error';
import { sheetLimits } from '../sheet-limits.js';

/** The parts of a workbook's archive by their names. */
export interface Archive { has(name: string): boolean; bytes(name: string): AsyncIterable<Buffer>; readonly names: readonly string[] }

/**
 * Opens a ZIP archive in memory once its directory is known to stay within the limits: how large its parts say they are, how far they
 * were squeezed, how many they are, and that no name stands for two of them. Throws `sheet-archive-broken`, `sheet-archive-too-large`.
 */
export const openArchive = async (file: Buffer): Promise<Archive> => {
  const zip = await openZip(file);
  const entries = await entriesOf(zip);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    bytes: (name) => unpackedBytes(zip, name, entries.get(name)),
  };
};

const openZip = (file: Buffer): Promise<ZipFile> => new Promise((resolve, reject) => {
  fromBuffer(file, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) => {
    if (error !== null) reject(broken(error)); else resolve(zip);
  });
});

const entriesOf = (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => new Promise((resolve, reject) => {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  zip.on('error', (error: Error) => { reject(broken(error)); });
  zip.on('end', () => { resolve(entries); });
  zip.on('entry', (entry: Entry) => {
    try {
      unpacked += entry.uncompressedSize;
      refuseBomb(entry, unpacked, entries.size + 1);
      if (entries.has(entry.fileName)) throw new DomainError('sheet-archive-broken', { reason: `${entry.fileName} ×2` });
      if (entry.isEncrypted()) throw new DomainError('sheet-encrypted');
      entries.set(entry.fileName, entry);
      zip.readEntry();
    } catch (error) {
      reject(error);
    }
  });
  zip.readEntry();
});

const broken = (error: unknown): DomainError => new DomainError('sheet-archive-broken', { reason: error instanceof Error ? error.message : String(error) });

const refuseBomb = ({ uncompressedSize, compressedSize, fileName }: Entry, unpacked: number, count: number): void => {
  const { unpackedBytes: limit, entries, ratio, ratioFrom } = sheetLimits;
  const megabytes = Math.round(limit / 2 ** 20);
  if (unpacked > limit || count > entries) throw new DomainError('sheet-archive-too-large', { part: fileName, limit: `${megabytes} MB` });
  if (uncompressedSize > ratioFrom && uncompressedSize > compressedSize * ratio) throw new DomainError('sheet-archive-too-large', { part: fileName, limit: `1 : ${ratio}` });
};

async function* unpackedBytes(zip: ZipFile, name: string, entry: Entry | undefined): AsyncGenerator<Buffer> {
  if (entry === undefined) throw new DomainError('sheet-archive-broken', { reason: name });
  try {
    // More bytes than the directory declares end the stream with an error: the budget above holds for what really comes.
    let sum = 0;
    for await (const chunk of await streamOf(zip, entry)) {
      sum = crc32(chunk as Buffer, sum);
      yield chunk as Buffer;
    }
    if (sum !== entry.crc32) throw new DomainError('sheet-archive-broken', { reason: `${name}: CRC` });
  } catch (error) {
    throw error instanceof DomainError ? error : broken(error);
  }
}

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> => new Promise((resolve, reject) => {
  zip.openReadStream(entry, (error, stream) => { if (error !== null) reject(error); else resolve(stream); });
});
