import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import type { FileStore } from './file-store.js';
import { openLocalFileStore } from './local/local-file-store.js';
import { openS3FileStore } from './s3/s3-file-store.js';

/** The store the configuration names: an S3 bucket, or the folder `files` of the data directory. */
export const openFileStore = async ({ s3, dataDir, fileLimitBytes: limit }: Pick<Config, 's3' | 'dataDir' | 'fileLimitBytes'>): Promise<FileStore> =>
  (s3 === null ? openLocalFileStore({ folder: join(dataDir, 'files'), limit }) : openS3FileStore({ s3, limit, spoolFolder: join(tmpdir(), 'uplift-incoming') }));
