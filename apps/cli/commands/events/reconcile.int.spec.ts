import { openPostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { postgresForTests, type TestDatabase } from '@uplift/infra/postgres/postgres-for-tests';
import { jsonOf, runUplift } from '../../terminal.fixture.js';

describe('events reconcile', () => {
  let database: TestDatabase;
  beforeEach(async () => { database = await (await postgresForTests()).createDatabase(); });
  afterEach(() => database.drop());
  const epochNow = async () => {
    const store = await openPostgresEventStore({ url: database.url, poolSize: 1 });
    const epoch = await store.epoch();
    await store.close();
    return epoch;
  };

  it('begins a new epoch where the database is, when it is confirmed', async () => {
    const before = await epochNow();
    const asked = (...more: string[]) => runUplift(['events', 'reconcile', '--reason', 'restored', '--lang', 'en', ...more], { env: { DATABASE_URL: database.url } });
    expect(await asked()).toStrictEqual({ code: 2, out: '', err: 'Make sure that no other copy is in use, and add --yes\n' });
    expect(await epochNow()).toStrictEqual(before);
    const ran = await asked('--yes', '--json');
    expect([ran.code, ran.err]).toStrictEqual([0, '']);
    expect(jsonOf(ran)).toStrictEqual(await epochNow());
    expect((await epochNow()).id).not.toBe(before.id);
  });

  it('needs a database to speak of', async () => {
    expect(await runUplift(['events', 'reconcile', '--reason', 'x', '--yes', '--lang', 'en'])).toMatchObject({ code: 2, err: 'Name the database in DATABASE_URL\n' });
    expect(await runUplift(['events', 'reconcile', '--reason', 'x', '--yes'], { env: { DATABASE_URL: 'mysql://x' } })).toMatchObject({ code: 2, err: expect.stringContaining('DATABASE_URL: прочитано «mysql://x»') as string });
  });
});
