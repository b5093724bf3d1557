import pg from 'pg';
import { postgresForTests, type TestDatabase } from '../../postgres/postgres-for-tests.js';
import { personalDataContract } from './personal-data.contract.js';
import { PostgresPersonKeys } from './postgres-person-keys.js';

let database: TestDatabase;
let pool: pg.Pool;
let keys: PostgresPersonKeys;

beforeAll(async () => {
  database = await (await postgresForTests()).createDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  pool.on('error', () => undefined);
  keys = await PostgresPersonKeys.open(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

personalDataContract('keys in PostgreSQL', () => keys);

it('leaves nothing of a destroyed key in its row', async () => {
  await keys.createUnlessKnown('gone', Buffer.from('wrapped'));
  await keys.destroy('gone');
  const { rows } = await pool.query('SELECT person, wrapped, destroyed_at IS NOT NULL AS destroyed FROM personal.person_keys WHERE person = \'gone\'');
  expect(rows).toStrictEqual([{ person: 'gone', wrapped: null, destroyed: true }]);
});
