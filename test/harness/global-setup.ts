import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for everything the run shares; the database server in it starts when the first suite asks for it.
 * Jest loads this file before its module mapping applies: it may import Node's own modules only.
 */
export default async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), `uplift-tests-${process.pid}-`));
  await chmod(folder, 0o755);
  process.env.UPLIFT_TEST_RUN = folder;
};
