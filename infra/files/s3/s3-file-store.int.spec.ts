import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { fileStoreContract } from '../contract/file-store.contract.js';
import { openS3FileStore } from './s3-file-store.js';

/** A server that may be written to: `S3_TEST_ENDPOINT`, with `S3_TEST_KEY` and `S3_TEST_SECRET` where it asks for them. */
const endpoint = process.env.S3_TEST_ENDPOINT;
const accessKeyId = process.env.S3_TEST_KEY ?? 'test';
const secretAccessKey = process.env.S3_TEST_SECRET ?? 'test';

if (endpoint) {
  fileStoreContract('S3', async () => {
    const s3 = { endpoint, bucket: `uplift-${randomUUID()}`, region: 'us-east-1', accessKeyId, secretAccessKey };
    const spoolFolder = await mkdtemp(join(tmpdir(), 'uplift-spool-'));
    const client = new S3Client({ endpoint, region: s3.region, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } });
    await client.send(new CreateBucketCommand({ Bucket: s3.bucket }));
    client.destroy();
    return {
      fresh: async (limit) => openS3FileStore({ s3, limit, spoolFolder }),
      beside: async () => openS3FileStore({ s3, limit: 1_048_576, spoolFolder }),
      leftovers: async () => (await readdir(spoolFolder)).length,
      end: () => rm(spoolFolder, { recursive: true, force: true }),
    };
  });
} else {
  describe.skip('file store contract: S3 — skipped: S3_TEST_ENDPOINT names no server', () => {
    it('runs against the server of S3_TEST_ENDPOINT', () => { throw new Error('there is no server'); });
  });
}
