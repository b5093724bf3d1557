import 'reflect-metadata';
import { createApi } from '@uplift/api/create-api';
import { openDependencies } from '@uplift/api/open-dependencies';
import { readConfig } from '@uplift/infra/config/config';
import { failingStore } from '../harness/failing-store.js';
import type { ApiOptions } from '../harness/part-messages.js';
import { bePart } from './be-part.js';

// The API as production runs it; it may die when a command is committed and before it is answered.
bePart(async ({ port, origin, settings }: ApiOptions, { now, guard }) => {
  const parts = await openDependencies(readConfig(settings), origin, { clock: now });
  const app = await createApi({ ...parts, store: failingStore(parts.store, guard), requestsPerTenSeconds: 100_000 });
  await app.listen(port, '127.0.0.1');
});
