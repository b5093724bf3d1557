import 'reflect-metadata';
import { createApi } from '@uplift/api/create-api';
import { openDependencies } from '@uplift/api/open-dependencies';
import { readConfig } from '@uplift/infra/config/config';
import { beChild } from './child-process.js';

export interface ApiOptions {
  readonly databaseUrl: string; readonly temporalAddress: string; readonly port: number; readonly dataDir: string; readonly masterKey: string;
}

// The API as production runs it; only its limit of requests a person is out of the way of a client that measures.
beChild(async ({ databaseUrl, temporalAddress, port, dataDir, masterKey }: ApiOptions) => {
  const config = readConfig({
    DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, UPLIFT_DATA_DIR: dataDir,
    UPLIFT_MASTER_KEY: masterKey, LOG_LEVEL: 'error',
  });
  const parts = await openDependencies(config, `http://127.0.0.1:${port}`);
  const app = await createApi({ ...parts, requestsPerTenSeconds: 1_000_000 });
  await app.listen(port, '127.0.0.1');
  return async () => {
    await app.close();
    await parts.close();
  };
});
