import pg from 'pg';
import { migrate, MigrationChangedError, type Migration } from './migrate.js';
import { postgresForTests, type TestDatabase } from './postgres-for-tests.js';

describe('migrations', () => {
  let database: TestDatabase;
  let clients: pg.Client[];
  const create: Migration = { name: '001-create', sql: (schema) => `CREATE TABLE ${schema}.things (n integer)` };
  const fill: Migration = { name: '002-fill', sql: (schema) => `INSERT INTO ${schema}.things VALUES (1)` };

  beforeEach(async () => {
    database = await (await postgresForTests()).createDatabase();
    clients = [1, 2, 3].map(() => new pg.Client({ connectionString: database.url }));
    for (const client of clients) await client.connect();
  });
  afterEach(async () => {
    for (const client of clients) await client.end();
    await database.drop();
  });

  it('applies each once, in order, whoever comes at the same time, in the schema asked for', async () => {
    await Promise.all(clients.map((client, index) => migrate(client, index === 2 ? 'other' : 'one', [create, fill])));
    await migrate(clients[0]!, 'one', [create, fill, { name: '003-more', sql: (schema) => `INSERT INTO ${schema}.things VALUES (2)` }]);
    expect((await clients[0]!.query('SELECT n FROM one.things ORDER BY n')).rows).toStrictEqual([{ n: 1 }, { n: 2 }]);
    expect((await clients[0]!.query('SELECT n FROM other.things')).rows).toStrictEqual([{ n: 1 }]);
  });

  it('leaves everything as it was when one fails or an applied one was edited', async () => {
    await expect(migrate(clients[0]!, 'one', [create, { name: '002-wrong', sql: () => 'SELECT nonsense' }])).rejects.toThrow('nonsense');
    expect((await clients[0]!.query('SELECT to_regnamespace(\'one\') AS schema')).rows).toStrictEqual([{ schema: null }]);
    await migrate(clients[0]!, 'one', [create]);
    await expect(migrate(clients[0]!, 'one', [{ ...create, sql: () => 'SELECT 1' }])).rejects.toThrow(MigrationChangedError);
    await expect(migrate(clients[0]!, 'One; DROP', [])).rejects.toThrow(RangeError);
  });
});
