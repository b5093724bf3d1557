import type { Position } from '../event-store/event-store.js';
import { createLeaseTable, LeaseLostError, tryAcquireLease } from '../lease/lease.js';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.fixture.js';
import { createCheckpoint, createCheckpointTable, readCheckpoint } from './checkpoint.js';

const epoch = { id: 'epoch-1', since: '2026-09-01T06:00:00.000Z' };
const at = (position: string) => position as Position;

describe('the checkpoint of the relay', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
    await createLeaseTable(database.pool);
    await Promise.all([createCheckpointTable(database.pool), createCheckpointTable(database.pool)]);
  });
  afterEach(async () => { await database.drop(); });

  const lease = async (holder: string, ttlMs = 60_000) => (await tryAcquireLease({ db: database.pool, name: 'relay', holder, ttlMs }))!;

  it('is where the next relay goes on', async () => {
    const first = await lease('first');
    expect(await createCheckpoint(database.pool, first).read(epoch)).toBeNull();
    await createCheckpoint(database.pool, first).write(at('1/5/5'), epoch);
    await createCheckpoint(database.pool, first).write(at('1/9/12'), epoch);
    await first.release();
    const second = await lease('second');
    expect(await createCheckpoint(database.pool, second).read(epoch)).toBe('1/9/12');
    expect(await readCheckpoint(database.pool, 'relay')).toStrictEqual({ position: '1/9/12', epoch: 'epoch-1' });
    await second.release();
  });

  it('is not moved by a relay that lost its lease', async () => {
    const paused = await lease('paused');
    const stale = createCheckpoint(database.pool, paused);
    await stale.write(at('1/5/5'), epoch);
    await paused.release();
    const active = await lease('active');
    await createCheckpoint(database.pool, active).write(at('1/7/7'), epoch);
    await expect(stale.write(at('1/6/6'), epoch)).rejects.toThrow(LeaseLostError);
    expect(await createCheckpoint(database.pool, active).read(epoch)).toBe('1/7/7');
    await active.release();
  });

  it('does not carry over to another log', async () => {
    const held = await lease('first');
    const checkpoint = createCheckpoint(database.pool, held);
    await checkpoint.write(at('1/5/5'), epoch);
    expect(await checkpoint.read({ ...epoch, id: 'epoch-2' })).toBeNull();
    await held.release();
  });
});
