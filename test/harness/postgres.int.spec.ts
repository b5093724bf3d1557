import pg from 'pg';
import { postgresForTests } from './postgres.js';

describe('PostgreSQL for tests', () => {
  it('gives every suite a database of its own on one server', async () => {
    const postgres = await postgresForTests();
    const again = await postgresForTests();
    expect(again.server).toStrictEqual(postgres.server);
    const [one, other] = [await postgres.createDatabase(), await again.createDatabase()];
    const client = new pg.Client({ connectionString: one.url });
    await client.connect();
    await client.query('CREATE TABLE only_here (n int)');
    await client.end();
    const elsewhere = new pg.Client({ connectionString: other.url });
    await elsewhere.connect();
    await expect(elsewhere.query('SELECT * FROM only_here')).rejects.toThrow('does not exist');
    await elsewhere.end();
    await one.drop();
    await other.drop();
  });
});
