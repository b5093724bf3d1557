import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { assertHeld, tryAcquireLease } from './lease.js';

/** A process of its own that takes the lease and writes under it, twenty times a second, until a write is refused. */
const [url, name, ttl] = process.argv.slice(2) as [string, string, string];
const pool = new pg.Pool({ connectionString: url, max: 3 });
pool.on('error', () => undefined);
const held = await tryAcquireLease({ db: pool, name, holder: 'child', ttlMs: Number(ttl) });
if (held === null) throw new Error('the lease is taken');
process.stdout.write(`token ${held.token}\n`);

for (let round = 0; round < 1200; round += 1) {
  try {
    const client = await pool.connect();
    // The server may end the session while this process sleeps; the next query then fails, which is what is looked at.
    const ended = (): void => undefined;
    client.on('error', ended);
    let broken = true;
    try {
      await client.query('BEGIN');
      await assertHeld(client, held);
      // Most of the time is spent inside the transaction, so that a pause nearly always falls there.
      await sleep(45);
      await client.query('INSERT INTO written (token) VALUES ($1)', [held.token]);
      await client.query('COMMIT');
      broken = false;
    } finally {
      client.off('error', ended);
      client.release(broken);
    }
  } catch (error) {
    process.stdout.write(`refused ${(error as Error).name}\n`);
    break;
  }
  await sleep(5);
}
process.stdout.write(`lost ${held.lost.aborted}\n`);
process.exit(0);
