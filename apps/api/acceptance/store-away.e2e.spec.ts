import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { openPool } from '@uplift/infra/postgres/open-pool';
import { startEmbeddedPostgres } from '@uplift/infra/postgres/embedded-postgres';
import { freePort } from '@uplift/infra/postgres/free-port';
import { startTestApi } from '../test-api.fixture.js';

describe('a database that is away', () => {
  it('is told with what was kept; the same request is done once when it is back', async () => {
    const folder = await mkdtemp(join(tmpdir(), `uplift-tests-${process.pid}-`));
    await chmod(folder, 0o755);
    const server = { dataDir: join(folder, 'postgres'), port: await freePort() };
    let postgres = await startEmbeddedPostgres(server);
    const pool = openPool(postgres.url, 'test', 5, () => undefined);
    const api = await startTestApi({ database: { url: postgres.url, pool, drop: () => pool.end() } });
    try {
      const key = randomUUID();
      const launch = () => api.as('coordinator').post(`/cycles/${api.cycle}/launch`, {}, { key, headers: { 'accept-language': 'en' } });
      await postgres.stop();
      const refused = await launch();
      expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toStrictEqual([503, 'store-unavailable', '5']);
      expect(refused.body.detail).toContain('same Idempotency-Key');
      expect((await fetch(`${api.origin}/health/ready`)).status).toBe(503);
      expect((await fetch(`${api.origin}/health/live`)).status).toBe(200);
      postgres = await startEmbeddedPostgres(server);
      const done = await launch();
      expect([done.status, done.body.status]).toStrictEqual([200, 'running']);
      expect((await launch()).body).toMatchObject({ repeated: true, version: done.body.version });
    } finally {
      await api.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
