import { openPool } from './open-pool.js';
import { createTestDatabase, type TestDatabase } from './test-database.fixture.js';

describe('a pool', () => {
  let database: TestDatabase;
  beforeAll(async () => { database = await createTestDatabase(); });
  afterAll(() => database.drop());

  it('outlives a connection that is lost while somebody holds it between two queries', async () => {
    const lost: string[] = [];
    const pool = openPool(database.url, 'test', 2, (error) => { lost.push(error.message); });
    const client = await pool.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const gone = new Promise<void>((resolve) => { client.once('end', () => { resolve(); }); });
    await database.pool.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
    await gone;
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release(true);
    expect((await pool.query<{ n: number }>('SELECT 1 AS n')).rows).toStrictEqual([{ n: 1 }]);
    expect(lost).toStrictEqual([]);
    await pool.end();
  });
});
