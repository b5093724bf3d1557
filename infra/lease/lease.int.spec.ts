import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.fixture.js';
import { acquireLease, assertHeld, createLeaseTable, LeaseLostError, tryAcquireLease, type HeldLease, type LeaseOptions, type LeaseTicket } from './lease.js';

let database: TestDatabase;
const held: HeldLease[] = [];
const options = (name: string, over: Partial<LeaseOptions> = {}): LeaseOptions => ({ db: database.pool, name, holder: 'one', ttlMs: 60_000, ...over });
const take = async (name: string, over: Partial<LeaseOptions> = {}): Promise<HeldLease | null> => {
  const lease = await tryAcquireLease(options(name, over));
  if (lease !== null) held.push(lease);
  return lease;
};
/** A holder whose signs of life no longer arrive, as when it is paused. */
const silent = (): LeaseOptions['db'] => {
  let asked = 0;
  const query = (...args: unknown[]) => {
    asked += 1;
    return asked <= 2 ? (database.pool.query as (...all: unknown[]) => unknown)(...args) : new Promise(() => undefined);
  };
  return { query } as unknown as LeaseOptions['db'];
};
const inTransaction = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await database.pool.connect();
  let failed = true;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    failed = false;
    return result;
  } finally {
    client.release(failed);
  }
};
const write = (ticket: LeaseTicket): Promise<unknown> => inTransaction(async (client) => {
  await assertHeld(client, ticket);
  await client.query('INSERT INTO written (token) VALUES ($1)', [ticket.token]);
});
const written = async (): Promise<string[]> => (await database.pool.query<{ token: string }>('SELECT token FROM written ORDER BY n')).rows.map(({ token }) => token);

beforeAll(async () => {
  database = await createTestDatabase();
  await Promise.all([createLeaseTable(database.pool), createLeaseTable(database.pool), createLeaseTable(database.pool)]);
  await database.pool.query('CREATE TABLE written (n bigserial PRIMARY KEY, token text NOT NULL)');
});
afterEach(async () => {
  for (const lease of held.splice(0)) await lease.release();
  await database.pool.query('TRUNCATE written');
});
afterAll(() => database.drop());

describe('a lease', () => {
  it('has one holder, whoever asks at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => take('race')));
    expect(answers.filter((lease) => lease !== null).map(({ token }) => token)).toStrictEqual(['1']);
    expect(await take('race')).toBeNull();
  });

  it('gives a larger token each time it changes hands', async () => {
    const tokens: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const lease = await take('turns');
      tokens.push(lease!.token);
      await lease!.release();
      expect(lease!.lost.aborted).toBe(true);
    }
    expect(tokens).toStrictEqual(['1', '2', '3']);
  });

  it('outlives its term as long as the holder renews it', async () => {
    const lease = await take('renewed', { ttlMs: 2000 });
    await sleep(3000);
    expect(lease!.lost.aborted).toBe(false);
    expect(await take('renewed')).toBeNull();
    await write(lease!);
    expect(await written()).toStrictEqual(['1']);
  });

  it('is renewed while its holder has a transaction open', async () => {
    const lease = await take('busy', { ttlMs: 2000 });
    await inTransaction(async (client) => {
      await assertHeld(client, lease!);
      for (let waited = 0; waited < 3000; waited += 100) {
        await client.query('SELECT 1');
        await sleep(100);
      }
      await client.query('INSERT INTO written (token) VALUES ($1)', [lease!.token]);
    });
    expect(lease!.lost.aborted).toBe(false);
    expect(await written()).toStrictEqual(['1']);
  });

  it('goes to the next when its holder falls silent, and the holder learns of it', async () => {
    const first = await take('silent', { db: silent(), ttlMs: 300 });
    const second = await acquireLease(options('silent', { holder: 'two' }), AbortSignal.timeout(30_000));
    held.push(second);
    expect(second.token).toBe('2');
    expect(first!.lost.aborted).toBe(true);
    expect(first!.lost.reason).toBeInstanceOf(LeaseLostError);
    held.splice(held.indexOf(first!), 1);
  });

  it('lets nothing in under a token that was overtaken or has run out', async () => {
    const first = await take('fenced', { db: silent(), ttlMs: 300 });
    held.splice(0);
    const early = { ...first!, token: '2' };
    await expect(write(early)).rejects.toThrow(LeaseLostError);
    await sleep(400);
    await expect(write(first!)).rejects.toThrow(LeaseLostError);
    const second = await take('fenced');
    await expect(write(first!)).rejects.toThrow(LeaseLostError);
    await write(second!);
    expect(await written()).toStrictEqual(['2']);
  });

  it('does not wait for ever for a holder that stopped inside a transaction', async () => {
    const first = await take('stuck', { db: silent(), ttlMs: 500 });
    held.splice(0);
    const client = await database.pool.connect();
    client.on('error', () => undefined);
    await client.query('BEGIN');
    await assertHeld(client, first!);
    await client.query('INSERT INTO written (token) VALUES ($1)', [first!.token]);
    const second = await acquireLease(options('stuck', { holder: 'two' }), AbortSignal.timeout(30_000));
    held.push(second);
    await expect(client.query('COMMIT')).rejects.toThrow();
    client.release(true);
    await write(second);
    expect(await written()).toStrictEqual(['2']);
  });

  it('stops waiting when asked to', async () => {
    await take('waiting');
    await expect(acquireLease(options('waiting'), AbortSignal.timeout(200))).rejects.toThrow();
  });

  it('refuses every write of a process that slept past its lease and woke', async () => {
    const hooks = fileURLToPath(new URL('./typescript-hooks.fixture.mjs', import.meta.url));
    const program = fileURLToPath(new URL('./lease-holder.fixture.ts', import.meta.url));
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = spawn(process.execPath, ['--conditions=@uplift/source', '--import', hooks, program, database.url, 'process', '1000'],
      { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const lines: string[] = [];
    const ended = new Promise<void>((resolve) => { child.on('close', () => { resolve(); }); });
    createInterface(child.stdout).on('line', (line) => { lines.push(line); });
    for (let waited = 0; waited < 30_000 && (await written()).length < 3; waited += 20) await sleep(20);
    expect(lines).toStrictEqual(['token 1']);
    child.kill('SIGSTOP');
    const second = await acquireLease(options('process', { holder: 'two' }), AbortSignal.timeout(30_000));
    held.push(second);
    const before = await written();
    await write(second);
    child.kill('SIGCONT');
    await ended;
    expect(await written()).toStrictEqual([...before, '2']);
    expect(new Set(before)).toStrictEqual(new Set(['1']));
    expect(lines.some((line) => line.startsWith('refused '))).toBe(true);
  });
});
