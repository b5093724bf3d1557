import { randomBytes, randomUUID } from 'node:crypto';
import { createLeaseTable } from '../../lease/lease.js';
import { createTestDatabase } from '../../postgres/test-database.fixture.js';
import { openPostgresEventStore } from '../postgres/open-postgres-event-store.js';
import { isSignedBy, type Checkpoint } from './checkpoint.js';
import { signAtIntervals } from './sign-at-intervals.js';
import { publicKeyOf, signingKeyFrom } from './signing-key.js';

const now = '2026-09-01T09:00:00.000Z';

it('signs what is new at every interval, once the key is there', async () => {
  const database = await createTestDatabase();
  const store = await openPostgresEventStore({ url: database.url });
  try {
    await createLeaseTable(database.pool);
    const append = (stream: string) => store.append([{ stream, expected: null, events: [{ id: randomUUID(), type: 'Tested', schemaVersion: 1, occurredAt: now,
      actor: { kind: 'system', id: 'test' }, correlationId: 'test', causationId: 'test', data: {} }] }]);
    await append('a-1');
    const key = signingKeyFrom(randomBytes(32));
    const stop = new AbortController();
    const signed: Checkpoint[] = [];
    let asked = 0;
    let refused = 0;
    await signAtIntervals({
      store, pool: database.pool, holder: 'test', clock: () => now, everyMs: 20,
      signingKey: async () => {
        asked += 1;
        if (asked === 1) throw new Error('no key yet');
        return key;
      },
      onProblem: () => { refused += 1; },
      onSigned: (checkpoint) => {
        signed.push(checkpoint);
        if (signed.at(-1)!.size === 2) stop.abort();
        else if (signed.length === 1) void append('a-2');
      },
    }, AbortSignal.any([stop.signal, AbortSignal.timeout(30_000)]));
    expect(refused).toBe(1);
    expect([...new Set(signed.map(({ size }) => size))]).toStrictEqual([1, 2]);
    expect(signed.every((checkpoint) => isSignedBy(checkpoint, publicKeyOf(key)))).toBe(true);
  } finally {
    await store.close();
    await database.drop();
  }
});
