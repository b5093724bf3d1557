import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, NoSuchKey, NotFound, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { S3Config } from '../../config/config.js';
import { isSha256, type FileStore, type KeptFile } from '../file-store.js';
import { fileTypeOf, mediaTypeOf } from '../file-type.js';
import { receiveFile } from '../receive-file.js';

export interface S3FileStoreOptions {
  readonly s3: S3Config;
  readonly limit: number;
  /** Where a file lies while it is hashed and looked at, before it goes to the bucket. */
  readonly spoolFolder: string;
}

/** Files as objects `files/<sha256>` of a bucket that exists; any server that speaks S3. */
export const openS3FileStore = ({ s3, limit, spoolFolder }: S3FileStoreOptions): FileStore => {
  const { bucket: Bucket, endpoint, region, accessKeyId, secretAccessKey } = s3;
  // Stores of one's own are found by path: their buckets have no host names.
  const client = new S3Client({ endpoint, region, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } });
  const keyOf = (sha256: string): string => `files/${sha256}`;

  const headOf = (sha256: string) => client.send(new HeadObjectCommand({ Bucket, Key: keyOf(sha256) })).catch(missing);
  const find = async (sha256: string): Promise<KeptFile | null> => {
    if (!isSha256(sha256)) return null;
    const head = await headOf(sha256);
    return head === null ? null : keptFile(sha256, head.ContentLength, head.ContentType);
  };
  return {
    limit,
    find,
    put: (content, declared = {}) => receiveFile(content, declared, { folder: spoolFolder, limit }, async ({ path, ...file }) => {
      // Brought again after some time it is stored again, so that its age counts from now.
      const there = await headOf(file.sha256);
      if (there?.LastModified !== undefined && Date.now() - there.LastModified.getTime() < freshMs) return file;
      await new Upload({ client, params: { Bucket, Key: keyOf(file.sha256), Body: createReadStream(path), ContentType: mediaTypeOf(file.type) } }).done();
      return file;
    }),
    open: async (sha256) => {
      if (!isSha256(sha256)) return null;
      const object = await client.send(new GetObjectCommand({ Bucket, Key: keyOf(sha256) })).catch(missing);
      return object === null ? null : { ...keptFile(sha256, object.ContentLength, object.ContentType), content: object.Body as Readable };
    },
    keptBefore: async function* (moment) {
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix: 'files/' })) {
        for (const { Key = '', Size = 0, LastModified } of Contents) {
          if (LastModified !== undefined && LastModified.toISOString() < moment) yield { sha256: Key.slice('files/'.length), bytes: Size, keptAt: LastModified.toISOString() };
        }
      }
    },
    forget: async (sha256, keptBefore) => {
      const head = isSha256(sha256) ? await headOf(sha256) : null;
      if (head?.LastModified === undefined || head.LastModified.toISOString() >= keptBefore) return false;
      await client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(sha256) }));
      return true;
    },
    close: async () => { client.destroy(); },
  };
};

/** A day: files are cleaned away only when they are older by far. */
const freshMs = 86_400_000;

const missing = (error: unknown): null => {
  if (error instanceof NotFound || error instanceof NoSuchKey) return null;
  throw error;
};

const keptFile = (sha256: string, bytes: number | undefined, mediaType: string | undefined): KeptFile => {
  const type = fileTypeOf(mediaType ?? '');
  if (type === null || bytes === undefined) throw new Error(`object files/${sha256} was not put there by this store (${mediaType ?? 'no type'})`);
  return { sha256, bytes, type };
};
